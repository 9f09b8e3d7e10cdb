using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

// Monotone as without time: fading keeps the order of beliefs.
public sealed class BayesianKnowledgeTracingWithTimeLawsTest() : MasteryPolicyLaws<BktState>(MasteryGenerators.BayesianKnowledgeTracingWithTime, new PolicyPromises
{
    Forgets = true,
    Predicts = true,
    IsMonotone = policy => policy.Parameters is BktParameters { IsDegenerate: false } parameters && parameters.Learn + parameters.Forget <= 1,
});
