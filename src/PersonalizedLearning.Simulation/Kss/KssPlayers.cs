using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>Whoever can play episodes, by name.</summary>
internal static class KssPlayers
{
    private delegate IKssPlayer PlayerOf(KssModel model, KssEpisode episode, KssEnvironment environment, ulong seed);

    // Twice the plans that are tried by default, as thirty steps leave many to try, and each on three times the learners, as they differ by ten abilities.
    private static readonly LookAheadOptions Effort = new() { Evaluations = 2 * LookAheadOptions.Default.Evaluations, Sample = 3 * LookAheadOptions.Default.Sample };
    private static readonly LookAheadSelector Tracing = new();

    private static readonly SortedDictionary<string, Func<KssModel, PlayerOf>> ByName = new(StringComparer.Ordinal)
    {
        ["frontier-rule"] = _ => (_, episode, environment, seed) => new KssFrontierPlayer(episode, environment, seed),
        ["frontier-random"] = _ => Walking(new FrontierRandomSelector()),
        ["look-ahead"] = _ => Planning(_ => Tracing),
        ["lowest-mastery"] = _ => Walking(new LowestMasterySelector()),
        ["oracle"] = model => Planning(episode => new LookAheadSelector(new KssLearnerModel(model, episode.Ability), Effort)),
        ["random"] = _ => (_, _, _, seed) => new KssRandomPlayer(() => KssGraph.All, seed),
        ["random-legal"] = _ => (_, _, environment, seed) => new KssRandomPlayer(() => environment.Moves.After(environment.Last), seed),
        ["shipped"] = _ => Walking(KssRecommender.Tuned.Recommender),
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
    public static double[] Rewards(string name, KssEpisodeSet set, int steps, ulong seed) => Rewards(ByName[name](set.Model), set, steps, seed);

    /// <summary>Plays all episodes by the shipped recommender with parameters to be tried out.</summary>
    public static double[] Rewards(KssRecommender shipped, KssEpisodeSet set, int steps, ulong seed) => Rewards(
        (model, episode, environment, stream) => KssSelectorPlayer.Walking(shipped.Recommender, model, episode, environment, stream, shipped.Policies), set, steps, seed);

    private static double[] Rewards(PlayerOf playerOf, KssEpisodeSet set, int steps, ulong seed)
    {
        var rewards = new double[set.Episodes.Count];
        Parallel.For(0, rewards.Length, number =>
        {
            var streams = SelectorPlayer.StreamsOf(seed, number);
            var environment = new KssEnvironment(set.Model, set.Episodes[number], streams.NextBits());
            var player = playerOf(set.Model, set.Episodes[number], environment, streams.NextBits());
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

    private static PlayerOf Modelled(KssModel model)
    {
        var selector = new LookAheadSelector(new KssLearnerModel(model), Effort);
        return Planning(_ => selector);
    }

    private static PlayerOf Walking(ISelector selector) =>
        (model, episode, environment, seed) => KssSelectorPlayer.Walking(selector, model, episode, environment, seed);

    private static PlayerOf Planning(Func<KssEpisode, ISelector> selectorOf) =>
        (model, episode, environment, seed) => KssSelectorPlayer.Planning(selectorOf(episode), model, episode, environment, seed);
}
