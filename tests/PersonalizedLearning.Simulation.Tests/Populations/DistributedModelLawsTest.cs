using PersonalizedLearning.Simulation.Tests.Learners;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class DistributedModelLawsTest() : LearnerModelLaws(PopulationModelGenerators.Distributed, PopulationModelGenerators.IsApart);
