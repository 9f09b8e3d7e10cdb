using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class KnowledgeAssessmentSelectorLawsTest() : SelectorLaws(SelectorGenerators.KnowledgeAssessments, new SelectorPromises { Gates = _ => false });
