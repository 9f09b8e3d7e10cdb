using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class LearnerDemonstrationsLawsTest() : JournalViewLaws<LearnerDemonstrations>(LearnerDemonstrations.Before(), DemonstrationGenerators.Event);
