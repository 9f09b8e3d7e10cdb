using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerConsentsLawsTest() : JournalViewLaws<LearnerConsents>(LearnerConsents.Before(JournalGenerators.Learner), PartnershipGenerators.Consent);
