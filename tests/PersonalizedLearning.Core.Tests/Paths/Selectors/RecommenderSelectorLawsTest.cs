using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class RecommenderSelectorLawsTest() : SelectorLaws(SelectorGenerators.Recommenders, new SelectorPromises());
