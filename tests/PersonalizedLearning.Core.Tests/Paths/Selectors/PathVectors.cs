using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

/// <summary>Reads the vectors of selectors.</summary>
internal static class PathVectors
{
    public static JsonElement Document(string file)
    {
        using var stream = SharedFiles.OpenRead($"vectors/paths/{file}");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static double Number(this JsonElement item, string member) => item.GetProperty(member).GetDouble();

    public static int Count(this JsonElement item, string member) => item.GetProperty(member).GetInt32();

    /// <summary>Numbers; null, where the source has NaN, is NaN.</summary>
    public static double[] Numbers(this JsonElement item) =>
        [.. item.EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Null ? double.NaN : number.GetDouble())];

    public static double[] Numbers(this JsonElement item, string member) => item.GetProperty(member).Numbers();

    public static double[][] Rows(this JsonElement item, string member) => [.. item.GetProperty(member).EnumerateArray().Select(row => row.Numbers())];

    public static string[] Texts(this JsonElement item) => [.. item.EnumerateArray().Select(text => text.GetString()!)];
}
