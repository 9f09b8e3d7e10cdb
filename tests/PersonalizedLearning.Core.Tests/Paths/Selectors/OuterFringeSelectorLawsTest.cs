using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class OuterFringeSelectorLawsTest() : SelectorLaws(SelectorGenerators.OuterFringes, new SelectorPromises());
