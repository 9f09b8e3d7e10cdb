namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class FsrsLearnerModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Fsrs, model => !((FsrsLearnerModel)model).NeedsPrerequisites);
