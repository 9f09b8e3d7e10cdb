using PersonalizedLearning.Simulation.Tests.Learners;

namespace PersonalizedLearning.Simulation.Tests.Kss;

public sealed class KssModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Kss, _ => false);
