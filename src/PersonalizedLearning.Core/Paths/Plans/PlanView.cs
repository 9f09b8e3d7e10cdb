using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>The plans of a learner as one viewer may see them: what was proposed and agreed on, what is to be done, and what was decided beyond. Immutable and thread safe.</summary>
public sealed class PlanView : IReadModel
{
    private PlanView(Sight sight) => Sight = sight;

    /// <inheritdoc/>
    public Sight Sight { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner => Sight.Learner;

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf => Sight.At;

    /// <summary>Gets the plans with their versions and proposals, in the order in which they were first proposed. Why they were opened again stands in <see cref="Reopenings"/>.</summary>
    [DataScope(DataScope.Plan)]
    public ValueList<LearningPlan> Plans { get; private init; }

    /// <summary>Gets why plans were opened again, in order: it tells what is mastered and what is not.</summary>
    [DataScope(DataScope.Mastery)]
    public ValueList<PlanReopening> Reopenings { get; private init; }

    /// <summary>Gets what is to be done by each plan that holds; empty where no state of the learner was given.</summary>
    [DataScope(DataScope.Plan)]
    public ValueList<PlanPlaylist> Playlists { get; private init; }

    /// <summary>Gets the action plans, in the order in which they were opened; the evidence that they answer only for whoever sees evidence.</summary>
    [DataScope(DataScope.Plan)]
    public ValueList<ActionPlan> ActionPlans { get; private init; }

    /// <summary>Gets the identifiers of the action plans that are overdue, the longest overdue first.</summary>
    [DataScope(DataScope.Plan)]
    public ValueList<EventId> OverdueActionPlans { get; private init; }

    /// <summary>Gets for whom each open proposal waits.</summary>
    [DataScope(DataScope.Agency)]
    public ValueList<WaitingProposal> Waiting { get; private init; }

    /// <summary>Gets who began and who decided what; null where no report was given.</summary>
    [DataScope(DataScope.Agency)]
    public AgencyReport? Agency { get; private init; }

    /// <summary>Gets the decisions about course, college and career.</summary>
    [DataScope(DataScope.Interests)]
    public ValueList<PlanDecision> Decisions { get; private init; }

    /// <summary>Makes the view.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="sight">What the viewer may see.</param>
    /// <param name="actionPlans">The action plans; none when null.</param>
    /// <param name="decisions">The decisions about course, college and career; none when null.</param>
    /// <param name="state">The learner, for playlists; none are made when null.</param>
    /// <param name="catalog">The experiences from which playlists give choices; none when null.</param>
    /// <param name="report">Who began and who decided what; not shown when null.</param>
    /// <returns>The view. What tells of plans and of something else is shown to whoever sees both.</returns>
    /// <exception cref="ArgumentNullException">The plans or the sight are null.</exception>
    /// <exception cref="ArgumentException">The state or the report is of another learner, or the catalog of another framework.</exception>
    public static PlanView Of(
        LearnerPlans plans,
        Sight sight,
        LearnerActionPlans? actionPlans = null,
        LearnerDecisions? decisions = null,
        LearnerState? state = null,
        CatalogIndex? catalog = null,
        AgencyReport? report = null)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(sight);
        CheckLearner(state?.Learner, sight, nameof(state));
        CheckLearner(report?.Learner, sight, nameof(report));
        return new PlanView(sight)
        {
            Plans = sight.Only(DataScope.Plan, plans.Plans.Select(plan => plan with { Reopenings = [] })),
            Reopenings = sight.Only(DataScope.Plan, sight.Only(DataScope.Mastery, plans.Plans.SelectMany(plan => plan.Reopenings))),
            Playlists = sight.Only(DataScope.Plan, state is null ? [] : PlaylistsOf(plans, state, catalog)),
            ActionPlans = sight.Only(DataScope.Plan, (actionPlans?.ActionPlans ?? []).Select(plan => sight.Sees(DataScope.Evidence) ? plan : plan with { Evidence = [] })),
            OverdueActionPlans = sight.Only(DataScope.Plan, (actionPlans?.OverdueAt(sight.At) ?? []).Select(plan => plan.Id)),
            Waiting = sight.Only(DataScope.Plan, sight.Only(DataScope.Agency, WaitingIn(plans, sight.At))),
            Agency = sight.Only(DataScope.Agency, () => report),
            Decisions = sight.Only(DataScope.Interests, decisions?.Decisions ?? []),
        };
    }

    private static void CheckLearner(LearnerId? learner, Sight sight, string name)
    {
        if (learner is { } other && other != sight.Learner)
        {
            throw new ArgumentException($"The {name} is of learner '{other}'; expected '{sight.Learner}', of whom the sight is.", name);
        }
    }

    private static IEnumerable<WaitingProposal> WaitingIn(LearnerPlans plans, Instant at) =>
        from plan in plans.Plans
        from proposal in plan.OpenProposals
        select new WaitingProposal(proposal.Id, plans.AssentTo(proposal.Id, at));

    private static ValueList<PlanPlaylist> PlaylistsOf(LearnerPlans plans, LearnerState state, CatalogIndex? catalog) =>
        (from plan in plans.Plans
         where plan.State is PlanState.Agreed or PlanState.Reopened
         let playlist = Playlist.Of(plan.Current!, state, catalog)
         select new PlanPlaylist(plan.Id, playlist.Items, playlist.Later)).ToValueList();
}
