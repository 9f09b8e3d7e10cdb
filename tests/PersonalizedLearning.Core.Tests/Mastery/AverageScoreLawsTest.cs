using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class AverageScoreLawsTest() : MasteryPolicyLaws<AverageScoreState>(
    SchoolRuleGenerators.AverageScore, new PolicyPromises { IsMonotone = _ => true, IgnoresOrder = true });
