using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>How far a learner is: what is done, current and next, and why; over all, by goal and by plan, for one viewer. Immutable.</summary>
public sealed class ProgressView : IReadModel
{
    private ProgressView(Sight sight, Instant asOf) => (Sight, AsOf) = (sight, asOf);

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets the progress over all of the framework; null where the viewer may not see it.</summary>
    [DataScope(DataScope.Mastery)]
    public ProgressPart? Overall { get; private init; }

    /// <summary>Gets the progress towards each goal that is aimed at, with what has to come first; in the order in which they were set.</summary>
    [DataScope(DataScope.Goals)]
    public ValueList<ProgressPart> Goals { get; private init; }

    /// <summary>Gets the progress through each plan that holds, in the order in which they were first proposed.</summary>
    [DataScope(DataScope.Plan)]
    public ValueList<ProgressPart> Plans { get; private init; }

    /// <summary>Derives the view.</summary>
    /// <param name="sight">Who it is for, and what that viewer may see.</param>
    /// <param name="basis">What is known of the learner.</param>
    /// <param name="graph">The prerequisites, of the same framework.</param>
    /// <param name="recommended">What is recommended now; null where nobody has asked.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentNullException">The sight, the basis or the graph is null.</exception>
    /// <exception cref="ArgumentException">The parts are of different learners or frameworks.</exception>
    public static ProgressView Derive(Sight sight, FeedbackBasis basis, PrerequisiteGraph graph, RecommendationSet? recommended = null)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(graph);
        basis.CheckLearner(sight, nameof(basis));
        var map = basis.Map;
        if (!ReferenceEquals(graph.Framework, map.Framework))
        {
            throw new ArgumentException($"The graph is of framework '{graph.Framework.Id}'; expected the framework of the map, '{map.Framework.Id}'.", nameof(graph));
        }

        var scope = new ProgressScope(sight, map, graph, recommended);
        return new ProgressView(sight, map.AsOf)
        {
            Overall = sight.Only(DataScope.Mastery, () => scope.Of(Enumerable.Range(0, map.Framework.Count).Where(index => !map.Framework.IsGrouping(index)))),
            Goals = sight.Only(DataScope.Goals, basis.Goals?.Active.Select(goal => scope.Of(WayTo([goal.Content.Competency], graph), GoalNews.SubjectOf(goal))) ?? []),
            Plans = sight.Only(DataScope.Plan, basis.Plans?.Plans.Where(plan => plan.State is PlanState.Agreed or PlanState.Reopened).Select(plan => PartOf(plan, scope, graph.Framework)) ?? []),
        };
    }

    private static IEnumerable<int> WayTo(IEnumerable<CompetencyId> outcomes, PrerequisiteGraph graph)
    {
        var inside = graph.ClosureOf([.. outcomes.Where(outcome => graph.Framework.IndexOf(outcome) >= 0).SelectMany(outcome => graph.Framework.MembersOf(graph.Framework.IndexOf(outcome)))]);
        return Enumerable.Range(0, inside.Length).Where(index => inside[index]);
    }

    private static ProgressPart PartOf(LearningPlan plan, ProgressScope scope, CompetencyFramework framework)
    {
        var steps = plan.Terms.Steps.Where(step => framework.IndexOf(step.Competency) >= 0).ToLookup(step => step.Competency);
        return scope.Of(steps.Select(group => framework.IndexOf(group.Key)), PlanNews.SubjectOf(plan), competency => steps[competency].Select(step => (step.Due, step.Experience)).First());
    }
}
