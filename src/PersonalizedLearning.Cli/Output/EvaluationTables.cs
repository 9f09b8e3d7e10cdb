using PersonalizedLearning.Calibration;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Output;

/// <summary>What <c>plearn evaluate</c> found, for people, within 80 columns.</summary>
internal static class EvaluationTables
{
    private const int NameWidth = 72;

    private static readonly string[] Headings = [">AUC", ">Log loss", ">RMSE", ">Accuracy", ">Calibration"];

    /// <summary>Writes a table of the policies, by number, and one of the differences where there are several.</summary>
    public static void Write(IAnsiConsole console, EvaluationReport report)
    {
        console.WriteLine(FormattableString.Invariant($"{report.Rows:N0} rows") + (report.Folds > 1 ? FormattableString.Invariant($" in {report.Folds} folds:") : ":"));
        foreach (var (index, policy) in report.Comparison.Policies.Index())
        {
            console.WriteLine(FormattableString.Invariant($"  {index + 1}  {Tables.Cut(policy.Policy, NameWidth)}"));
        }

        console.Write(Figures(report.Comparison.Policies));
        if (report.Comparison.Differences.Count > 0)
        {
            console.Write(Differences(report.Comparison));
        }

        console.WriteLine("Calibration is the expected calibration error. Higher AUC and accuracy are better,");
        console.WriteLine("and lower values of the others.");
        if (report.Bootstrap.Resamples > 0)
        {
            console.WriteLine("* beyond chance: the interval of the difference leaves out 0. Intervals hold");
            console.WriteLine(FormattableString.Invariant(
                $"{report.Bootstrap.Confidence * 100:0.##} % of {report.Bootstrap.Resamples:N0} resamples of learners, seed {report.Bootstrap.Seed}."));
        }
    }

    private static Table Figures(IEnumerable<PolicyFigures> policies)
    {
        var table = Tables.Plain(["Policy", .. Headings]);
        foreach (var (index, policy) in policies.Index())
        {
            table.AddRow([
                FormattableString.Invariant($"{index + 1}"),
                .. Enum.GetValues<ScoreMeasure>().Select(measure => Cell(Number(policy.Score[measure]), policy.Intervals[measure])),
            ]);
        }

        return table;
    }

    private static Table Differences(PolicyComparison comparison)
    {
        var numbers = (from first in Enumerable.Range(1, comparison.Policies.Count)
                       from second in Enumerable.Range(first + 1, comparison.Policies.Count - first)
                       select FormattableString.Invariant($"{first} − {second}")).ToList();
        var table = Tables.Plain(["Policies", .. Headings]);
        foreach (var (pair, number) in comparison.Differences.Zip(numbers))
        {
            table.AddRow([number, .. pair.Measures.Select(item => Cell(Signed(item.Difference) + (item.IsBeyondChance ? "*" : string.Empty), item.Interval))]);
        }

        return table;
    }

    private static string Number(double? value) => value is { } number ? FormattableString.Invariant($"{number:0.0000}") : "–";

    private static string Signed(double? value) => value is { } number ? FormattableString.Invariant($"{number:+0.0000;-0.0000}") : "–";

    private static string Cell(string value, ScoreInterval? interval) => interval is { } ends
        ? FormattableString.Invariant($"{value}\n[dim]{ends.Lower:.0000}…{ends.Upper:.0000}[/]")
        : value;
}
