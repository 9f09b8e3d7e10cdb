using System.Diagnostics;
using System.Globalization;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks;

/// <summary><c>plan [--seed S] [--sizes N…]</c>: how near to the best the planner's choice of steps is proved to be, and how long that takes, on made-up problems.</summary>
/// <remarks>The limits and widths of the search were chosen on problems of seed 1; the default here is another.</remarks>
internal static class PlanRunner
{
    private const ulong DefaultSeed = 2026;

    public static int Run(ReadOnlySpan<string> args)
    {
        var (seed, sizes) = (DefaultSeed, (int[])[16, 40, 100, 500]);
        for (var rest = args; !rest.IsEmpty; rest = rest[2..])
        {
            if (rest is ["--seed", var given, ..] && ulong.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            {
                seed = read;
            }
            else if (rest is ["--sizes", var list, ..] && Array.TrueForAll(list.Split(','), item => int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                sizes = Array.ConvertAll(list.Split(','), item => int.Parse(item, NumberStyles.None, CultureInfo.InvariantCulture));
            }
            else
            {
                Console.Error.WriteLine($"plan: '{string.Join(' ', rest.ToArray())}'; expected --seed and a whole number, or --sizes and whole numbers with commas between.");
                return 2;
            }
        }

        Console.WriteLine("| steps | shape | worth | proved best | mean ms | max ms | share of the bound: mean | worst | greedy: mean | worst |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var all = new List<Outcome>();
            foreach (var worth in SyntheticKnapsack.Worths)
            {
                foreach (var shape in SyntheticKnapsack.Shapes)
                {
                    var outcomes = Outcomes(shape, worth, size, seed);
                    Write(size, shape, worth, outcomes);
                    all.AddRange(outcomes);
                }
            }

            Write(size, "all", "all", all);
        }

        return 0;
    }

    private static List<Outcome> Outcomes(string shape, string worth, int size, ulong seed)
    {
        var effort = new PlanRequest { Goals = [] }.Effort;
        var count = size <= 40 ? 50 : size <= 100 ? 30 : 10;
        var problems = Enumerable.Range(0, count).Select(number => SyntheticKnapsack.Of(shape, worth, size, (seed * 1_000_003) + (ulong)number)).ToList();

        // Once for the compiler at run time.
        for (var turn = 0; turn < 3 && size <= 40; turn++)
        {
            problems.ForEach(problem => ClosureKnapsackSearch.Run(problem, effort));
        }

        return problems.ConvertAll(problem =>
        {
            var watch = Stopwatch.StartNew();
            var choice = ClosureKnapsackSearch.Run(problem, effort);
            return new Outcome(choice.IsOptimal, watch.Elapsed.TotalMilliseconds, choice.Value / choice.Bound, DensityGreedy.ValueOf(problem) / choice.Bound);
        });
    }

    private static void Write(int size, string shape, string worth, List<Outcome> outcomes) => Console.WriteLine(FormattableString.Invariant(
        $"| {size} | {shape} | {worth} | {outcomes.Count(item => item.IsOptimal)}/{outcomes.Count} | {outcomes.Average(item => item.Milliseconds):0.00} | {outcomes.Max(item => item.Milliseconds):0.0} | {outcomes.Average(item => item.Share):0.00000} | {outcomes.Min(item => item.Share):0.00000} | {outcomes.Average(item => item.Greedy):0.0000} | {outcomes.Min(item => item.Greedy):0.0000} |"));

    private sealed record Outcome(bool IsOptimal, double Milliseconds, double Share, double Greedy);
}
