using PersonalizedLearning.Simulation.Tests.Learners;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class MixtureModelLawsTest() : LearnerModelLaws(PopulationModelGenerators.Mixture, PopulationModelGenerators.IsApart);
