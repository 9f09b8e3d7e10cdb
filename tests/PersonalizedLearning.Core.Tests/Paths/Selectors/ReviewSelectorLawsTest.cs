using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class ReviewSelectorLawsTest() : SelectorLaws(SelectorGenerators.Reviews, new SelectorPromises());
