using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Programs;

/// <summary>Something that was decided about a learner's learning.</summary>
/// <param name="About">About what.</param>
/// <param name="By">Who decided.</param>
internal readonly record struct ProgramDecision(AgencyDecision About, PersonRole By)
{
    /// <summary>Whether the learner decided.</summary>
    public bool IsByLearner => By == PersonRole.Learner;

    /// <summary>The decisions in a learner's part of the period.</summary>
    public static IEnumerable<ProgramDecision> In(ObservedLearner learner, Instant readAt) =>
        from item in learner.Journal.EventsAsOf(readAt)
        where (item.Occurred ?? item.Recorded) is { } at && learner.Contains(at)
        let decision = Of(item)
        where decision is not null
        select decision.Value;

    private static ProgramDecision? Of(JournalEvent item) => item switch
    {
        AgencyGrant grant => new(grant.Decision, grant.Author.Role),
        _ => null,
    };
}
