using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Proposes a plan, or another one in the place of one that there is.</summary>
/// <remarks>
/// Anybody with a say, or a program, may propose; whoever proposes has agreed. A new plan is named by the identifier of its first proposal. One that answers another proposal
/// counters it: that one can't be agreed on any more.
/// </remarks>
public sealed record PlanProposed : JournalEvent
{
    /// <summary>Gets the plan that it changes; null for a new plan.</summary>
    public EventId? Plan { get; init; }

    /// <summary>Gets the proposal that it counters; null where it counters none.</summary>
    public EventId? Answers { get; init; }

    /// <summary>Gets the version of the plan on which it is based; 0 where none was agreed on yet.</summary>
    public int BasedOn { get; init; }

    /// <summary>Gets what is proposed.</summary>
    public required PlanTerms Terms { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets what made it, such as the name of a planner with its settings; null where a person did.</summary>
    public string? MadeBy { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Plan is not { } plan || (plan.Value.Length > 0 && plan != Id), nameof(Plan), "the identifier of another proposal, or none");
        Required(Answers is not { } answers || (answers.Value.Length > 0 && answers != Id && Plan is not null), nameof(Answers), "the identifier of another proposal of the plan, or none");
        Required(BasedOn >= 0 && (Plan is not null || BasedOn == 0), nameof(BasedOn), "the number of a version of the plan, 0 for a new one");
        Required(Terms is { LeadsSomewhere: true }, nameof(Terms), "terms that name a goal or an outcome");
        Required(IsText(Reason), nameof(Reason), WholeText);
        Required(IsText(MadeBy), nameof(MadeBy), WholeText);
    }
}
