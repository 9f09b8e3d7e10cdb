using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests;

/// <summary>The sample's files, as they stand in the repository.</summary>
internal static class SampleFiles
{
    public static string Framework => PathOf("framework.json");

    public static string Catalog => PathOf("catalog.json");

    public static string Journals => PathOf("journals");

    private static string PathOf(string name) => Path.Combine(Repository.Root, "src", "PersonalizedLearning.Cli", "Samples", name);
}
