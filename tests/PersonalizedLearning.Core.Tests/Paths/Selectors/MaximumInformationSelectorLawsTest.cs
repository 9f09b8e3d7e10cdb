using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class MaximumInformationSelectorLawsTest() : SelectorLaws(SelectorGenerators.AdaptiveTests, new SelectorPromises { Gates = _ => false });
