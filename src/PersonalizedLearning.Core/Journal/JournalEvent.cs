using NodaTime;

namespace PersonalizedLearning.Journal;

/// <summary>Something that happened to a learner: the envelope that every event of a journal shares.</summary>
/// <remarks>
/// Events are immutable and are never changed or removed; a later event voids or supersedes an earlier one.
/// Each area of the domain adds its own kinds. The set is closed, so that a stored journal can always be read.
/// </remarks>
public abstract record JournalEvent
{
    private protected JournalEvent()
    {
    }

    /// <summary>Gets the identifier, unique in the learner's journal.</summary>
    public required EventId Id { get; init; }

    /// <summary>Gets the learner to whom it happened.</summary>
    public required LearnerId Learner { get; init; }

    /// <summary>Gets who recorded it; <c>default</c> when the source did not say.</summary>
    public Author Author { get; init; }

    /// <summary>Gets when it happened; null when the source did not say.</summary>
    public Instant? Occurred { get; init; }

    /// <summary>Gets when it was recorded; null when the source did not say.</summary>
    public Instant? Recorded { get; init; }

    /// <summary>Gets the position within its source, such as a row number: it orders events whose times are missing or equal. 0 when there is none.</summary>
    public long Sequence { get; init; }

    /// <summary>Gets the instant from which a reader could know of the event: when it was recorded, else when it occurred, else always.</summary>
    /// <remarks>State as of an instant is derived from the events known by then.</remarks>
    public Instant KnownFrom => Recorded ?? Occurred ?? Instant.MinValue;

    /// <summary>Throws unless the members fit together; called when the event enters a journal.</summary>
    /// <exception cref="ArgumentException">A member is missing or contradicts another one.</exception>
    internal virtual void Validate()
    {
        Required(Id.Value.Length > 0, nameof(Id), "an identifier");
        Required(Learner.Value.Length > 0, nameof(Learner), "a learner");
        Required(Sequence >= 0, nameof(Sequence), "0 or more");
        Required(Enum.IsDefined(Author.Role), nameof(Author), "a defined role");
    }

    private protected const string WholeText = "a text without half a surrogate pair";

    private protected static bool IsText(string? text) => text is null || Preconditions.IsWellFormed(text);

    private protected void Required(bool condition, string member, string expected)
    {
        if (!condition)
        {
            throw new ArgumentException($"The {member} of event '{Id}' is not valid; expected {expected}.", member);
        }
    }
}
