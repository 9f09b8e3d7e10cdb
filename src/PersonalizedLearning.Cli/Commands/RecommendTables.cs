using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Recommendations for people, and as CSV.</summary>
internal static class RecommendTables
{
    private const int TitleWidth = 36;
    private const int ExperienceWidth = 32;
    private const int ReasonsShown = 3;

    /// <summary>Writes a row for each recommendation.</summary>
    public static void WriteCsv(Stream stream, RecommendationSet set, MasteryMap map) => WriteCsv(stream, [(set, map)]);

    /// <summary>Writes a row for each recommendation to each learner.</summary>
    public static void WriteCsv(Stream stream, IEnumerable<(RecommendationSet Set, MasteryMap Map)> answers)
    {
        using var table = new CsvTable(stream, "learner", "competency", "code", "experience", "kind", "score", "loss", "unlocks", "predictedSuccess");
        foreach (var (set, map) in answers)
        {
            foreach (var item in set.Items)
            {
                table.Row(
                    set.Learner, item.Competency, map.Framework[map.Framework.IndexOf(item.Competency)].Code, item.Experience?.Id, Words<RecommendationKind>.Of(item.Kind),
                    item.Score, item.Loss, item.Unlocks, item.PredictedSuccess);
            }
        }
    }

    /// <summary>Writes the recommendations as a table, and what explains each in words where that was asked for.</summary>
    public static void Write(IAnsiConsole console, RecommendationSet set, MasteryMap map)
    {
        console.MarkupLineInterpolated($"[bold]{set.Learner.Value}[/]: {set.Items.Count} next {(set.Items.Count == 1 ? "step" : "steps")} as of {set.AsOf}");
        if (set.Items.Count > 0)
        {
            console.Write(TableOf(set, map));
        }

        var text = new RecommendText(map.Framework);
        foreach (var line in text.Explanation(set))
        {
            console.MarkupLineInterpolated($"{line}");
        }
    }

    /// <summary>Writes what would be otherwise under a change.</summary>
    public static void Write(IAnsiConsole console, Counterfactual counterfactual, MasteryMap map, string change)
    {
        console.MarkupLineInterpolated($"[bold]{counterfactual.Actual.Learner.Value}[/]: {change}");
        if (counterfactual.Changed.Items.Count > 0)
        {
            console.Write(TableOf(counterfactual.Changed, map));
        }

        foreach (var line in new RecommendText(map.Framework).Differences(counterfactual))
        {
            console.MarkupLineInterpolated($"{line}");
        }
    }

    private static Table TableOf(RecommendationSet set, MasteryMap map)
    {
        var table = Tables.Plain("Next step", "Kind", ">Score", "Reasons (contribution)");
        foreach (var item in set.Items)
        {
            var competency = map.Framework[map.Framework.IndexOf(item.Competency)];
            var text = competency.Title ?? competency.Statement;
            var name = competency.Code is { } code && code != text ? $"{code} {text}" : text;
            var experience = item.Experience is { } by ? $"\n[dim]{Markup.Escape(Tables.Cut(by.Title, ExperienceWidth))}, {by.Minutes} min[/]" : string.Empty;
            var reasons = item.Reasons.Where(reason => reason.Contribution > 0).Take(ReasonsShown)
                .Select(reason => FormattableString.Invariant($"{reason.Term} {reason.Contribution:0.00}"));
            table.AddRow(
                Markup.Escape(Tables.Cut(name, TitleWidth)) + experience, Words<RecommendationKind>.Of(item.Kind),
                FormattableString.Invariant($"{item.Score:0.000}"), Markup.Escape(string.Join('\n', reasons)));
        }

        return table;
    }
}
