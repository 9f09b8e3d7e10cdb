using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class AdditiveFactorsLawsTest() : MasteryPolicyLaws<AfmState>(LogisticGenerators.AdditiveFactors, new PolicyPromises
{
    Predicts = true,
    IgnoresOrder = true,
    IsMonotone = _ => true,
});
