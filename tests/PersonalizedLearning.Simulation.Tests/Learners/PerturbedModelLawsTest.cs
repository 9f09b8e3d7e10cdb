namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class PerturbedModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Perturbed, model => ((PerturbedModel)model).Of is not BktLearnerModel { NeedsPrerequisites: true });
