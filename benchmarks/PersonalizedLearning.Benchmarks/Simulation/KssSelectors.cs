using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Whoever can play episodes, by name.</summary>
internal static class KssSelectors
{
    private delegate IKssPlayer PlayerOf(KssEpisodeSet set, KssEpisode episode, KssEnvironment environment, ulong seed);

    // Twice the plans that are tried by default, as thirty steps leave many to try, and each on three times the learners, as they differ by ten abilities.
    private static readonly LookAheadOptions Effort = new() { Evaluations = 2 * LookAheadOptions.Default.Evaluations, Sample = 3 * LookAheadOptions.Default.Sample };
    private static readonly LookAheadSelector Tracing = new();

    private static readonly SortedDictionary<string, Func<KssEpisodeSet, PlayerOf>> ByName = new(StringComparer.Ordinal)
    {
        ["frontier-rule"] = _ => (_, episode, environment, seed) => new KssFrontierPlayer(episode, environment, new SplitMix(seed)),
        ["frontier-random"] = _ => Walking(new FrontierRandomSelector()),
        ["look-ahead"] = _ => Planning(_ => Tracing),
        ["lowest-mastery"] = _ => Walking(new LowestMasterySelector()),
        ["oracle"] = set => Planning(episode => new LookAheadSelector(new KssLearnerModel(set.Variant, set.Difficulty, episode.Ability), Effort)),
        ["random"] = _ => (_, _, _, seed) => new KssRandomPlayer(() => KssGraph.All, new SplitMix(seed)),
        ["random-legal"] = _ => (_, _, environment, seed) => new KssRandomPlayer(() => environment.Moves.After(environment.Last), new SplitMix(seed)),
        ["shipped"] = _ => Walking(Shipped.Tuned.Recommender),
        ["shipped-with-model"] = Modelled,
        ["zpdes"] = _ => Walking(new ZpdesSelector()),
    };

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Plays all episodes.</summary>
    /// <param name="name">Who plays.</param>
    /// <param name="set">The episodes.</param>
    /// <param name="steps">How many steps each has.</param>
    /// <param name="seed">The seed of chance; each episode has a stream of its own, so the result is the same for any number of threads.</param>
    /// <returns>The reward of each episode, in order.</returns>
    public static double[] Rewards(string name, KssEpisodeSet set, int steps, ulong seed) => Rewards(ByName[name](set), set, steps, seed);

    /// <summary>Plays all episodes by the shipped recommender with parameters to be tried out.</summary>
    public static double[] Rewards(Shipped shipped, KssEpisodeSet set, int steps, ulong seed) => Rewards(
        (all, episode, environment, stream) => KssSelectorPlayer.Walking(shipped.Recommender, all, episode, environment, stream, shipped.Policies), set, steps, seed);

    private static double[] Rewards(PlayerOf playerOf, KssEpisodeSet set, int steps, ulong seed)
    {
        var rewards = new double[set.Episodes.Count];
        Parallel.For(0, rewards.Length, number =>
        {
            var streams = new SplitMix(unchecked((seed * 1_000_003) + (ulong)number));
            var environment = new KssEnvironment(set, set.Episodes[number], streams.Seed());
            var player = playerOf(set, set.Episodes[number], environment, streams.Seed());
            for (var left = steps; left > 0 && !environment.IsOver; left--)
            {
                var concept = player.Next(left);
                var (isRight, isEffective) = environment.Step(concept);
                player.Take(concept, isRight, isEffective);
            }

            rewards[number] = environment.Reward;
        });
        return rewards;
    }

    private static PlayerOf Modelled(KssEpisodeSet set)
    {
        var selector = new LookAheadSelector(new KssLearnerModel(set.Variant, set.Difficulty), Effort);
        return Planning(_ => selector);
    }

    private static PlayerOf Walking(ISelector selector) =>
        (set, episode, environment, seed) => KssSelectorPlayer.Walking(selector, set, episode, environment, seed);

    private static PlayerOf Planning(Func<KssEpisode, ISelector> selectorOf) =>
        (set, episode, environment, seed) => KssSelectorPlayer.Planning(selectorOf(episode), set, episode, environment, seed);
}
