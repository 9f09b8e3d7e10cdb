using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Environments;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Groups for people, and as CSV.</summary>
internal static class GroupTables
{
    private const int LedWidth = 16;
    private const int WishesShown = 5;

    /// <summary>Writes a row for each learner.</summary>
    public static void WriteCsv(Stream stream, GroupingResult result)
    {
        using var table = new CsvTable(stream, "group", "learner", "educator", "topic", "competency");
        foreach (var group in result.Groups)
        {
            foreach (var learner in group.Learners)
            {
                table.Row(group.Number, learner.Value, group.Educator?.Value, group.Topic, group.Competency?.Value);
            }
        }
    }

    /// <summary>Writes the groups as a table, what they are worth, and what could be changed.</summary>
    public static void Write(IAnsiConsole console, GroupingResult result)
    {
        var learners = result.Groups.Sum(group => group.Learners.Count);
        console.MarkupLineInterpolated($"[bold]{result.Groups.Count} groups[/] of {learners} learners, worth {Number(result.Objective)}{(result.IsProvedBest ? ", which is proved best" : string.Empty)}");
        var table = Tables.Plain(">Group", "Learners", "Led and works on", "Worth by policy");
        foreach (var group in result.Groups)
        {
            string?[] led = [group.Educator?.Value, group.Topic, group.Competency?.Value];
            table.AddRow(
                FormattableString.Invariant($"{group.Number}"),
                Markup.Escape(string.Join(", ", group.Learners.Select(learner => learner.Value))),
                Markup.Escape(string.Join('\n', led.OfType<string>().Select(text => Tables.Cut(text, LedWidth)))),
                Markup.Escape(string.Join('\n', group.Terms.Select(term => $"{term.Policy} {Number(term.Value)}{(term.Weight == 1 ? string.Empty : $" × {Number(term.Weight)}")}"))));
        }

        console.Write(table);
        foreach (var violation in result.Violations)
        {
            console.MarkupLineInterpolated($"{(violation.IsWarning ? "warning" : "error")} {violation.Rule}: {violation.Message}");
        }

        WriteWishes(console, result);
        if (result.NextBest is { } change)
        {
            console.MarkupLineInterpolated($"The change that takes away least ({Signed(change.Delta)}): {string.Join(", ", change.Moves.Select(move => $"{move.Learner.Value} from {move.From} to {move.To}"))}.");
        }
    }

    private static void WriteWishes(IAnsiConsole console, GroupingResult result)
    {
        if (result.UnmetWishes.Count == 0)
        {
            return;
        }

        var shown = result.UnmetWishes.Take(WishesShown).Select(link => $"{link.A.Value} {(link.Kind == RelationKind.Prefer ? "with" : "without")} {link.B.Value}");
        var more = result.UnmetWishes.Count > WishesShown ? FormattableString.Invariant($" and {result.UnmetWishes.Count - WishesShown} more") : string.Empty;
        console.MarkupLineInterpolated($"Wishes not met: {string.Join(", ", shown)}{more}.");
    }

    private static string Number(double value) => FormattableString.Invariant($"{value:0.###}");

    private static string Signed(double value) => FormattableString.Invariant($"{value:+0.###;-0.###;0}");
}
