using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>
/// <c>kss EPISODES.json | --generate N [--seed S] [--steps 10,30] [--selectors NAME,…] [--table]</c>: how much of their targets simulated learners reach by what selectors
/// recommend, a line of JSON for each selector and step count, or a table beside what others have published. <c>kss --speed</c>: how fast a step is.
/// </summary>
internal sealed class KssRunner
{
    private const int WrongUse = 2;
    private const int MostSteps = 60;

    private string? path;
    private int generated;
    private ulong seed = 1;
    private int[] steps = [10, 30];
    private string[] selectors = [.. KssPlayers.Names];
    private bool asTable;

    public static int Run(ReadOnlySpan<string> args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs with its results and its progress written where the caller says.</summary>
    /// <returns>0, or 2 for wrong use or unreadable input.</returns>
    public static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter progress)
    {
        if (args is ["--speed"])
        {
            KssSpeed.Report(output);
            return 0;
        }

        try
        {
            var runner = new KssRunner();
            runner.Read(args);
            runner.Report(runner.Episodes(), output, progress);
            return 0;
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            progress.WriteLine($"kss: {problem.Message.ReplaceLineEndings(" ")}");
            return WrongUse;
        }
    }

    private void Read(ReadOnlySpan<string> args)
    {
        for (var rest = args; !rest.IsEmpty;)
        {
            var taken = 2;
            switch (rest)
            {
                case ["--table", ..]:
                    (asTable, taken) = (true, 1);
                    break;
                case ["--steps", var list, ..]:
                    steps = [.. list.Split(',').Select(item => Number(item, "--steps", 1, MostSteps))];
                    break;
                case ["--selectors", var list, ..]:
                    selectors = [.. list.Split(',').Select(Known)];
                    break;
                case ["--generate", var count, ..]:
                    generated = Number(count, "--generate", 1, 1_000_000);
                    break;
                case ["--seed", var given, ..]:
                    seed = (ulong)Number(given, "--seed", 0, int.MaxValue);
                    break;
                case [var given, ..] when path is null && !given.StartsWith('-'):
                    (path, taken) = (given, 1);
                    break;
                default:
                    throw new ArgumentException(
                        $"'{string.Join(' ', rest.ToArray())}'; expected EPISODES.json or --generate N, and then --seed S, --steps N,N…, --selectors NAME,NAME… or --table.");
            }

            rest = rest[taken..];
        }

        if (path is null == (generated == 0))
        {
            throw new ArgumentException("expected either a file of episodes, or --generate and how many to make up.");
        }
    }

    private KssEpisodeSet Episodes()
    {
        if (path is null)
        {
            return KssEpisodeSet.Generate(new KssModel(), generated, seed);
        }

        try
        {
            using var file = File.OpenRead(path);
            return KssEpisodeSet.Read(file).WithOpenTargets();
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"'{path}': {problem.Message}", problem);
        }
    }

    private void Report(KssEpisodeSet set, TextWriter output, TextWriter progress)
    {
        if (asTable)
        {
            output.Write(PublishedTables.Kss(set, [.. selectors], [.. steps], seed).ToMarkdown());
            return;
        }

        foreach (var selector in selectors)
        {
            foreach (var count in steps)
            {
                var watch = Stopwatch.StartNew();
                var (mean, error) = PublishedFigure.Of(KssPlayers.Rewards(selector, set, count, seed));
                progress.WriteLine(FormattableString.Invariant($"{selector}, {count} steps: {watch.Elapsed.TotalSeconds:0.0} s"));
                output.WriteLine(JsonSerializer.Serialize(new Line(selector, count, set.Episodes.Count, mean, error), JsonSerializerOptions.Web));
            }
        }
    }

    private static string Known(string name) => KssPlayers.Names.Contains(name)
        ? name
        : throw new ArgumentException($"--selectors has '{name}'; expected some of {string.Join(", ", KssPlayers.Names)}.");

    private static int Number(string text, string option, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ArgumentException(FormattableString.Invariant($"{option} has '{text}'; expected a whole number from {least} to {most}."));

    private sealed record Line(string Selector, int Steps, int Episodes, double MeanEp, double? StandardError);
}
