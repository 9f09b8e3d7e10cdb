using PersonalizedLearning.Simulation.Tests.Learners;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class PerturbedModelLawsTest() : LearnerModelLaws(PopulationModelGenerators.Perturbed, PopulationModelGenerators.IsApart);
