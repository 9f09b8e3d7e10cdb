namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class PfaLearnerModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Pfa, _ => true);
