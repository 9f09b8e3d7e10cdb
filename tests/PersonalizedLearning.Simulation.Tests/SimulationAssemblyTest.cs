using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Simulation.Tests;

public sealed class SimulationAssemblyTest() : AssemblyLaws("PersonalizedLearning.Simulation", "PersonalizedLearning.Simulation")
{
    // A stream goes on with each draw, and lives where the draws are made: millions a second, none of them on the heap.
    protected override IReadOnlySet<Type> ChangingStructs => new HashSet<Type> { typeof(ChanceStream) };
}
