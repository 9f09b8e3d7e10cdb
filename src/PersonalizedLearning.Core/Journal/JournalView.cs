using System.Collections.Immutable;

namespace PersonalizedLearning.Journal;

/// <summary>What all views of the library share: they judge an event, take it in or note why not.</summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
/// <remarks>Immutable and thread safe; a step costs time in proportion to the logarithm of what is kept.</remarks>
public abstract class JournalView<TSelf> : IJournalView
    where TSelf : JournalView<TSelf>
{
    private ImmutableList<Diagnostic> refused = [];

    // Where in the list of refusals those stand that named an event which was not known yet.
    private ImmutableDictionary<EventId, ImmutableList<(int Place, JournalEvent Event)>> awaiting = ImmutableDictionary<EventId, ImmutableList<(int, JournalEvent)>>.Empty;

    private protected JournalView()
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Refused => refused;

    /// <inheritdoc/>
    public Diagnostic? Check(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Concerns(item) ? Verdict(item)?.Of(item) : null;
    }

    /// <summary>Makes the state after an event.</summary>
    /// <param name="item">The event; none of those before came after it in the order of the journal.</param>
    /// <returns>The state after it; this one where the event does not concern it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public TSelf With(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!Concerns(item))
        {
            return (TSelf)this;
        }

        var objection = Verdict(item);
        var next = objection is null ? Take(item) : Copy();
        if (objection is not null)
        {
            next.Note(item, objection);
        }

        next.NoteArrival(item);
        return next;
    }

    IJournalView IJournalView.With(JournalEvent item) => With(item);

    /// <summary>Whether an event can change this view.</summary>
    private protected abstract bool Concerns(JournalEvent item);

    /// <summary>Why an event that concerns the view would have no effect; null where it is allowed.</summary>
    private protected abstract Objection? Judge(JournalEvent item);

    /// <summary>Makes the state after an event that is allowed: a <see cref="Copy"/> with other fields.</summary>
    private protected abstract TSelf Take(JournalEvent item);

    /// <summary>A copy whose fields the view sets before anyone else sees it.</summary>
    private protected TSelf Copy() => (TSelf)MemberwiseClone();

    /// <summary>The reason of an event that names another one which is not known at its place in the journal.</summary>
    /// <param name="item">The event.</param>
    /// <param name="named">The event that it names.</param>
    /// <param name="what">What that would be, such as <c>goal</c>.</param>
    private protected static Objection Unknown(JournalEvent item, EventId named, string what) =>
        new($"unknown-{what.Replace(' ', '-')}", $"Event '{item.Id}' names the {what} '{named}', of which nothing was known then; expected one that was recorded before it.", named);

    /// <summary>The reason of an event whose author has no right to it.</summary>
    private protected static Objection NotAllowed(JournalEvent item, string deed, string expected) =>
        new("not-allowed", $"{item.Author.Shown} may not {deed}; expected {expected}.");

    // Peers are other learners: nobody acts as the learner whose journal it is but that learner, who as a person bears the same identifier.
    private Objection? Verdict(JournalEvent item) => item.Author is { Role: PersonRole.Learner, Person.Value: { Length: > 0 } person } && person != item.Learner.Value
        ? new("not-the-learner", $"{item.Author.Shown} is not the learner '{item.Learner}'; expected '{item.Learner}', or the role of a peer.")
        : Judge(item);

    private void Note(JournalEvent item, Objection objection)
    {
        if (objection.Awaits is { } named)
        {
            awaiting = awaiting.SetItem(named, awaiting.GetValueOrDefault(named, []).Add((refused.Count, item)));
        }

        refused = refused.Add(objection.Of(item));
    }

    // What was named did exist, and is only known from later on: the clocks of two authors differ.
    private void NoteArrival(JournalEvent item)
    {
        if (awaiting.IsEmpty || !awaiting.TryGetValue(item.Id, out var early))
        {
            return;
        }

        foreach (var (place, answer) in early)
        {
            refused = refused.SetItem(place, JournalClock.Skew(answer, item).Of(answer));
        }

        awaiting = awaiting.Remove(item.Id);
    }
}
