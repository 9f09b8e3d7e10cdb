using PersonalizedLearning.Simulation.Tests.Learners;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class FittedModelLawsTest() : LearnerModelLaws(PopulationModelGenerators.Fitted, PopulationModelGenerators.IsApart);
