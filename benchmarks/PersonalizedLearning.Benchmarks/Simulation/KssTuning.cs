using System.Globalization;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>
/// <c>kss-tune [TRIALS [SEED]]</c>: looks for parameters of the shipped recommender on generated episodes, and on no others. Each trial changes a few of the best so
/// far by chance and is kept if it is better over ten and thirty steps; the last line is how the best does on episodes that were not looked at.
/// </summary>
internal static class KssTuning
{
    private const int Episodes = 500;
    private const int CheckEpisodes = 2000;
    private const int WrongUse = 2;

    // Ten steps count less, as the target there is met by far.
    private const double WeightOfTenSteps = 0.25;
    private const double Spread = 0.6;
    private const double Least = 0.0001;
    private const double MostProbable = 0.49;

    public static int Run(ReadOnlySpan<string> args)
    {
        var (trials, seed) = (100, 101);
        if (args.Length > 2 || (args.Length > 0 && !IsWhole(args[0], out trials)) || (args.Length > 1 && !IsWhole(args[1], out seed)))
        {
            Console.Error.WriteLine($"kss-tune: '{string.Join(' ', args.ToArray())}'; expected how many trials, and a seed, as whole numbers.");
            return WrongUse;
        }

        var chance = new SplitMix((ulong)seed);
        var set = KssEpisodeSet.Generate(new KssModel(), Episodes, (ulong)seed);
        var best = KssRecommender.Tuned.Parameters;
        var highest = double.NegativeInfinity;
        for (var trial = 0; trial < trials; trial++)
        {
            var parameters = trial == 0 ? best : Changed(best, chance);
            var (ten, thirty) = MeansOf(parameters, set, (ulong)seed);
            if (thirty + (WeightOfTenSteps * ten) > highest)
            {
                (highest, best) = (thirty + (WeightOfTenSteps * ten), parameters);
                Write(FormattableString.Invariant($"trial {trial}"), best, ten, thirty);
            }
        }

        var check = MeansOf(best, KssEpisodeSet.Generate(new KssModel(), CheckEpisodes, (ulong)seed + 1), (ulong)seed + 1);
        Write("check", best, check.Ten, check.Thirty);
        return 0;
    }

    private static bool IsWhole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static double[] Changed(double[] parameters, SplitMix chance)
    {
        double[] changed = [.. parameters];
        for (var count = 1 + chance.Below(3); count > 0; count--)
        {
            var position = chance.Below(changed.Length);
            var factor = Math.Exp(((chance.Below(2001) / 1000.0) - 1) * Spread);
            changed[position] = Math.Clamp(changed[position] * factor, Least, position < 4 ? 10 : MostProbable);
        }

        return changed;
    }

    private static (double Ten, double Thirty) MeansOf(double[] parameters, KssEpisodeSet set, ulong seed)
    {
        var shipped = new KssRecommender(parameters);
        return (KssPlayers.Rewards(shipped, set, 10, seed).Average(), KssPlayers.Rewards(shipped, set, 30, seed).Average());
    }

    private static void Write(string what, double[] parameters, double ten, double thirty) => Console.WriteLine(FormattableString.Invariant(
        $"{what}: {ten:0.0000} {thirty:0.0000} {string.Join(' ', KssRecommender.Names.Zip(parameters, (name, value) => FormattableString.Invariant($"{name}={value:0.0000}")))}"));
}
