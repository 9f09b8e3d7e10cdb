namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Results beside what others have published on variant kdd, as a table in Markdown.</summary>
internal static class KssTable
{
    private static readonly (string Name, double At10, double At30)[] Published =
    [
        ("published: DQN", .062, .113), ("published: SAC", .031, .049), ("published: SRC", .110, .251), ("published: GEHRL", .149, .323), ("published: CSEAL", .148, .476),
        ("published best (RAR)", .285, .616),
    ];

    /// <summary>Writes the table.</summary>
    public static void Write(TextWriter output, int[] steps, List<KssResult> rows)
    {
        output.WriteLine($"| E_p | {string.Join(" | ", steps.Select(count => FormattableString.Invariant($"{count} steps")))} |");
        output.WriteLine($"|---|{string.Concat(steps.Select(_ => "---|"))}");
        foreach (var (name, at10, at30) in Published)
        {
            output.WriteLine($"| {name} | {string.Join(" | ", steps.Select(count => count switch { 10 => Text(at10), 30 => Text(at30), _ => "–" }))} |");
        }

        foreach (var selector in rows.GroupBy(row => row.Selector))
        {
            output.WriteLine($"| `{selector.Key}` | {string.Join(" | ", steps.Select(count => Text(selector.First(row => row.Steps == count))))} |");
        }
    }

    private static string Text(double value) => FormattableString.Invariant($"{value:.000}");

    private static string Text(KssResult row) => FormattableString.Invariant($"{row.MeanEp:.000} ± {row.StandardError:.000}");
}
