using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

// With guess + slip below 1 a right answer raises the posterior; learn + forget above 1 then turns the order round.
public sealed class BayesianKnowledgeTracingLawsTest() : MasteryPolicyLaws<BktState>(MasteryGenerators.BayesianKnowledgeTracing, new PolicyPromises
{
    Predicts = true,
    IsMonotone = policy => policy.Parameters is BktParameters { IsDegenerate: false } parameters && parameters.Learn + parameters.Forget <= 1,
});
