namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class HlrLearnerModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Hlr, model => !((HlrLearnerModel)model).NeedsPrerequisites);
