using System.Text;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Canvas;

internal static class CanvasFixture
{
    public const string Header = "vendor_guid,object_type,title,description,display_name,calculation_method,calculation_int,parent_guids,workflow_state,mastery_points,ratings,,,,,\n";

    public static string Outcomes { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "PersonalizedLearning.Interop.Tests", "Fixtures", "outcomes.canvas.csv"));

    public static CanvasReadResult Read(string csv, CanvasReadOptions? options = null) => CanvasReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), options);

    /// <summary>Reads one outcome: its method and number, its points of mastery, and its ratings.</summary>
    public static CanvasReadResult ReadOutcome(string rule, CanvasReadOptions? options = null)
    {
        var cells = rule.Split(',', 3);
        return Read(Header + $"o,outcome,O,,,{cells[0]},{cells[1]},,active,{cells[2]}\n", options);
    }

    public static byte[] Write(CanvasOutcomes outcomes) => Write(outcomes, out _);

    public static byte[] Write(CanvasOutcomes outcomes, out IReadOnlyList<Diagnostic> diagnostics)
    {
        using var stream = new MemoryStream();
        diagnostics = CanvasWriter.Write(stream, outcomes, FormulaText.Keep);
        return stream.ToArray();
    }

    public static IEnumerable<string> Codes(CanvasReadResult result) => result.Diagnostics.Select(item => item.Code);

    /// <summary>Asserts that two tables say the same: competencies and their places, scales, and what decides each.</summary>
    public static void AssertSame(CanvasReadResult first, CanvasReadResult second)
    {
        Assert.Equal(first.Framework.Competencies.OrderBy(item => item.Id), second.Framework.Competencies.OrderBy(item => item.Id));
        Assert.Equal(first.Framework.Associations.OrderBy(Place, StringComparer.Ordinal), second.Framework.Associations.OrderBy(Place, StringComparer.Ordinal));
        Assert.Equal(first.Framework.Scales, second.Framework.Scales);
        foreach (var outcome in Enumerable.Range(0, first.Framework.Count).Where(index => !first.Framework.IsGrouping(index)).Select(index => first.Framework[index].Id))
        {
            Assert.Equal(DecidedBy(first, outcome), DecidedBy(second, outcome));
        }
    }

    // What no file names is decided by the first one.
    private static (IMasteryPolicy? Policy, MasteryRule? Rule) DecidedBy(CanvasReadResult result, Competencies.CompetencyId outcome) =>
        (result.Policies.FirstOrDefault(file => file.Policies.ByCompetency.ContainsKey(outcome)) ?? (result.Policies.Count > 0 ? result.Policies[0] : null)) is { } file
            ? (file.Policies[outcome], file.Rule)
            : default;

    private static string Place(Competencies.Association link) => $"{link.Origin} {link.Destination}";
}
