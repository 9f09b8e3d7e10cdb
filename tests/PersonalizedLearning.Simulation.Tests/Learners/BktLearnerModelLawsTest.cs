namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class BktLearnerModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Bkt, model => !((BktLearnerModel)model).NeedsPrerequisites);
