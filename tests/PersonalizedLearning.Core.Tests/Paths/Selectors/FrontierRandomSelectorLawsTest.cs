using FsCheck.Fluent;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class FrontierRandomSelectorLawsTest() : SelectorLaws(Gen.Constant<ISelector>(new FrontierRandomSelector()), new SelectorPromises());
