using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class WeightedAverageLawsTest() : MasteryPolicyLaws<WeightedAverageState>(
    MasteryGenerators.WeightedAverage, new PolicyPromises { IsMonotone = _ => true });
