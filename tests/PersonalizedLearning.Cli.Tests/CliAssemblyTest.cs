using PersonalizedLearning.Testing.Assemblies;

namespace PersonalizedLearning.Cli.Tests;

public sealed class CliAssemblyTest() : AssemblyLaws("PersonalizedLearning.Cli", "PersonalizedLearning.Cli");
