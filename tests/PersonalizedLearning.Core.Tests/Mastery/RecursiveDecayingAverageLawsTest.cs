using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class RecursiveDecayingAverageLawsTest() : MasteryPolicyLaws<RecursiveDecayingAverageState>(
    SchoolRuleGenerators.RecursiveDecayingAverage, new PolicyPromises { IsMonotone = _ => true });
