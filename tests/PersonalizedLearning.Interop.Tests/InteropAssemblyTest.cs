using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Interop.Tests;

public sealed class InteropAssemblyTest() : AssemblyLaws("PersonalizedLearning.Interop", "PersonalizedLearning.Interop");
