using NodaTime;

namespace PersonalizedLearning.Journal;

/// <summary>A journal that takes in only what its rules allow, and tells why where they don't.</summary>
/// <remarks>
/// The rules are those of the views given, at the place of the event in the order of the journal: what comes late is judged by what was known before it. What such an event does to later
/// ones is told; it is never a reason to lose it. Not thread safe.
/// </remarks>
public sealed class GuardedJournal
{
    private readonly IJournalView[] starts;
    private readonly Duration tolerance;
    private IJournalView[] current;
    private int taken;
    private JournalEvent? last;

    /// <summary>Guards a journal.</summary>
    /// <param name="journal">The journal, which may hold events already, also such as the rules don't allow.</param>
    /// <param name="views">The views, before any event, whose rules hold.</param>
    /// <param name="clockTolerance">How far the clock of an author may be ahead; two minutes when null.</param>
    /// <exception cref="ArgumentNullException">The journal, the list or one of the views is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public GuardedJournal(LearnerJournal journal, IEnumerable<IJournalView> views, Duration? clockTolerance = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(views);
        Journal = journal;
        starts = [.. views];
        Array.ForEach(starts, view => ArgumentNullException.ThrowIfNull(view, nameof(views)));
        tolerance = clockTolerance ?? Duration.FromMinutes(2);
        if (tolerance < Duration.Zero)
        {
            Preconditions.ThrowOutOfRange(tolerance, "0 or more", nameof(clockTolerance));
        }

        current = starts;
        CatchUp();
    }

    /// <summary>Gets the journal.</summary>
    public LearnerJournal Journal { get; }

    /// <summary>Gets a view as it is after all events of the journal.</summary>
    /// <typeparam name="TView">Which of the views.</typeparam>
    /// <returns>The view.</returns>
    /// <exception cref="InvalidOperationException">No view of that type guards the journal.</exception>
    public TView View<TView>()
        where TView : class, IJournalView
    {
        CatchUp();
        return current.OfType<TView>().FirstOrDefault()
            ?? throw new InvalidOperationException($"No {typeof(TView).Name} guards the journal of '{Journal.Learner}'; expected one of {string.Join(", ", current.Select(view => view.GetType().Name))}.");
    }

    /// <summary>Tells why an event would not be taken.</summary>
    /// <param name="item">The event.</param>
    /// <param name="received">When it was received.</param>
    /// <returns>The reason; null when it would be.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public Diagnostic? Check(JournalEvent item, Instant received)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Judge(Stamped(item, received), received);
    }

    /// <summary>Adds an event, unless it is there already or a rule does not allow it.</summary>
    /// <param name="item">The event; where it does not say when it was recorded, it was when it was received, after all that was received before.</param>
    /// <param name="received">When it was received.</param>
    /// <returns>What was done, and why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">The event is of another learner, or its members do not fit together.</exception>
    public AppendResult Append(JournalEvent item, Instant received)
    {
        ArgumentNullException.ThrowIfNull(item);
        item.Validate();
        if (Journal.Find(item.Id) is { } present)
        {
            return present.Equals(item) || (item.Recorded is null && (present with { Recorded = null, Sequence = item.Sequence }).Equals(item))
                ? new AppendResult(AppendOutcome.AlreadyPresent, null, [])
                : new AppendResult(AppendOutcome.Conflict, Contradiction(present).Of(item), []);
        }

        item = Stamped(item, received);
        if (Judge(item, received) is { } reason)
        {
            return new AppendResult(AppendOutcome.Refused, reason, []);
        }

        CatchUp();
        var isLate = IsLate(item);
        var before = isLate ? RefusedNow() : [];
        Journal.Append(item);
        if (!isLate)
        {
            CatchUp();
            return new AppendResult(AppendOutcome.Added, null, []);
        }

        CatchUp();
        return new AppendResult(AppendOutcome.Added, null, RefusedNow().Where(reason => !before.Contains(reason)).ToValueList());
    }

    // Of what is received at one instant, the order of arrival is known here and nowhere else.
    private JournalEvent Stamped(JournalEvent item, Instant received)
    {
        if (item.Recorded is not null)
        {
            return item;
        }

        var stamped = item with { Recorded = received };
        return IsLate(stamped) && Journal.Events[^1].KnownFrom == received ? stamped with { Sequence = Journal.Events[^1].Sequence + 1 } : stamped;
    }

    private static Objection Contradiction(JournalEvent present) =>
        new("conflicting-event", $"Another event '{present.Id}' of {present.Author.Shown} is there already, and stays; expected an identifier that is not in use.");

    private Diagnostic? Judge(JournalEvent item, Instant received)
    {
        if (JournalClock.Ahead(item, received, tolerance) is { } ahead)
        {
            return ahead.Of(item);
        }

        CatchUp();
        return IsLate(item)
            ? FoldedBefore(item).Where(view => view.Check(item) is not null).Select(view => InHindsight(view, item)).FirstOrDefault()
            : current.Select(view => view.Check(item)).FirstOrDefault(reason => reason is not null);
    }

    // What came after tells whether an event that was not known then is known by now.
    private Diagnostic InHindsight(IJournalView view, JournalEvent item)
    {
        var after = Journal.Events.SkipWhile(other => JournalOrder.Instance.Compare(other, item) < 0);
        return after.Aggregate(view.With(item), (state, other) => state.With(other)).Refused.First(reason => string.Equals(reason.Place, item.Id.Value, StringComparison.Ordinal));
    }

    private bool IsLate(JournalEvent item) => Journal.Events.Count > 0 && JournalOrder.Instance.Compare(item, Journal.Events[^1]) < 0;

    private IJournalView[] FoldedBefore(JournalEvent item)
    {
        var before = Journal.Events.TakeWhile(other => JournalOrder.Instance.Compare(other, item) < 0);
        return [.. starts.Select(view => before.Aggregate(view, (state, other) => state.With(other)))];
    }

    private HashSet<Diagnostic> RefusedNow() => [.. current.SelectMany(view => view.Refused)];

    // Whoever shares the journal may have appended too.
    private void CatchUp()
    {
        var events = Journal.Events;
        if (taken > 0 && !ReferenceEquals(events[taken - 1], last))
        {
            (current, taken) = (starts, 0);
        }

        if (taken == events.Count)
        {
            return;
        }

        current = [.. current.Select(view =>
        {
            for (var place = taken; place < events.Count; place++)
            {
                view = view.With(events[place]);
            }

            return view;
        })];
        (taken, last) = (events.Count, events[^1]);
    }
}
