using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class HighestScoreLawsTest() : MasteryPolicyLaws<HighestScoreState>(
    SchoolRuleGenerators.HighestScore, new PolicyPromises { IsMonotone = _ => true, IgnoresOrder = true });
