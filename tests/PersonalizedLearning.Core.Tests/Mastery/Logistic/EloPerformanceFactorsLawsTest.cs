using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class EloPerformanceFactorsLawsTest() : MasteryPolicyLaws<PfaeState>(LogisticGenerators.EloPerformanceFactors, new PolicyPromises
{
    Forgets = true,
    Predicts = true,
    IsMonotone = _ => true,
});
