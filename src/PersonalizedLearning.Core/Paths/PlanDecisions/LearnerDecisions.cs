using System.Collections.Immutable;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>What a learner decides about course, college and career: a view of the journal.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class LearnerDecisions : JournalView<LearnerDecisions>
{
    private LearnerAgency agency;
    private ImmutableList<PlanDecision> decisions = [];
    private ImmutableDictionary<EventId, int> placeOf = ImmutableDictionary<EventId, int>.Empty;

    private LearnerDecisions(AgencyRules? rules) => agency = LearnerAgency.Before(rules);

    /// <summary>Gets who has how much say in what.</summary>
    public LearnerAgency Agency => agency;

    /// <summary>Gets the decisions, in the order in which they were first thought about.</summary>
    public IReadOnlyList<PlanDecision> Decisions => decisions;

    /// <summary>Makes the view before any event.</summary>
    /// <param name="rules">The rules of the program; <see cref="AgencyRules.Default"/> when null.</param>
    /// <returns>The view.</returns>
    public static LearnerDecisions Before(AgencyRules? rules = null) => new(rules);

    /// <summary>Finds a decision.</summary>
    /// <param name="id">The identifier of its first event.</param>
    /// <returns>The decision; null where there is none.</returns>
    public PlanDecision? Find(EventId id) => placeOf.TryGetValue(id, out var place) ? decisions[place] : null;

    private protected override bool Concerns(JournalEvent item) => item is DecisionTaken or DecisionAdvised or AgencyGrant or AgencyGrantRevoked;

    private protected override Objection? Judge(JournalEvent item) => item switch
    {
        DecisionTaken taken => JudgeStep(taken),
        DecisionAdvised advised => agency.LevelOf(item.Author, AgencyDecision.Goal, item.KnownFrom) >= AgencyLevel.Consulted
            ? JudgeOpen(item, advised.Decision)
            : NotAllowed(item, "advise on this decision", "somebody who is heard on goals"),
        _ => null,
    };

    private protected override LearnerDecisions Take(JournalEvent item)
    {
        var next = Copy();
        switch (item)
        {
            case DecisionTaken { Decision: null } taken:
                var first = new PlanDecision { Id = item.Id, Kind = taken.Kind, Steps = [StepOf(taken)] };
                (next.decisions, next.placeOf) = (decisions.Add(first), placeOf.SetItem(item.Id, decisions.Count));
                break;
            case DecisionTaken { Decision: { } known } taken:
                next.decisions = Changed(known, decision => decision with { Steps = [.. decision.Steps, StepOf(taken)] });
                break;
            case DecisionAdvised advised:
                next.decisions = Changed(advised.Decision, decision => decision with { Advice = [.. decision.Advice, new PlanOpinion(item.Author, item.KnownFrom, advised.Text)] });
                break;
            default:
                next.agency = agency.With(item);
                break;
        }

        return next;
    }

    private static DecisionStep StepOf(DecisionTaken item) => new(item.Id, item.Author, item.KnownFrom, item.Status, item.Options, item.Choice, item.Reason);

    private ImmutableList<PlanDecision> Changed(EventId id, Func<PlanDecision, PlanDecision> change) => decisions.SetItem(placeOf[id], change(decisions[placeOf[id]]));

    // It is the learner's own life; whoever else decides on goals was granted that.
    private Objection? JudgeStep(DecisionTaken item)
    {
        if (item.Author.Role != PersonRole.Learner && agency.LevelOf(item.Author, AgencyDecision.Goal, item.KnownFrom) != AgencyLevel.Decides)
        {
            return NotAllowed(item, "decide this", "the learner, or somebody who decides on goals; others advise");
        }

        return item.Decision is not { } id ? null
            : JudgeOpen(item, id)
            ?? (Find(id)!.Kind == item.Kind ? null : new Objection("other-kind", $"Decision '{id}' is about {Find(id)!.Kind}, and '{item.Id}' about {item.Kind}; expected the same."));
    }

    private Objection? JudgeOpen(JournalEvent item, EventId id) => Find(id) switch
    {
        null => Unknown(item, id, "decision"),
        { Status: DecisionStatus.Withdrawn } => new("decision-withdrawn", $"Decision '{id}' was withdrawn; expected one that was not."),
        _ => null,
    };
}
