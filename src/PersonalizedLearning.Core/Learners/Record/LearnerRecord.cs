using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>A journal together with what comes of it, kept up to date event by event, and known as of any instant: the profile, and any views of the journal.</summary>
/// <remarks>
/// <para>
/// All it tells is what is derived from the journal afresh, to the bit. An event costs what it touches: the running fold of its competency goes on, and what comes late, is voided or
/// superseded has that competency folded anew when it is next read. Where policies are joint, or where evidence has no time, what depends on them is derived afresh each time.
/// </para>
/// <para>
/// A record is at rest at first, and then derives from the journal what is asked for. It comes to life with the first event appended, the first snapshot or the first look at a view or
/// decision as it is now, which takes in all events once. From then on it takes a snapshot by itself every so many events: nine bytes a competency, and some hundred for each competency
/// that was touched since the one before. An instant is looked at from the nearest snapshot at or before it. Not thread safe.
/// </para>
/// </remarks>
public sealed class LearnerRecord
{
    /// <summary>After so many events a snapshot is taken where nothing else is said.</summary>
    private const int StandardSpacing = 1000;

    private readonly PrerequisiteGraph graph;
    private readonly MasteryPolicySet policies;
    private readonly MasteryRule rule;
    private readonly CompetencyRuleGraph? rules;
    private readonly IJournalView[] starts;
    private readonly int snapshotEvery;
    private readonly List<RecordState> snapshots = [];
    private LiveEvidence evidence;
    private RecordState now;
    private RecordState? looked;
    private JournalEvent? last;
    private int taken;
    private int sinceSnapshot;
    private bool isAlive;

    /// <summary>Makes a record.</summary>
    /// <param name="journal">The journal, which may hold events already; what others append to it is seen, too.</param>
    /// <param name="graph">The prerequisites, and with them the framework.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="rule">How estimates become decisions; the default rule when null.</param>
    /// <param name="rules">By which rules competencies are decided through others; by none when null.</param>
    /// <param name="views">Views of the journal, before any event, that are to be kept as well; none when null.</param>
    /// <param name="snapshotEvery">After how many events a snapshot is taken, at least 1; 1,000 when null.</param>
    /// <exception cref="ArgumentNullException">The journal, the graph, the policies or one of the views is null.</exception>
    /// <exception cref="ArgumentException">The range of a policy is not within that of the rule's scale, or the rules are of another framework.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="snapshotEvery"/> is below 1.</exception>
    public LearnerRecord(
        LearnerJournal journal,
        PrerequisiteGraph graph,
        MasteryPolicySet policies,
        MasteryRule? rule = null,
        CompetencyRuleGraph? rules = null,
        IEnumerable<IJournalView>? views = null,
        int? snapshotEvery = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(policies);
        Journal = journal;
        this.graph = graph;
        this.policies = policies;
        this.rule = rule ?? MasteryRule.Default;
        this.rules = rules;
        this.snapshotEvery = Preconditions.AtLeast(snapshotEvery ?? StandardSpacing, 1, nameof(snapshotEvery));
        starts = [.. views ?? []];
        Array.ForEach(starts, view => ArgumentNullException.ThrowIfNull(view, nameof(views)));

        // The map of no evidence names at once what does not fit together.
        MasteryMap.Derive(graph.Framework, EvidenceLedger.From(new LearnerJournal(journal.Learner), Instant.MinValue), policies, this.rule, rules);
        (evidence, now) = Fresh();
    }

    /// <summary>Gets the journal.</summary>
    public LearnerJournal Journal { get; }

    /// <summary>Gets how many snapshots are kept.</summary>
    public int SnapshotCount => snapshots.Count;

    /// <summary>Adds an event to the journal, unless it is there already, and takes it in.</summary>
    /// <param name="item">The event.</param>
    /// <returns>Whether it was added, was there, or contradicts an event with the same identifier (which then stays as it is).</returns>
    /// <remarks>Constant time for an event later than all others, but for views, which take their own; a late one marks what it touches in the snapshots after it.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="ArgumentException">The event is of another learner, or its members do not fit together.</exception>
    public AppendOutcome Append(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        CatchUp();
        var isLate = last is not null && JournalOrder.Instance.Compare(item, last) < 0;
        var outcome = Journal.Append(item);
        if (outcome == AppendOutcome.Added && isLate)
        {
            TakeLate(item);
        }

        CatchUp();
        return outcome;
    }

