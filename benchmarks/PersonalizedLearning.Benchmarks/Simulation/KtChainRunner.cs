using System.Globalization;
using System.Text.Json;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>
/// <c>kt6kc [--learners N] [--seed S] [--steps 25,50,100] [--selectors NAME,…]</c>: how many concepts of a chain simulated learners learn by what selectors recommend, a
/// line of JSON for each selector and step count.
/// </summary>
internal static class KtChainRunner
{
    private const int WrongUse = 2;
    private const int MostSteps = 1000;

    public static int Run(ReadOnlySpan<string> args)
    {
        try
        {
            Report(args);
            return 0;
        }
        catch (ArgumentException problem)
        {
            Console.Error.WriteLine($"kt6kc: {problem.Message.ReplaceLineEndings(" ")}");
            return WrongUse;
        }
    }

    private static void Report(ReadOnlySpan<string> args)
    {
        var (learners, seed, steps, selectors) = (1000, 1UL, (int[])[25, 50, 100], (string[])[.. KtChainPlayers.Names]);
        for (var rest = args; !rest.IsEmpty; rest = rest[2..])
        {
            switch (rest)
            {
                case ["--learners", var count, ..]:
                    learners = Number(count, "--learners", 1_000_000);
                    break;
                case ["--seed", var given, ..]:
                    seed = (ulong)Number(given, "--seed", int.MaxValue);
                    break;
                case ["--steps", var list, ..]:
                    steps = [.. list.Split(',').Select(item => Number(item, "--steps", MostSteps))];
                    break;
                case ["--selectors", var list, ..]:
                    selectors = [.. list.Split(',').Select(Known)];
                    break;
                default:
                    throw new ArgumentException($"'{string.Join(' ', rest.ToArray())}'; expected --learners N, --seed S, --steps N,N… or --selectors NAME,NAME….");
            }
        }

        foreach (var selector in selectors)
        {
            foreach (var count in steps)
            {
                var (mean, error) = PublishedFigure.Of(KtChainPlayers.Learnt(selector, learners, count, seed));
                Console.WriteLine(JsonSerializer.Serialize(new Line(selector, count, learners, mean, error), JsonSerializerOptions.Web));
            }
        }
    }

    private static string Known(string name) => KtChainPlayers.Names.Contains(name)
        ? name
        : throw new ArgumentException($"--selectors has '{name}'; expected some of {string.Join(", ", KtChainPlayers.Names)}.");

    private static int Number(string text, string option, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new ArgumentException(FormattableString.Invariant($"{option} has '{text}'; expected a whole number from 1 to {most}."));

    private sealed record Line(string Selector, int Steps, int Learners, double MeanLearnt, double? StandardError);
}
