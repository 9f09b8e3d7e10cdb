using System.Globalization;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Simulation;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Simulations;

/// <summary>What came out of a study, for people, within 80 columns: the arms of each population and budget beside each other.</summary>
internal static class StudyTables
{
    private const int NameWidth = 13;
    private const int TitleWidth = 72;
    private const double Significance = 0.05;

    /// <summary>The measures that are shown besides the first one, where the study has them, with headings that are short enough.</summary>
    private static readonly (string Name, string Heading)[] Others = [("reached", ">Reached"), ("steps-to-mastery-restricted", ">Steps"), ("over-practice", ">Over-practice")];

    /// <summary>Writes a table for each population and budget.</summary>
    public static void Write(IAnsiConsole console, StudyResult result)
    {
        console.WriteLine(Tables.Cut(FormattableString.Invariant($"{result.Study}: {result.Learners:N0} learners of each population, seed {result.Seed}"), TitleWidth));
        var shown = Others.Where(other => other.Name != result.Measures[0].Name && result.Measures.Any(measure => measure.Name == other.Name)).Take(2).ToArray();
        foreach (var group in result.Conditions.Index().GroupBy(item => (item.Item.Population, item.Item.Budget)))
        {
            console.WriteLine();
            console.WriteLine(Tables.Cut($"{group.Key.Population}, {BudgetText(group.Key.Budget)}", TitleWidth));
            console.Write(Arms(result, group, shown));
        }

        WriteLegend(console, result, shown);
    }

    private static Table Arms(StudyResult result, IEnumerable<(int Index, ConditionResult Item)> arms, (string Name, string Heading)[] shown)
    {
        var first = result.Measures[0];
        var table = Tables.Plain(["Policy", "Selector", $">{Tables.Cut(first.Title, NameWidth)}", .. shown.Select(other => other.Heading), ">Difference"]);
        foreach (var (index, arm) in arms)
        {
            var compared = result.Comparisons.FirstOrDefault(item => item.Condition == index && item.Difference.Measure == first.Name);
            table.AddRow([
                Markup.Escape(Tables.Cut(arm.Policy, NameWidth)),
                Markup.Escape(Tables.Cut(arm.Selector, NameWidth)),
                Cell(MeasureOf(arm, first.Name), isSigned: false),
                .. shown.Select(other => Number(MeasureOf(arm, other.Name)?.Mean ?? double.NaN, isSigned: false)),
                compared is null ? "–" : Cell(compared.Difference, isSigned: true, compared.CorrectedProbability < Significance ? "*" : string.Empty),
            ]);
        }

        return table;
    }

    private static void WriteLegend(IAnsiConsole console, StudyResult result, (string Name, string Heading)[] shown)
    {
        console.WriteLine($"{result.Measures[0].Title}: {result.Measures[0].Meaning}");
        if (shown.Any(other => other.Name == "steps-to-mastery-restricted"))
        {
            console.WriteLine("Steps: until all goals were mastered in truth; the budget for who never got there.");
        }

        console.WriteLine(FormattableString.Invariant($"Below a number: the interval that covers the truth with {result.Confidence * 100:0.##} %."));
        if (result.Comparisons is [var comparison, ..])
        {
            var baseline = result.Conditions[comparison.Baseline];
            var corrected = result.Correction == MultipleComparison.None ? "not corrected" : $"corrected ({Words<MultipleComparison>.Of(result.Correction)})";
            console.WriteLine($"Difference: to {baseline.Policy} with {baseline.Selector}, on the same learners; * is beyond chance: p < 0.05, {corrected} for many comparisons.");
        }
    }

    private static MeasureResult? MeasureOf(ConditionResult arm, string name) => arm.Measures.FirstOrDefault(measure => measure.Measure == name && measure.Group is null);

    private static string Cell(MeasureResult? measure, bool isSigned, string mark = "") =>
        measure is null || double.IsNaN(measure.Mean) ? "–"
        : double.IsNaN(measure.Lower) || double.IsNaN(measure.Upper) ? Number(measure.Mean, isSigned) + mark
        : $"{Number(measure.Mean, isSigned)}{mark}\n[dim]{Number(measure.Lower, isSigned)}…{Number(measure.Upper, isSigned)}[/]";

    // Four digits tell as much as a table can; rounded first, so that what shows as 0 has no sign.
    private static string Number(double value, bool isSigned)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        var decimals = Math.Abs(value) switch { < 10 => 3, < 100 => 2, < 1000 => 1, _ => 0 };
        var digits = decimals == 0 ? "#,0" : "0." + new string('0', decimals);
        return Math.Round(value, decimals).ToString(isSigned ? $"+{digits};−{digits};{digits}" : $"{digits};−{digits};{digits}", CultureInfo.InvariantCulture);
    }

    private static string BudgetText(StudyBudget budget) => budget.Minutes is { } minutes
        ? FormattableString.Invariant($"{budget.Steps:N0} steps, at most {minutes:0.##} minutes")
        : FormattableString.Invariant($"{budget.Steps:N0} steps");
}
