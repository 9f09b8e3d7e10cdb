using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class FixedSequenceSelectorLawsTest() : SelectorLaws(SelectorGenerators.FixedSequences, new SelectorPromises { Gates = selector => ((FixedSequenceSelector)selector).Settings.OnlyReady });
