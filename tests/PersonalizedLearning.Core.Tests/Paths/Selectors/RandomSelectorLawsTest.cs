using FsCheck.Fluent;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class RandomSelectorLawsTest() : SelectorLaws(Gen.Constant<ISelector>(new RandomSelector()), new SelectorPromises { Gates = _ => false });
