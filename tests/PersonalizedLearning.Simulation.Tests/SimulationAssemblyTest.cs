using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Simulation.Tests;

public sealed class SimulationAssemblyTest() : AssemblyLaws("PersonalizedLearning.Simulation", "PersonalizedLearning.Simulation");
