using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class OuterFringeSelectorLawsTest() : SelectorLaws(KnowledgeGenerators.OuterFringes, new SelectorPromises());
