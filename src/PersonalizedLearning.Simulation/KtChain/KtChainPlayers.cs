using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>Whoever can teach the chain, by name. Selectors of the library know the rates of learning, guessing and slipping, as the published frontier row does.</summary>
internal static class KtChainPlayers
{
    private const double MasteredFrom = 0.99;

    // The first answer comes after a first practice, so what is known before it is what that has taught.
    private static readonly BktParameters Rates = new() { Prior = KtChain.Learn, Learn = KtChain.Learn, Guess = KtChain.Noise, Slip = KtChain.Noise };
    private static readonly MasteryPolicySet Policies = new(new BayesianKnowledgeTracing(Rates));
    private static readonly MasteryRule[] Rules = [new() { Scale = SelectorPlayer.ScaleFrom(MasteredFrom) }];

    private static readonly SortedDictionary<string, Func<KtChainEpisode, ulong, (Func<int, int> Next, Action<int, bool> Take)>> ByName = new(StringComparer.Ordinal)
    {
        ["oracle"] = (chain, _) => (_ => chain.Learnt, Forget),
        ["random"] = (_, seed) =>
        {
            var chance = new SeededChance(seed);
            return (_ => chance.NextBelow(KtChain.Count), Forget);
        },
        ["shipped"] = (_, seed) => Played(new Recommender(), KtChain.Gated, seed),
        ["shipped-with-model"] = (_, seed) => Played(new LookAheadSelector(new KtChainLearnerModel()), KtChain.Open, seed),
        ["zpdes"] = (_, seed) => Played(new ZpdesSelector(), KtChain.Gated, seed),
    };

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Teaches learners.</summary>
    /// <returns>How many concepts each has learnt.</returns>
    public static double[] Learnt(string name, int learners, int steps, ulong seed)
    {
        var learnt = new double[learners];
        Parallel.For(0, learners, number =>
        {
            var streams = SelectorPlayer.StreamsOf(seed, number);
            var chain = new KtChainEpisode(streams.NextBits());
            var (next, take) = ByName[name](chain, streams.NextBits());
            for (var left = steps; left > 0 && chain.Learnt < KtChain.Count && next(left) is >= 0 and var concept; left--)
            {
                take(concept, chain.Step(concept));
            }

            learnt[number] = chain.Learnt;
        });
        return learnt;
    }

    private static (Func<int, int> Next, Action<int, bool> Take) Played(ISelector selector, PrerequisiteGraph graph, ulong seed)
    {
        var player = new SelectorPlayer(selector, Policies, Rules, graph, LearnerAims.None, [], seed);
        return (player.Next, player.Take);
    }

    private static void Forget(int concept, bool isRight)
    {
    }
}
