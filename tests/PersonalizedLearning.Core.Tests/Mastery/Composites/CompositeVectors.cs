using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>The cases of the shared vectors that concern rules over several competencies, and those that are not run.</summary>
internal static class CompositeVectors
{
    public const string Moodle = "mastery/moodle_competency_rules.json";
    public const string MoodleActions = "mastery/moodle_evidence_actions.json";
    public const string OpenEdX = "mastery/openedx_criteria.json";
    public const string Summit = "mastery/summit_grade.json";
    public const string ConditionalRelease = "mastery/canvas_conditional_release.json";
    public const string Cass = "mastery/cass_inference.json";

    private const string Assigns = "Which work is assigned for a band of scores, and by whom: a matter of plans, not of mastery.";

    private const string Backwards =
        "CaSS takes implication the wrong way round: from what follows to what it follows from, and a lack the other way. Here mastery follows forwards, and a lack of it backwards, as for 'requires'.";

    /// <summary>Why cases are not run: by file and the member that tells the case apart, for the table of relations by relation, sign and end.</summary>
    public static IReadOnlyDictionary<string, string> OutOfScope { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [$"{ConditionalRelease} id=choose_when_many"] = Assigns,
        [$"{ConditionalRelease} id=auto_when_one"] = Assigns,
        [$"{ConditionalRelease} id=not_graded_or_not_posted"] = Assigns,
        [$"{Cass} implies - on source"] = Backwards,
        [$"{Cass} implies + on target"] = Backwards,
        [$"{Cass} implies - on target"] = Backwards,
        [$"{Cass} implies asserted_on=c sign=-"] = Backwards,
    };

    /// <summary>All cases of a file, of the list that is named.</summary>
    public static IReadOnlyList<JsonElement> Cases(string file, string list = "cases")
    {
        using var stream = SharedFiles.OpenRead($"vectors/{file}");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.Clone().GetProperty(list).EnumerateArray()];
    }

    /// <summary>The name of a case that its identifier tells apart.</summary>
    public static string KeyOf(string file, JsonElement item) => item.TryGetProperty("id", out var id) ? $"{file} id={id}" : file;

    /// <summary>The name of a row of the table of relations.</summary>
    public static string KeyOfRow(JsonElement row) => $"{Cass} {row.GetProperty("relation")} {row.GetProperty("sign")} on {row.GetProperty("on")}";

    /// <summary>The name of an assertion.</summary>
    public static string KeyOfAssertion(JsonElement item) => $"{Cass} {item.GetProperty("relation")} asserted_on={item.GetProperty("asserted_on")} sign={item.GetProperty("sign")}";
}
