namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class MixtureModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.Mixture, model => ((MixtureModel)model).Components.All(part => part.Model is not BktLearnerModel { NeedsPrerequisites: true }));
