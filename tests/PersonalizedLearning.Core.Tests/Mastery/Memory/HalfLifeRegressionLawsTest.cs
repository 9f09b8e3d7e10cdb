using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class HalfLifeRegressionLawsTest() : MasteryPolicyLaws<HlrState>(MemoryGenerators.HalfLifeRegression, new PolicyPromises
{
    Forgets = true,
    Predicts = true,
    IgnoresOrder = true,
    IsMonotone = policy => policy.Parameters is HlrParameters { Right: >= 0, Wrong: <= 0 },
});
