namespace PersonalizedLearning.Journal;

/// <summary>What appending an event to a journal did.</summary>
public enum AppendOutcome
{
    /// <summary>The event was not there and is now.</summary>
    Added,

    /// <summary>The same event was there already; nothing changed.</summary>
    AlreadyPresent,

    /// <summary>Another event with the same identifier is there; it stays and the new one was not taken.</summary>
    Conflict,

    /// <summary>A rule that guards the journal does not allow it; it was not taken. Only a <see cref="GuardedJournal"/> refuses.</summary>
    Refused,
}
