
namespace PersonalizedLearning.Simulation;

/// <summary>
/// The frontier rule: practises a legal concept on the way to the targets whose prerequisites are done; a concept is done after at least four tries of which the
/// last two were right. Where no such concept is legal, one that is not done, and where all legal ones are, any.
/// </summary>
internal sealed class KssFrontierPlayer(KssEpisode episode, KssEnvironment environment, ulong seed) : IKssPlayer
{
    private const int Tries = 4;
    private const int InARow = 2;

    private readonly int leading = KssGraph.LeadingTo(KssVariant.Kdd, KssGraph.MaskOf(episode.Targets.AsSpan()));
    private readonly int[] tries = new int[KssGraph.Count];
    private readonly int[] streaks = new int[KssGraph.Count];
    private SeededChance chance = new(seed);
    private int done;

    public int Next(int left)
    {
        var legal = environment.Moves.After(environment.Last);
        var open = legal & leading & ~done;
        var ready = 0;
        for (var concept = 0; concept < KssGraph.Count; concept++)
        {
            ready |= (KssGraph.MaskOf(KssGraph.PrerequisitesOf(concept)) & ~done) == 0 ? 1 << concept : 0;
        }

        return KssRandomPlayer.Draw((open & ready) != 0 ? open & ready : open != 0 ? open : legal, ref chance);
    }

    public void Take(int concept, bool isRight, bool isEffective)
    {
        if (isEffective)
        {
            tries[concept]++;
            streaks[concept] = isRight ? streaks[concept] + 1 : 0;
            done |= tries[concept] >= Tries && streaks[concept] >= InARow ? 1 << concept : 0;
        }
    }
}
