using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>The goals of a learner, set, agreed on, revised and closed by those with a say: a view of the journal.</summary>
/// <remarks>
/// Who decides is asked of <see cref="LearnerAgency"/> for <see cref="AgencyDecision.Goal"/>. Where the rules give others time to be heard, a goal or a change takes effect with the first agreement
/// after they were or after that time; whoever has agreed may do so once more then. Immutable and thread safe.
/// </remarks>
public sealed class LearnerGoals : JournalView<LearnerGoals>
{
    private ImmutableList<Goal> goals = [];
    private ImmutableDictionary<EventId, int> places = ImmutableDictionary<EventId, int>.Empty;
    private ImmutableList<Reflection> reflections = [];
    private ImmutableList<Reflection> remarks = [];

    private LearnerGoals(LearnerAgency agency) => Agency = agency;

    /// <summary>Gets who has how much say.</summary>
    public LearnerAgency Agency { get; private set; }

    /// <summary>Gets the goals in the order in which they were set, closed ones too.</summary>
    public IReadOnlyList<Goal> Goals => goals;

    /// <summary>Gets the learner's reflections on learning in general, in order.</summary>
    public IReadOnlyList<Reflection> Reflections => reflections;

    /// <summary>Gets what others remarked on the learning in general, in order.</summary>
    public IReadOnlyList<Reflection> Remarks => remarks;

    /// <summary>Gets the goals that are aimed at, in the order in which they were set.</summary>
    public IEnumerable<Goal> Active => goals.Where(goal => goal.State == GoalState.Active);

    /// <summary>Makes the view before any event.</summary>
    /// <param name="rules">What the program lays down about who decides what; <see cref="AgencyRules.Default"/> when null.</param>
    /// <returns>The view.</returns>
    public static LearnerGoals Before(AgencyRules? rules = null) => new(LearnerAgency.Before(rules));

    /// <summary>Gets a goal.</summary>
    /// <param name="id">The event that set it.</param>
    /// <returns>The goal, or null when there is none.</returns>
    public Goal? Find(EventId id) => places.TryGetValue(id, out var place) ? goals[place] : null;

    /// <summary>Tells whose agreement is needed yet for a goal that is proposed, or for the change of it that is pending.</summary>
    /// <param name="goal">The event that set the goal.</param>
    /// <param name="at">When.</param>
    /// <returns>Who is missing and who is to be heard; nobody where nothing is open.</returns>
    /// <exception cref="ArgumentException">There is no such goal.</exception>
    public Assent AssentTo(EventId goal, Instant at)
    {
        var found = Find(goal) ?? throw new ArgumentException($"There is no goal '{goal}'; expected the identifier of the event that set one.", nameof(goal));
        return found switch
        {
            { Pending: { } change } => AssentOf(found, change.AgreedBy, at),
            { State: GoalState.Proposed } => AssentOf(found, found.AgreedBy, at),
            _ => new Assent([], [], true),
        };
    }

    /// <summary>Finds the reflections that are overdue.</summary>
    /// <param name="at">The instant at which it is asked.</param>
    /// <returns>One for each active goal whose cadence was not kept, in the order in which the goals were set.</returns>
    public IEnumerable<OverdueReflection> OverdueReflections(Instant at) =>
        from goal in goals
        let since = goal.ReflectionOverdueSince(at)
        where since is not null
        select new OverdueReflection(goal.Id, since.Value);

    private protected override bool Concerns(JournalEvent item) =>
        item is AgencyGrant or AgencyGrantRevoked or GoalSet or GoalRevised or GoalClosed or GoalAgreed or BenchmarkMet or ReflectionRecorded;

    private protected override Objection? Judge(JournalEvent item) => item switch
    {
        AgencyGrant or AgencyGrantRevoked => null,
        GoalSet => WithoutSay(item, "set a goal", AgencyLevel.CoDecides),
        ReflectionRecorded { Goal: null, Author.Role: PersonRole.Learner } => null,
        ReflectionRecorded { Goal: null } => WithoutSay(item, "remark on the learning", AgencyLevel.Consulted),
        _ when GoalOf(item) is { } named => Find(named) is { } goal ? JudgeOn(goal, item) : Unknown(item, named, "goal"),
        _ => null,
    };

