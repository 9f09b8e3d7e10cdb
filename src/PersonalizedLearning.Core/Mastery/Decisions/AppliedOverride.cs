using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The override that a decision follows, beside what the evidence alone says.</summary>
/// <param name="Event">The override: who, in which role, why and until when.</param>
/// <param name="ByEvidence">The decision as it would be without it.</param>
/// <param name="StaleSince">The instant from which evidence was known that the override could not take into account; null while there is none.</param>
public sealed record AppliedOverride(MasteryOverride Event, MasteryDecision ByEvidence, Instant? StaleSince)
{
    /// <summary>Gets whether the evidence used holds something that became known after the override. It stands all the same, and ought to be looked at again.</summary>
    public bool IsStale => StaleSince is not null;
}
