using System.Globalization;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>A path for people, and as CSV.</summary>
internal static class PlanTables
{
    private const int TextWidth = 40;
    private const int NamesWidth = 18;

    /// <summary>Writes a row for each step.</summary>
    public static void WriteCsv(Stream stream, LearningPath path, CompetencyFramework framework)
    {
        using var table = new CsvTable(stream, "learner", "step", "competency", "code", "experience", "minutes", "startsAfter", "goals");
        foreach (var (place, step) in path.Steps.Index())
        {
            table.Row(
                path.Learner, place + 1, step.Competency, framework[framework.RequiredIndexOf(step.Competency)].Code, step.Experience, step.Minutes,
                string.Join(' ', step.StartsAfter), string.Join(' ', step.Goals));
        }
    }

    /// <summary>Writes the path as a table, and what it does not reach; with reasons in words if asked for.</summary>
    public static void Write(IAnsiConsole console, LearningPath path, CompetencyFramework framework, bool isExplained)
    {
        var text = new PlanText(path, framework);
        console.MarkupLineInterpolated($"[bold]{path.Learner.Value}[/]: {text.Summary}");
        if (path.Steps.Count > 0)
        {
            console.Write(TableOf(path, text));
        }

        foreach (var line in isExplained ? text.Explanation() : text.Findings())
        {
            console.MarkupLineInterpolated($"{line}");
        }
    }

    private static Table TableOf(LearningPath path, PlanText text)
    {
        var table = Tables.Plain(">", "Step", ">Minutes", "Starts after");
        foreach (var (place, step) in path.Steps.Index())
        {
            var experience = step.Experience is { } by ? $"\n[dim]{Markup.Escape(Tables.Cut(by.Value, TextWidth))}[/]" : string.Empty;
            table.AddRow(
                (place + 1).ToString(CultureInfo.InvariantCulture), Markup.Escape(Tables.Cut(text.TitleOf(step.Competency), TextWidth)) + experience,
                step.Minutes.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(string.Join('\n', step.StartsAfter.Select(before => Tables.Cut(text.NameOf(before), NamesWidth)))));
        }

        return table;
    }
}
