using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

// Fading keeps the order of estimates, so it is monotone where the policy inside is.
public sealed class ForgettingPolicyLawsTest() : MasteryPolicyLaws<ForgettingBktState>(MemoryGenerators.ForgettingKnowledgeTracing, new PolicyPromises
{
    Forgets = true,
    Predicts = true,
    IsMonotone = policy => policy.Parameters is ForgettingParameters { Of.Parameters: BktParameters { IsDegenerate: false } inner } && inner.Learn + inner.Forget <= 1,
});
