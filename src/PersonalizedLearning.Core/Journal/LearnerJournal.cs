using NodaTime;

namespace PersonalizedLearning.Journal;

/// <summary>Everything that happened to one learner: an append-only set of events in one order, from which all else is derived.</summary>
/// <remarks>
/// Appending is idempotent by event identifier. The order is <see cref="JournalOrder"/>, whatever the order of arrival.
/// Many threads may read one journal at a time; appending needs that nobody else reads or appends meanwhile.
/// </remarks>
public sealed class LearnerJournal
{
    private readonly Dictionary<EventId, JournalEvent> byId = [];
    private readonly List<JournalEvent> events = [];

    /// <summary>Makes an empty journal.</summary>
    /// <param name="learner">The learner whose journal it is.</param>
    /// <exception cref="ArgumentException"><paramref name="learner"/> is <c>default</c>.</exception>
    public LearnerJournal(LearnerId learner)
    {
        Preconditions.Id(learner.Value, nameof(learner));
        Learner = learner;
        Events = events.AsReadOnly();
    }

    /// <summary>Gets the learner whose journal it is.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets all events in the order of <see cref="JournalOrder"/>.</summary>
    public IReadOnlyList<JournalEvent> Events { get; }

    /// <summary>Gets the event with an identifier, or null when there is none.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The event or null.</returns>
    public JournalEvent? Find(EventId id) => byId.GetValueOrDefault(id);

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

        if (byId.TryGetValue(item.Id, out var present))
        {
            return present.Equals(item) ? AppendOutcome.AlreadyPresent : AppendOutcome.Conflict;
        }

        byId.Add(item.Id, item);
        Insert(item);
        return AppendOutcome.Added;
    }

    /// <summary>Gets the events that were known at an instant, in order.</summary>
    /// <param name="asOf">The instant; events known exactly then are included.</param>
    /// <returns>The first events of <see cref="Events"/>.</returns>
    public IEnumerable<JournalEvent> EventsAsOf(Instant asOf) => events.TakeWhile(item => item.KnownFrom <= asOf);

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
        return (TView)EventsAsOf(asOf).Aggregate((IJournalView)start, (view, item) => view.With(item));
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
        foreach (var item in events)
        {
            var theirs = other.Find(item.Id);
            var differ = theirs is not null && !theirs.Equals(item);
            if (differ)
            {
                conflicts.Add(item.Id);
            }

            merged.Append(differ && conflictOrder.Compare(theirs, item) < 0 ? theirs! : item);
        }

        foreach (var item in other.events)
        {
            if (!byId.ContainsKey(item.Id))
            {
                merged.Append(item);
            }
        }

        conflicts.Sort();
        return new JournalMerge(merged, conflicts.ToValueList());
    }

    private void Insert(JournalEvent item)
    {
        if (events.Count == 0 || JournalOrder.Instance.Compare(events[^1], item) < 0)
        {
            events.Add(item);
            return;
        }

        events.Insert(~events.BinarySearch(item, JournalOrder.Instance), item);
    }
}
