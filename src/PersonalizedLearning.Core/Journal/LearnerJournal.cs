using System.Collections;
using System.Collections.ObjectModel;
using NodaTime;

namespace PersonalizedLearning.Journal;

/// <summary>Everything that happened to one learner: an append-only set of events in one order, from which all else is derived.</summary>
/// <remarks>
/// Appending is idempotent by event identifier. The order is <see cref="JournalOrder"/>, whatever the order of arrival.
/// Many threads may read one journal at a time; appending needs that nobody else reads or appends meanwhile.
/// </remarks>
public sealed class LearnerJournal
{
    // By their texts, as the runtime hashes these faster than identifiers that hold them.
    private readonly Dictionary<string, JournalEvent> byId = new(StringComparer.Ordinal);
    private JournalEvent[] events = [];
    private int count;

    // Whether somebody holds the first of them: these stay where they are, and what comes before one of them moves the journal to another array.
    private bool areHeld;

    /// <summary>Makes an empty journal.</summary>
    /// <param name="learner">The learner whose journal it is.</param>
    /// <exception cref="ArgumentException"><paramref name="learner"/> is <c>default</c>.</exception>
    public LearnerJournal(LearnerId learner)
    {
        Preconditions.Id(learner.Value, nameof(learner));
        Learner = learner;
        Events = new EventList(this);
    }

    /// <summary>Gets the learner whose journal it is.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets all events in the order of <see cref="JournalOrder"/>.</summary>
    public IReadOnlyList<JournalEvent> Events { get; }

    /// <summary>Gets the event with an identifier, or null when there is none.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The event or null.</returns>
    public JournalEvent? Find(EventId id) => byId.GetValueOrDefault(id.Value);

    /// <summary>Adds an event, unless it is there already.</summary>
    /// <param name="item">The event.</param>
    /// <returns>Whether it was added, was there, or contradicts an event with the same identifier (which then stays as it is).</returns>
    /// <remarks>Amortized constant time for an event later than all others, else linear in the number of later events.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">The event is of another learner, or its members do not fit together.</exception>
    public AppendOutcome Append(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        item.Validate();
        if (item.Learner != Learner)
        {
            throw new ArgumentException($"Event '{item.Id}' is of learner '{item.Learner}'; expected '{Learner}', whose journal this is.", nameof(item));
        }

        if (byId.TryGetValue(item.Id.Value, out var present))
        {
            return present.Equals(item) ? AppendOutcome.AlreadyPresent : AppendOutcome.Conflict;
        }

        byId.Add(item.Id.Value, item);
        Insert(item);
        return AppendOutcome.Added;
    }

    /// <summary>Gets the events that were known at an instant, in order.</summary>
    /// <param name="asOf">The instant; events known exactly then are included.</param>
    /// <returns>The first events of <see cref="Events"/>, as they are now: what is appended later is not among them.</returns>
    /// <remarks>Takes time in proportion to the logarithm of the number of events.</remarks>
    public IEnumerable<JournalEvent> EventsAsOf(Instant asOf) => new ReadOnlyCollection<JournalEvent>(Known(asOf));

    /// <summary>Derives a view as of an instant.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <param name="start">The view before any event.</param>
    /// <param name="asOf">The instant; events known exactly then are included.</param>
    /// <returns>The view after the events that were known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> is null.</exception>
    public TView Fold<TView>(TView start, Instant asOf)
        where TView : class, IJournalView
    {
        ArgumentNullException.ThrowIfNull(start);
        IJournalView view = start;
        foreach (var item in All[..CountAsOf(asOf)])
        {
            view = view.With(item);
        }

        return (TView)view;
    }

    /// <summary>Joins two copies of a journal that grew apart.</summary>
    /// <param name="other">The other copy.</param>
    /// <param name="conflictOrder">
    /// Which of two different events with one identifier is kept: the lesser one. It must tell any two different events apart;
    /// <c>LearningJson.EventOrder</c> does.
    /// </param>
    /// <returns>A new journal with the events of both, the same whichever copy is asked, and the identifiers on which they disagreed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The journals are of different learners.</exception>
    public JournalMerge Merge(LearnerJournal other, IComparer<JournalEvent> conflictOrder)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(conflictOrder);
        if (other.Learner != Learner)
        {
            throw new ArgumentException($"The other journal is of learner '{other.Learner}'; expected '{Learner}'.", nameof(other));
        }

        var merged = new LearnerJournal(Learner);
        var conflicts = new List<EventId>();
        foreach (var item in All)
        {
            var theirs = other.Find(item.Id);
            var differ = theirs is not null && !theirs.Equals(item);
            if (differ)
            {
                conflicts.Add(item.Id);
            }

            merged.Append(differ && conflictOrder.Compare(theirs, item) < 0 ? theirs! : item);
        }

        foreach (var item in other.All)
        {
            if (!byId.ContainsKey(item.Id.Value))
            {
                merged.Append(item);
            }
        }

        conflicts.Sort();
        return new JournalMerge(merged, conflicts.ToValueList());
    }

    /// <summary>All events in order, until the next is appended.</summary>
    internal ReadOnlySpan<JournalEvent> All => events.AsSpan(0, count);

    /// <summary>The events that were known at an instant, in order; they stay as they are whatever is appended.</summary>
    internal ArraySegment<JournalEvent> Known(Instant asOf)
    {
        areHeld = true;
        return new ArraySegment<JournalEvent>(events, 0, CountAsOf(asOf));
    }

    /// <summary>How many events were known at an instant.</summary>
    internal int CountAsOf(Instant asOf)
    {
        var (least, most) = (0, count);
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = events[middle].KnownFrom <= asOf ? (middle + 1, most) : (least, middle);
        }

        return least;
    }

    private void Insert(JournalEvent item)
    {
        var place = count == 0 || JournalOrder.Instance.Compare(events[count - 1], item) < 0
            ? count
            : ~Array.BinarySearch(events, 0, count, item, JournalOrder.Instance);
        if (count == events.Length || (areHeld && place < count))
        {
            var room = new JournalEvent[Math.Max(4, count == events.Length ? 2 * count : events.Length)];
            events.AsSpan(0, place).CopyTo(room);
            events.AsSpan(place, count - place).CopyTo(room.AsSpan(place + 1));
            (events, areHeld) = (room, false);
        }
        else
        {
            Array.Copy(events, place, events, place + 1, count - place);
        }

        events[place] = item;
        count++;
    }

    /// <summary>The events in order, however many there are by now.</summary>
    private sealed class EventList(LearnerJournal journal) : IReadOnlyList<JournalEvent>
    {
        public int Count => journal.count;

        public JournalEvent this[int index] => (uint)index < (uint)journal.count ? journal.events[index] : throw new ArgumentOutOfRangeException(
            nameof(index), FormattableString.Invariant($"There is no event {index}; expected 0 to {journal.count - 1}."));

        public IEnumerator<JournalEvent> GetEnumerator() => ((IEnumerable<JournalEvent>)new ArraySegment<JournalEvent>(journal.events, 0, journal.count)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
