using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>The action plans of a learner: a view of the journal.</summary>
/// <remarks>Learner and educator write them, and nobody else: what others will do they say elsewhere. Immutable and thread safe.</remarks>
public sealed class LearnerActionPlans : JournalView<LearnerActionPlans>
{
    private ImmutableList<ActionPlan> plans = [];
    private ImmutableDictionary<EventId, int> placeOf = ImmutableDictionary<EventId, int>.Empty;

    private LearnerActionPlans()
    {
    }

    /// <summary>Gets the action plans, in the order in which they were opened.</summary>
    public IReadOnlyList<ActionPlan> ActionPlans => plans;

    /// <summary>Makes the view before any event.</summary>
    /// <returns>The view.</returns>
    public static LearnerActionPlans Before() => new();

    /// <summary>Finds an action plan.</summary>
    /// <param name="id">The identifier of the event that opened it.</param>
    /// <returns>The action plan; null where there is none.</returns>
    public ActionPlan? Find(EventId id) => placeOf.TryGetValue(id, out var place) ? plans[place] : null;

    /// <summary>Lists those that are overdue.</summary>
    /// <param name="at">When.</param>
    /// <returns>Those that were due before and are not closed, the longest overdue first.</returns>
    public IEnumerable<ActionPlan> OverdueAt(Instant at) => plans.Where(plan => plan.IsOverdueAt(at)).OrderBy(plan => plan.Due);

    private protected override bool Concerns(JournalEvent item) => item is ActionPlanOpened or ActionPlanPartWritten or ActionPlanClosed;

    private protected override Objection? Judge(JournalEvent item)
    {
        if (item.Author.Role is not (PersonRole.Learner or PersonRole.Educator))
        {
            return NotAllowed(item, "write or close an action plan", "the learner or an educator");
        }

        return item switch
        {
            ActionPlanPartWritten written => JudgeOpen(item, written.ActionPlan),
            ActionPlanClosed closed => JudgeOpen(item, closed.ActionPlan) ?? JudgeEnd(closed, Find(closed.ActionPlan)!),
            _ => null,
        };
    }

    private protected override LearnerActionPlans Take(JournalEvent item)
    {
        var next = Copy();
        if (item is ActionPlanOpened opened)
        {
            (next.plans, next.placeOf) = (plans.Add(Opened(opened)), placeOf.SetItem(item.Id, plans.Count));
        }
        else if (item is ActionPlanPartWritten written)
        {
            next.plans = Changed(written.ActionPlan, plan => plan with { Parts = [.. plan.Parts, new ActionPlanPart(item.Author, item.KnownFrom, written.Text)] });
        }
        else if (item is ActionPlanClosed closed)
        {
            next.plans = Changed(closed.ActionPlan, plan => plan with { Outcome = closed.Outcome, ClosedBy = item.Author, ClosedAt = item.KnownFrom, ClosedBecause = closed.Reason });
        }

        return next;
    }

    private static ActionPlan Opened(ActionPlanOpened item) => new()
    {
        Id = item.Id,
        OpenedAt = item.KnownFrom,
        Competencies = item.Competencies,
        Evidence = item.Evidence,
        Due = item.Due,
        Parts = [new ActionPlanPart(item.Author, item.KnownFrom, item.Text)],
    };

    private static Objection? JudgeEnd(ActionPlanClosed item, ActionPlan plan) => plan.State == ActionPlanState.Draft && item.Outcome != ActionPlanOutcome.Dropped
        ? new("not-active", $"Action plan '{plan.Id}' lacks the part of the {(plan.OfLearner is null ? "learner" : "educator")}; expected both parts before it is closed, unless it is dropped.")
        : null;

    private ImmutableList<ActionPlan> Changed(EventId id, Func<ActionPlan, ActionPlan> change) => plans.SetItem(placeOf[id], change(plans[placeOf[id]]));

    private Objection? JudgeOpen(JournalEvent item, EventId id) => Find(id) switch
    {
        null => Unknown(item, id, "action plan"),
        { State: ActionPlanState.Closed } plan => new("action-plan-closed", $"Action plan '{id}' was closed by {plan.ClosedBy.Shown}; expected one that is open."),
        _ => null,
    };
}
