using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class RiaritSelectorLawsTest() : SelectorLaws(SelectorGenerators.Riarit, new SelectorPromises());
