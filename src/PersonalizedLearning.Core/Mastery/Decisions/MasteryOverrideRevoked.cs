using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>Takes a <see cref="MasteryOverride"/> back, and says why. What stood before it counts again: an earlier override, or the evidence.</summary>
/// <remarks>Revoking is final; what should hold again is decided anew.</remarks>
public sealed record MasteryOverrideRevoked : JournalEvent
{
    /// <summary>Gets the override that is taken back.</summary>
    public required EventId Override { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Author.Person.Value.Length > 0, nameof(Author), "the person who decides");
        Required(Author.Role is not (PersonRole.Unspecified or PersonRole.Learner), nameof(Author), "the role in which the person decides, and not that of the learner");
        Required(Override.Value.Length > 0 && Override != Id, nameof(Override), "the identifier of an override");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
