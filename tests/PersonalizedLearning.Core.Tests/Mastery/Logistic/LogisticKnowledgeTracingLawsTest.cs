using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class LogisticKnowledgeTracingLawsTest() : MasteryPolicyLaws<LktState>(LogisticGenerators.LogisticKnowledgeTracing, new PolicyPromises
{
    Forgets = true,
    Predicts = true,
    IsMonotone = policy => policy.Parameters is LktParameters { IsMonotone: true },
});
