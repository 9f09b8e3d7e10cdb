namespace PersonalizedLearning.Journal;

/// <summary>A state that is folded from the events of a journal, one after the other in their order: goals, plans, consents. Immutable.</summary>
/// <remarks>
/// An event that its rules don't allow changes nothing but <see cref="Refused"/>: copies of a journal that grew apart may hold such events once they are joined, and every prefix of
/// every journal is a valid state all the same. <see cref="LearnerJournal.Fold"/> derives a view; <see cref="GuardedJournal"/> keeps such events out in the first place.
/// </remarks>
public interface IJournalView
{
    /// <summary>Gets why events had no effect, in the order of the journal; the place is the identifier of the event.</summary>
    IReadOnlyList<Diagnostic> Refused { get; }

    /// <summary>Tells why an event would have no effect if it came next.</summary>
    /// <param name="item">The event.</param>
    /// <returns>The reason; null where the event would be taken in, or does not concern this view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    Diagnostic? Check(JournalEvent item);

    /// <summary>Makes the state after an event.</summary>
    /// <param name="item">The event; none of those before came after it in the order of the journal.</param>
    /// <returns>The state after it, of the same type; this one where the event does not concern it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    IJournalView With(JournalEvent item);
}
