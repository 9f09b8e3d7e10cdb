using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerAgencyLawsTest() : JournalViewLaws<LearnerAgency>(LearnerAgency.Before(), PartnershipGenerators.Agency);
