using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation;

/// <summary>Plays an episode as a selector says, which sees the graph, the targets and the answers.</summary>
/// <remarks>
/// A selector that plans is told which moves are legal. Any other says what is best, and the player goes there on the shortest legal way. Where nothing is recommended, the last concept is practised again.
/// </remarks>
internal sealed class KssSelectorPlayer : IKssPlayer
{
    private readonly SelectorPlayer player;
    private readonly KssEnvironment environment;

    private KssSelectorPlayer(SelectorPlayer player, KssModel model, KssEpisode episode, KssEnvironment environment)
    {
        (this.player, this.environment) = (player, environment);

        // In variant kdd the learner was put back to the start after the history, so that it says nothing of what is mastered now.
        foreach (var answer in model.Variant == KssVariant.V1 ? episode.History : [])
        {
            player.Take(answer.Concept, answer.IsRight);
        }
    }

    /// <summary>A player that goes where the selector says.</summary>
    public static KssSelectorPlayer Walking(
        ISelector selector, KssModel model, KssEpisode episode, KssEnvironment environment, ulong seed, MasteryPolicySet? policies = null) =>
        new(PlayerOf(selector, KssGraph.Gated, episode, [], seed, policies), model, episode, environment);

    /// <summary>A player for a selector that plans its own way.</summary>
    public static KssSelectorPlayer Planning(ISelector selector, KssModel model, KssEpisode episode, KssEnvironment environment, ulong seed) =>
        new(PlayerOf(selector, KssGraph.Open, episode, [environment.Moves], seed), model, episode, environment);

    public int Next(int left) => environment.Moves.Toward(environment.Last, player.Next(left));

    public void Take(int concept, bool isRight, bool isEffective)
    {
        if (isEffective)
        {
            player.Take(concept, isRight);
        }
    }

    private static SelectorPlayer PlayerOf(ISelector selector, PrerequisiteGraph graph, KssEpisode episode, ValueList<ICandidateFilter> filters, ulong seed, MasteryPolicySet? policies = null) =>
        new(
            selector, policies ?? KssRecommender.Tuned.Policies, KssRecommender.Rules, graph,
            new LearnerAims { Goals = [.. episode.Targets.Select(target => new PlanGoal(graph.Framework[target].Id))], IncludesSoft = true }, filters, seed);
}
