using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Paths;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class KnowledgeAssessmentSelectorLawsTest() : SelectorLaws(KnowledgeGenerators.Assessments, new SelectorPromises { Gates = _ => false });
