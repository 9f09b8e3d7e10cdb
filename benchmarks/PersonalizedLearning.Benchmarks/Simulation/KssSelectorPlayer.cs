using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Plays an episode as a selector says, which sees the graph, the targets, the answers and which moves are legal.</summary>
/// <remarks>Where the selector has nothing to say the last concept is practised again, or without one the first that is legal.</remarks>
internal sealed class KssSelectorPlayer : IKssPlayer
{
    private readonly SelectorPlayer player;
    private readonly KssEnvironment environment;

    public KssSelectorPlayer(ISelector selector, MasteryPolicySet policies, KssEpisodeSet set, KssEpisode episode, KssEnvironment environment, ulong seed)
    {
        this.environment = environment;
        var aims = new LearnerAims { Goals = [.. episode.Targets.Select(target => new PlanGoal(KssGraph.IdOf(target)))], IncludesSoft = true };
        player = new SelectorPlayer(selector, policies, MasteryRule.Default, KssGraph.Prerequisites, aims, [new KssMovesFilter(environment.Moves)], seed);

        // In variant kdd the learner was put back to the start after the history, so that it says nothing of what is mastered now.
        foreach (var (concept, isRight) in set.Variant == KssVariant.V1 ? episode.History : [])
        {
            player.Take(concept, isRight);
        }
    }

    public int Next(int left) => player.Next(left) is >= 0 and var next
        ? next
        : environment.Last >= 0 ? environment.Last : System.Numerics.BitOperations.TrailingZeroCount(environment.Moves.After(-1));

    public void Take(int concept, bool isRight, bool isEffective)
    {
        if (isEffective)
        {
            player.Take(concept, isRight);
        }
    }
}
