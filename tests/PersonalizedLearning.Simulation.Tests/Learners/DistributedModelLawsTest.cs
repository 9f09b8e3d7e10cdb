namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class DistributedModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Distributed, model => ((DistributedModel)model).Of is not BktLearnerModel { NeedsPrerequisites: true });
