using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerSupportsLawsTest() : JournalViewLaws<LearnerSupports>(LearnerSupports.Before(), StatementGenerators.Support);
