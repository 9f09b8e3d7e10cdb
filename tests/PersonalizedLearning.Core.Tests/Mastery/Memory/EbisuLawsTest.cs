using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class EbisuLawsTest() : MasteryPolicyLaws<EbisuState>(MemoryGenerators.Ebisu, new PolicyPromises { Forgets = true, Predicts = true });
