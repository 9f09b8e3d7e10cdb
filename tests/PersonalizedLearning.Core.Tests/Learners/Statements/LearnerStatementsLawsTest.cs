using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerStatementsLawsTest() : JournalViewLaws<LearnerStatements>(LearnerStatements.Before(), StatementGenerators.Statement);
