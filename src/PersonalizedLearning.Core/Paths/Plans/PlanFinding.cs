using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Something that gives cause to look at a plan again.</summary>
/// <param name="Trigger">What kind of cause it is.</param>
/// <param name="Since">Since when it is one.</param>
/// <param name="Competency">The competency; null where none in particular is the cause.</param>
/// <param name="Cause">The event; null where none in particular is the cause.</param>
/// <param name="Message">A sentence that can be shown.</param>
public sealed record PlanFinding(PlanTrigger Trigger, Instant Since, CompetencyId? Competency, EventId? Cause, string Message)
{
    /// <summary>Gets the kind of cause in kebab case, such as <c>core-not-planned</c>.</summary>
    public string Code => Trigger switch
    {
        PlanTrigger.MasteryReached => "mastery-reached",
        PlanTrigger.Lapsed => "lapsed",
        PlanTrigger.Stale => "stale",
        PlanTrigger.GoalChanged => "goal-changed",
        PlanTrigger.PaceMissed => "pace-missed",
        PlanTrigger.CoreNotPlanned => "core-not-planned",
        _ => "requested",
    };
}
