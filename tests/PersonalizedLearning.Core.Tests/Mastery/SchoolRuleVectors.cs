using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>The cases of the shared vectors that concern rules of schools, and those that no policy covers.</summary>
internal static class SchoolRuleVectors
{
    /// <summary>Why cases are not run, by file and what tells the case apart.</summary>
    public static IReadOnlyDictionary<string, string> OutOfScope { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mastery/canvas_quiz_results.json align_weighted"] = MergesQuestions,
        ["mastery/canvas_quiz_results.json align_one_quiz"] = MergesQuestions,
        ["mastery/canvas_quiz_results.json latest_weighted"] = MergesQuestions,
        ["mastery/educate_sbg.json average_of_3_highest"] = "No policy keeps the three highest of all results.",
    };

    private const string MergesQuestions =
        "Canvas first merges the questions of one quiz, weighted by their points; here each record of evidence is one observation.";

    /// <summary>The identifiers of the cases in scope; none where the file is absent.</summary>
    public static IEnumerable<string> IdsInScope(string file) =>
        SharedFiles.WhyMissing($"vectors/{file}") is null ? InScope(file, "id").Select(item => item.GetProperty("id").GetString()!) : [];

    /// <summary>The cases in scope, told apart by a member.</summary>
    public static IEnumerable<JsonElement> InScope(string file, string member) =>
        Cases(file).Where(item => !OutOfScope.ContainsKey($"{file} {item.GetProperty(member)}"));

    /// <summary>The case with an identifier.</summary>
    public static JsonElement Case(string file, string id) => Cases(file).Single(item => item.GetProperty("id").GetString() == id);

    /// <summary>All cases of a file.</summary>
    public static IEnumerable<JsonElement> Cases(string file)
    {
        using var stream = SharedFiles.OpenRead($"vectors/{file}");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.Clone().GetProperty("cases").EnumerateArray()];
    }
}
