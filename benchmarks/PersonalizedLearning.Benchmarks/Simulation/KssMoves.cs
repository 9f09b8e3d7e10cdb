namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Which concepts may be practised next in an episode.</summary>
internal sealed class KssMoves
{
    private readonly int[] after = new int[KssGraph.Count];
    private readonly int first;

    public KssMoves(KssVariant variant, KssEpisode episode)
    {
        var targets = KssGraph.MaskOf(episode.Targets);
        var leading = variant == KssVariant.V1 ? KssGraph.All : episode.Targets.Aggregate(0, (mask, target) => mask | KssGraph.LeadingToOrSelf(target));
        for (var concept = 0; concept < after.Length; concept++)
        {
            after[concept] = Narrowed(KssGraph.NeighboursOf(concept));
        }

        first = episode.Last < 0 ? Narrowed(KssGraph.All) : after[episode.Last];

        int Narrowed(int mask) => (mask & leading) is not 0 and var left ? left : targets;
    }

    /// <summary>What is legal after a concept that was practised in this episode, or at its start when there was none.</summary>
    /// <param name="last">The last concept that was practised to effect; −1 for none.</param>
    public int After(int last) => last < 0 ? first : after[last];

    /// <summary>Tells whether a concept is legal after another.</summary>
    public bool Allows(int last, int concept) => ((After(last) >> concept) & 1) != 0;

    /// <summary>Finds where to go on the shortest way to a concept.</summary>
    /// <param name="last">The last concept that was practised to effect; −1 for none.</param>
    /// <param name="concept">Where to.</param>
    /// <returns>The first concept on the way, the lowest where there are several; −1 when there is no way.</returns>
    public int Toward(int last, int concept)
    {
        var firstStep = new int[KssGraph.Count];
        Array.Fill(firstStep, -1);
        var open = new Queue<int>();
        Enter(After(last), from: -1);
        while (open.TryDequeue(out var reached) && reached != concept)
        {
            Enter(After(reached), reached);
        }

        return firstStep[concept];

        void Enter(int concepts, int from)
        {
            for (var next = 0; next < firstStep.Length; next++)
            {
                if (((concepts >> next) & 1) != 0 && firstStep[next] < 0)
                {
                    firstStep[next] = from < 0 ? next : firstStep[from];
                    open.Enqueue(next);
                }
            }
        }
    }
}
