using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class ZpdesSelectorLawsTest() : SelectorLaws(SelectorGenerators.Zpdes, new SelectorPromises { Gates = selector => ((ZpdesSelector)selector).Settings.FollowsPrerequisites });
