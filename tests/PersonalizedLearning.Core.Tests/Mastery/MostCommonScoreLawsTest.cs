using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class MostCommonScoreLawsTest() : MasteryPolicyLaws<MostCommonScoreState>(
    SchoolRuleGenerators.MostCommonScore, new PolicyPromises { IsMonotone = _ => true });
