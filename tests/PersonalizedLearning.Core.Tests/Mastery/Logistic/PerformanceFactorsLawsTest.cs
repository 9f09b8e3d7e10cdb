using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class PerformanceFactorsLawsTest() : MasteryPolicyLaws<PfaState>(LogisticGenerators.PerformanceFactors, new PolicyPromises
{
    Predicts = true,
    IgnoresOrder = true,
    IsMonotone = policy => policy.Parameters is PfaParameters { IsMonotone: true },
});
