using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>The sections of the vectors of logistic policies.</summary>
internal static class LogisticVectors
{
    public const string VectorFile = "tracing/elo_pfa.json";

    public const double Tolerance = 1e-12;

    /// <summary>The sections whose names begin in one way, of which there must be some.</summary>
    public static IReadOnlyList<JsonElement> Sections(string prefix)
    {
        using var stream = SharedFiles.OpenRead($"vectors/{VectorFile}");
        using var document = JsonDocument.Parse(stream);
        List<JsonElement> found =
        [
            .. document.RootElement.EnumerateObject().Where(section => section.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(section => section.Value.Clone()),
        ];
        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>The names of all sections.</summary>
    public static IReadOnlyList<string> Names()
    {
        using var stream = SharedFiles.OpenRead($"vectors/{VectorFile}");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateObject().Where(section => section.Value.ValueKind == JsonValueKind.Object).Select(section => section.Name)];
    }

    public static double Number(JsonElement item, string member) => item.GetProperty(member).GetDouble();

    public static int Count(JsonElement item, string member) => item.GetProperty(member).GetInt32();

    public static int[] Counts(JsonElement item, string member) => [.. item.GetProperty(member).EnumerateArray().Select(element => element.GetInt32())];

    public static double[] Numbers(JsonElement item, string member) => [.. item.GetProperty(member).EnumerateArray().Select(element => element.GetDouble())];
}
