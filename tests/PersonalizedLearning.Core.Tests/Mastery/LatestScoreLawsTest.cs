using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class LatestScoreLawsTest() : MasteryPolicyLaws<LatestScoreState>(
    SchoolRuleGenerators.LatestScore, new PolicyPromises { IsMonotone = _ => true });
