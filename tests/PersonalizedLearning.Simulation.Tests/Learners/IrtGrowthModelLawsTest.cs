namespace PersonalizedLearning.Simulation.Tests.Learners;

public sealed class IrtGrowthModelLawsTest() : LearnerModelLaws(LearnerModelGenerators.IrtGrowth, model => ((IrtGrowthModel)model).PrerequisiteWeight == 0);
