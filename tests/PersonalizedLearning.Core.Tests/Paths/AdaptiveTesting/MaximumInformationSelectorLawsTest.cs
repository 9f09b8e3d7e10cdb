using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class MaximumInformationSelectorLawsTest() : SelectorLaws(KnowledgeGenerators.AdaptiveTests, new SelectorPromises { Gates = _ => false });
