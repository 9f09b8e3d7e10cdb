using FsCheck.Xunit;
using PersonalizedLearning.Simulation.Tests.Learners;

namespace PersonalizedLearning.Simulation.Tests.Populations;

// The models inside are held to the laws with more cases.
[Properties(MaxTest = 20, EndSize = 30)]
public sealed class PerturbedModelLawsTest() : LearnerModelLaws(PopulationModelGenerators.Perturbed, PopulationModelGenerators.IsApart);
