using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Environments.Tests;

public sealed class EnvironmentsAssemblyTest() : AssemblyLaws("PersonalizedLearning.Environments", "PersonalizedLearning.Environments");