    /// <summary>Keeps the state as of an instant, so that it and what comes after are read from there.</summary>
    /// <param name="asOf">The instant.</param>
    /// <remarks>Nothing is done where there is a snapshot of that instant.</remarks>
    public void Snapshot(Instant asOf)
    {
        CatchUp();
        var state = StateAsOf(asOf);
        evidence.Settle(state, asOf);
        Keep(state.CopyAsOf(asOf));
    }

    /// <summary>Derives the profile as of an instant.</summary>
    /// <param name="asOf">The instant; events known exactly then are included.</param>
    /// <returns>
    /// The profile, the same as <see cref="LearnerProfile.Derive(MasteryMap, PrerequisiteGraph)"/> gives; where <see cref="LearnerGoals"/>, <see cref="LearnerStatements"/> and
    /// <see cref="LearnerSupports"/> are all among the views, with what people have set, said and agreed on.
    /// </returns>
    public LearnerProfile ProfileAsOf(Instant asOf)
    {
        var derived = LearnerProfile.Derive(MapAsOf(asOf), graph);
        return Keeps<LearnerGoals>() && Keeps<LearnerStatements>() && Keeps<LearnerSupports>()
            ? derived.With(ViewAsOf<LearnerGoals>(asOf), ViewAsOf<LearnerStatements>(asOf), ViewAsOf<LearnerSupports>(asOf))
            : derived;
    }

    /// <summary>Derives the mastery map as of an instant.</summary>
    /// <param name="asOf">The instant; events known exactly then are included.</param>
    /// <returns>The map, the same as <see cref="MasteryMap.Derive(CompetencyFramework, EvidenceLedger, MasteryPolicySet, MasteryRule?, CompetencyRuleGraph?)"/> gives.</returns>
    public MasteryMap MapAsOf(Instant asOf)
    {
        if (!isAlive || policies.IsJoint)
        {
            return MasteryMap.Derive(graph.Framework, EvidenceLedger.From(Journal, asOf), policies, rule, rules);
        }

        CatchUp();
        return evidence.MapOf(StateAsOf(asOf), asOf);
    }

    /// <summary>Decides one competency as of an instant, in no more time than that takes.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="asOf">The instant; events known exactly then are included.</param>
    /// <returns>The decision of the mastery map; where there are rules over other competencies, or policies are joint, the whole map is made for it.</returns>
    /// <exception cref="ArgumentException">The framework does not have the competency.</exception>
    public MasteryDecision DecisionOf(CompetencyId competency, Instant asOf)
    {
        var place = graph.Framework.RequiredIndexOf(competency);
        CatchUp();
        return rules is not null || policies.IsJoint ? MapAsOf(asOf)[place] : evidence.DecisionOf(StateAsOf(asOf), place, asOf);
    }

    /// <summary>Gets a view as it is after all events of the journal.</summary>
    /// <typeparam name="TView">Which of the views.</typeparam>
    /// <returns>The view.</returns>
    /// <exception cref="InvalidOperationException">No view of that type is kept.</exception>
    public TView View<TView>()
        where TView : class, IJournalView
    {
        var place = PlaceOf<TView>();
        CatchUp();
        return (TView)ViewsOf(now)[place];
    }

    /// <summary>Gets a view as of an instant.</summary>
    /// <typeparam name="TView">Which of the views.</typeparam>
    /// <param name="asOf">The instant; events known exactly then are included.</param>
    /// <returns>The view, the same as <see cref="LearnerJournal.Fold"/> gives.</returns>
    /// <exception cref="InvalidOperationException">No view of that type is kept.</exception>
    public TView ViewAsOf<TView>(Instant asOf)
        where TView : class, IJournalView
    {
        var place = PlaceOf<TView>();
        if (!isAlive)
        {
            return Journal.Fold((TView)starts[place], asOf);
        }

        CatchUp();
        return (TView)ViewsOf(StateAsOf(asOf))[place];
    }

    private (LiveEvidence Evidence, RecordState Now) Fresh() => (new LiveEvidence(Journal, graph.Framework, policies, rule, rules), new RecordState(graph.Framework.Count, starts));