    private protected override LearnerGoals Take(JournalEvent item)
    {
        var next = Copy();
        switch (item)
        {
            case AgencyGrant or AgencyGrantRevoked:
                next.Agency = Agency.With(item);
                break;
            case GoalSet set:
                (next.goals, next.places) = (goals.Add(Set(set)), places.Add(set.Id, goals.Count));
                break;
            case ReflectionRecorded { Goal: null } reflection:
                (next.reflections, next.remarks) = IsLearner(item)
                    ? (reflections.Add(ReflectionOf(reflection)), remarks)
                    : (reflections, remarks.Add(ReflectionOf(reflection)));
                break;
            default:
                var place = places[GoalOf(item)!.Value];
                next.goals = goals.SetItem(place, TakeOn(goals[place], item));
                break;
        }

        return next;
    }

    private static EventId? GoalOf(JournalEvent item) => item switch
    {
        GoalRevised revised => revised.Goal,
        GoalClosed closed => closed.Goal,
        GoalAgreed agreed => agreed.Goal,
        BenchmarkMet met => met.Goal,
        ReflectionRecorded reflection => reflection.Goal,
        _ => null,
    };

    private static bool IsLearner(JournalEvent item) => item.Author.Role == PersonRole.Learner;

    private static Reflection ReflectionOf(ReflectionRecorded item) => new(item.Id, item.Author, item.KnownFrom, item.Text);

    private Objection? JudgeOn(Goal goal, JournalEvent item) => item switch
    {
        ReflectionRecorded => IsLearner(item) ? null : WithoutSay(item, "remark on a goal", AgencyLevel.Consulted),
        _ when goal.IsClosed => new("goal-closed", $"Goal '{goal.Id}' was closed as {goal.State.ToString().ToLowerInvariant()} on {goal.Since}; expected a goal that is open."),
        GoalRevised revised => WithoutSay(item, "revise a goal", AgencyLevel.CoDecides) ?? JudgeRevision(goal, revised),
        GoalClosed => WithoutSay(item, "close a goal", AgencyLevel.CoDecides),
        GoalAgreed agreed => WithoutSay(item, "agree to a goal", AgencyLevel.Consulted) ?? JudgeAgreement(goal, agreed),
        BenchmarkMet met => WithoutSay(item, "record that a benchmark was met", AgencyLevel.Consulted) ?? JudgeBenchmark(goal, met),
        _ => null,
    };

    private Objection? WithoutSay(JournalEvent item, string deed, AgencyLevel least) =>
        Agency.LevelOf(item.Author, AgencyDecision.Goal, item.KnownFrom) >= least
            ? null
            : NotAllowed(item, deed, least == AgencyLevel.Consulted ? "somebody who is heard on goals" : "somebody who decides on goals, alone or with others");

    private static Objection? JudgeRevision(Goal goal, GoalRevised item) => item.Content == goal.Content
        ? new("nothing-revised", $"Revision '{item.Id}' says of goal '{goal.Id}' what it says already; expected something else.")
        : null;

    private Objection? JudgeAgreement(Goal goal, GoalAgreed item)
    {
        if (item.Change is not { } id)
        {
            return goal.State == GoalState.Proposed && Adds(goal, goal.AgreedBy, item, goal.SetAt) ? null : Settled(item, $"goal '{goal.Id}'");
        }

        return goal.Changes.FirstOrDefault(change => change.Id == id) switch
        {
            null => Unknown(item, id, "change"),
            { State: GoalChangeState.Superseded } => new("change-superseded", $"Change '{id}' of goal '{goal.Id}' gave way to a later one; expected '{goal.Changes[^1].Id}'."),
            { State: GoalChangeState.Pending } change when Adds(goal, change.AgreedBy, item, change.At) => null,
            _ => Settled(item, $"change '{id}' of goal '{goal.Id}'"),
        };
    }

    private static Objection Settled(JournalEvent item, string what) =>
        new("already-agreed", $"{item.Author.Shown} has nothing to agree to: the agreement to {what} is there; expected something that waits for it.");

    private static Objection? JudgeBenchmark(Goal goal, BenchmarkMet item)
    {
        if (goal.State != GoalState.Active)
        {
            return new("goal-not-active", $"Goal '{goal.Id}' is not agreed on yet; expected an active one before a benchmark of it is met.");
        }

        return goal.Benchmarks.FirstOrDefault(standing => standing.Benchmark.Id == item.Benchmark) switch
        {
            null => new("unknown-benchmark", $"Goal '{goal.Id}' has no benchmark '{item.Benchmark}'; expected {Listed(goal)}."),
            { MetAt: { } met } => new("already-met", $"Benchmark '{item.Benchmark}' of goal '{goal.Id}' was met on {met}; expected one that is open."),
            _ => null,
        };
    }

