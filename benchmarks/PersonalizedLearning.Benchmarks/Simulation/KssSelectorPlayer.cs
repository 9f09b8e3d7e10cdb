using System.Numerics;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>Plays an episode as a selector says, which sees the graph, the targets and the answers.</summary>
/// <remarks>
/// A selector that plans is told which moves are legal. Any other says what is best, and the player goes there on the shortest legal way. Where nothing is
/// recommended, the last concept is practised again.
/// </remarks>
internal sealed class KssSelectorPlayer : IKssPlayer
{
    private readonly SelectorPlayer player;
    private readonly KssEnvironment environment;

    private KssSelectorPlayer(SelectorPlayer player, KssEpisodeSet set, KssEpisode episode, KssEnvironment environment)
    {
        (this.player, this.environment) = (player, environment);

        // In variant kdd the learner was put back to the start after the history, so that it says nothing of what is mastered now.
        foreach (var (concept, isRight) in set.Variant == KssVariant.V1 ? episode.History : [])
        {
            player.Take(concept, isRight);
        }
    }

    /// <summary>A player that goes where the selector says.</summary>
    public static KssSelectorPlayer Walking(
        ISelector selector, KssEpisodeSet set, KssEpisode episode, KssEnvironment environment, ulong seed, MasteryPolicySet? policies = null) =>
        new(PlayerOf(selector, KssGraph.Gated, episode, [], seed, policies), set, episode, environment);

    /// <summary>A player for a selector that plans its own way.</summary>
    public static KssSelectorPlayer Planning(ISelector selector, KssEpisodeSet set, KssEpisode episode, KssEnvironment environment, ulong seed) =>
        new(PlayerOf(selector, KssGraph.Open, episode, [new KssMovesFilter(environment.Moves)], seed), set, episode, environment);

    public int Next(int left)
    {
        var wanted = player.Next(left);
        var next = wanted < 0 ? -1 : environment.Moves.Toward(environment.Last, wanted);
        return next >= 0 ? next
            : environment.Last >= 0 ? environment.Last
            : BitOperations.TrailingZeroCount(environment.Moves.After(environment.Last));
    }

    public void Take(int concept, bool isRight, bool isEffective)
    {
        if (isEffective)
        {
            player.Take(concept, isRight);
        }
    }

    private static SelectorPlayer PlayerOf(ISelector selector, PrerequisiteGraph graph, KssEpisode episode, ValueList<ICandidateFilter> filters, ulong seed, MasteryPolicySet? policies = null) =>
        new(
            selector, policies ?? Shipped.Tuned.Policies, Shipped.Rules, graph,
            new LearnerAims { Goals = [.. episode.Targets.Select(target => new PlanGoal(graph.Framework[target].Id))], IncludesSoft = true }, filters, seed);
}