    // Whoever shares the journal may have appended too; what they put before others is not known one by one, so all is taken in anew.
    private void CatchUp()
    {
        isAlive = true;
        var events = Journal.All;
        looked = taken == events.Length ? looked : null;
        if (taken > 0 && !ReferenceEquals(events[taken - 1], last))
        {
            (evidence, now) = Fresh();
            (taken, last, sinceSnapshot) = (0, null, 0);
            snapshots.Clear();
        }

        for (; taken < events.Length; taken++)
        {
            TakeNext(events[taken]);
        }
    }

    private void TakeNext(JournalEvent item)
    {
        if (sinceSnapshot >= snapshotEvery && last is not null && item.KnownFrom > last.KnownFrom)
        {
            Keep(now.CopyAsOf(last.KnownFrom));
            sinceSnapshot = 0;
        }

        evidence.Add(item);
        evidence.Take(now, item, Instant.MaxValue);
        now.AsOf = item.KnownFrom;
        now.Views = now.Views is null ? null : Folded(now.Views, [item]);
        MarkSnapshots(item);
        last = item;
        sinceSnapshot++;
    }

    private void TakeLate(JournalEvent item)
    {
        evidence.Add(item);
        evidence.TakeLate(now, item);
        looked = null;
        now.Views = null;
        MarkSnapshots(item);
        taken++;
        sinceSnapshot++;
    }

    // An event changes what was known from then on.
    private void MarkSnapshots(JournalEvent item)
    {
        for (var place = snapshots.Count - 1; place >= 0 && snapshots[place].AsOf >= item.KnownFrom; place--)
        {
            evidence.Mark(snapshots[place], item);
            snapshots[place].Views = null;
        }
    }

    private void Keep(RecordState state)
    {
        var place = CountUntil(state.AsOf);
        if (place == 0 || snapshots[place - 1].AsOf < state.AsOf)
        {
            ViewsOf(state);
            snapshots.Insert(place, state);
        }
    }

    // How many snapshots are of an instant or of one before it.
    private int CountUntil(Instant asOf)
    {
        var count = snapshots.Count;
        while (count > 0 && snapshots[count - 1].AsOf > asOf)
        {
            count--;
        }

        return count;
    }

    /// <summary>A state that knows the events known by an instant and no others; where no event came since, one that is kept. The one looked at last is looked at again.</summary>
    private RecordState StateAsOf(Instant asOf)
    {
        if (last is null || asOf >= last.KnownFrom)
        {
            return now;
        }

        if (looked?.AsOf != asOf)
        {
            looked = FoundAsOf(asOf);
        }

        return looked;
    }

    private RecordState FoundAsOf(Instant asOf)
    {
        var before = CountUntil(asOf);
        var state = before == 0 ? new RecordState(graph.Framework.Count, starts) : snapshots[before - 1];
        var between = Journal.All[(before == 0 ? 0 : Journal.CountAsOf(state.AsOf))..Journal.CountAsOf(asOf)];
        if (between.IsEmpty)
        {
            return state;
        }

        state = state.CopyAsOf(asOf);
        state.Views = null;
        foreach (var item in between)
        {
            evidence.Take(state, item, asOf);
        }

        return state;
    }

    private bool Keeps<TView>() => Array.Exists(starts, view => view is TView);

    private int PlaceOf<TView>()
    {
        var place = Array.FindIndex(starts, view => view is TView);
        return place >= 0 ? place : throw new InvalidOperationException(
            $"No {typeof(TView).Name} is kept of '{Journal.Learner}'; expected one of {string.Join(", ", starts.Select(view => view.GetType().Name))}.");
    }

    private IJournalView[] ViewsOf(RecordState state)
    {
        if (state.Views is null)
        {
            var before = snapshots.FindLast(item => item.Views is not null && item.AsOf <= state.AsOf);
            var between = Journal.All[(before is null ? 0 : Journal.CountAsOf(before.AsOf))..Journal.CountAsOf(state.AsOf)];
            state.Views = Folded(before?.Views ?? starts, between);
        }

        return state.Views;
    }

    private static IJournalView[] Folded(IJournalView[] views, params ReadOnlySpan<JournalEvent> events)
    {
        var folded = views;
        for (var place = 0; place < views.Length; place++)
        {
            var view = views[place];
            foreach (var item in events)
            {
                view = view.With(item);
            }

            if (!ReferenceEquals(view, views[place]))
            {
                folded = ReferenceEquals(folded, views) ? [.. views] : folded;
                folded[place] = view;
            }
        }

        return folded;
    }
}
