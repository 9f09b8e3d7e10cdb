namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class TransitionMatrixModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.TransitionMatrix, _ => false);