    private static string Listed(Goal goal) =>
        goal.Content.Benchmarks.Count == 0 ? "none, as it has no benchmarks" : $"one of {string.Join(", ", goal.Content.Benchmarks.Select(item => $"'{item.Id}'"))}";

    private bool Adds(Goal goal, ValueList<Author> agreed, JournalEvent item, Instant proposed) =>
        !agreed.Contains(item.Author) || IsDecided(goal, agreed, proposed, item.KnownFrom);

    private Assent AssentOf(Goal goal, ValueList<Author> agreed, Instant at) =>
        Agency.AssentTo([AgencyDecision.Goal], agreed, [.. goal.Remarks.Select(remark => remark.Author)], at);

    private bool IsDecided(Goal goal, ValueList<Author> agreed, Instant proposed, Instant now)
    {
        var assent = AssentOf(goal, agreed, now);
        return assent.IsGiven && (assent.Unheard.Count == 0 || now - proposed >= Agency.Rules.ConsultationPeriod);
    }

    private Goal Set(GoalSet item)
    {
        var goal = new Goal { Id = item.Id, SetBy = item.Author, SetAt = item.KnownFrom, Content = item.Content, Since = item.KnownFrom, AgreedBy = [item.Author] };
        return Settle(goal, item.KnownFrom);
    }

    private Goal TakeOn(Goal goal, JournalEvent item) => item switch
    {
        GoalRevised revised => Propose(goal, item, new GoalChange { After = revised.Content, Reason = revised.Reason }),
        GoalClosed closed => Propose(goal, item, new GoalChange { Outcome = closed.Outcome, Reason = closed.Reason }),
        GoalAgreed { Change: null } => Settle(goal with { AgreedBy = Joined(goal.AgreedBy, item.Author) }, item.KnownFrom),
        GoalAgreed => SettlePending(goal with { Changes = Replaced(goal, goal.Pending! with { AgreedBy = Joined(goal.Pending.AgreedBy, item.Author) }) }, item.KnownFrom),
        BenchmarkMet met => goal with { Met = goal.Met.Append(met).ToValueList() },
        ReflectionRecorded reflection when IsLearner(item) => goal with { Reflections = goal.Reflections.Append(ReflectionOf(reflection)).ToValueList() },
        ReflectionRecorded reflection => goal with { Remarks = goal.Remarks.Append(ReflectionOf(reflection)).ToValueList() },
        _ => goal,
    };

    private static ValueList<Author> Joined(ValueList<Author> authors, Author author) => authors.Contains(author) ? authors : authors.Append(author).ToValueList();

    private static ValueList<GoalChange> Replaced(Goal goal, GoalChange last) => goal.Changes.SkipLast(1).Append(last).ToValueList();

    private Goal Propose(Goal goal, JournalEvent item, GoalChange change)
    {
        var earlier = goal.Pending is { } pending ? Replaced(goal, pending with { State = GoalChangeState.Superseded }) : goal.Changes;
        change = change with { Id = item.Id, Author = item.Author, At = item.KnownFrom, Before = goal.Content, AgreedBy = [item.Author] };
        return SettlePending(goal with { Changes = earlier.Append(change).ToValueList() }, item.KnownFrom);
    }

    private Goal Settle(Goal goal, Instant now) =>
        IsDecided(goal, goal.AgreedBy, goal.SetAt, now) ? goal with { State = GoalState.Active, Since = now } : goal;

    // What nobody has agreed to yet needs nobody's agreement to be dropped.
    private Goal SettlePending(Goal goal, Instant now)
    {
        var change = goal.Pending!;
        if (!IsDecided(goal, change.AgreedBy, change.At, now) && !(goal.State == GoalState.Proposed && change.Outcome == GoalOutcome.Dropped))
        {
            return goal;
        }

        goal = goal with { Changes = Replaced(goal, change with { State = GoalChangeState.InEffect, Before = goal.Content, InEffectSince = now }) };
        return change switch
        {
            { Outcome: GoalOutcome.Reached } => goal with { State = GoalState.Reached, Since = now },
            { Outcome: GoalOutcome.Dropped } => goal with { State = GoalState.Dropped, Since = now },
            _ => goal with { Content = change.After!, AgreedBy = change.AgreedBy, State = GoalState.Active, Since = goal.State == GoalState.Active ? goal.Since : now },
        };
    }
}
