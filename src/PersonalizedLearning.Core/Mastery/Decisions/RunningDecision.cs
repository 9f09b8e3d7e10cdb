using System.Runtime.InteropServices;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>How one competency stands by its evidence, from which the decision follows as of any instant and the fold goes on when more comes in. Immutable.</summary>
internal sealed class RunningDecision : IListSource<EventId>, IListSource<MasteryPoint>, IListSource<IgnoredEvidence>
{
    // A state is remembered after so many steps, and what comes late is folded from the one before it.
    private const int StepsBetween = 16;

    private readonly CompetencyId competency;
    private readonly IMasteryPolicy policy;
    private readonly MasteryRule rule;
    private readonly CompetencyFramework framework;
    private byte[] state;
    private MasteryStanding standing;
    private int count;
    private Instant? latestAt;
    private RunningDecision? remembered;
    private GrowingList<EvidenceRecord> used = GrowingList<EvidenceRecord>.Empty;
    private GrowingList<MasteryPoint> course = GrowingList<MasteryPoint>.Empty;
    private GrowingList<(EvidenceRecord? Record, IgnoredEvidence Item)> ignored = GrowingList<(EvidenceRecord?, IgnoredEvidence)>.Empty;

    // What was asked for of the lists. Kept here and not in them, so that no earlier state keeps its own copy.
    private EventId[]? listedUsed;
    private MasteryPoint[]? listedCourse;
    private IgnoredEvidence[]? listedIgnored;

    private RunningDecision(CompetencyId competency, IMasteryPolicy policy, MasteryRule rule, CompetencyFramework framework)
    {
        this.competency = competency;
        this.policy = policy;
        this.rule = rule;
        this.framework = framework;
        state = new byte[policy.StateSize];
        policy.Start(state);
    }

    /// <summary>Whether all evidence used has a time. What has none is seen as if it came at the instant as of which a decision is made, and so holds for that instant only.</summary>
    public bool IsTimed { get; private set; } = true;

    private bool IsToRemember => count > 0 && count % StepsBetween == 0;

    ValueList<EventId> IListSource<EventId>.Items => ListOf(listedUsed ??= Array.ConvertAll(used.From(0), record => record.Id));

    ValueList<MasteryPoint> IListSource<MasteryPoint>.Items => ListOf(listedCourse ??= course.From(0));

    ValueList<IgnoredEvidence> IListSource<IgnoredEvidence>.Items => ListOf(listedIgnored ??= Array.ConvertAll(ignored.From(0), item => item.Item));

    /// <summary>Folds the evidence on a competency.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="rule">How the estimate becomes a decision.</param>
    /// <param name="framework">The framework whose scales give judged levels their place.</param>
    /// <param name="records">The records that bear on the competency, in the order of the journal.</param>
    /// <param name="asOf">The instant that stands in for times that are missing.</param>
    /// <param name="isToGoOn">Whether more may come in, so that states are remembered on the way.</param>
    public static RunningDecision Of(
        CompetencyId competency, IMasteryPolicy policy, MasteryRule rule, CompetencyFramework framework, ReadOnlySpan<StandingRecord> records, Instant asOf, bool isToGoOn = false)
    {
        var running = new RunningDecision(competency, policy, rule, framework);
        if (rule.Selection.IsByTime)
        {
            running.FoldByTime(records, asOf, isToGoOn);
        }
        else
        {
            running.FoldSelected(rule.Selection.Select(records, framework), asOf);
        }

        return running;
    }

    /// <summary>Goes on with a record that comes last in the order of the journal.</summary>
    /// <param name="entry">The record.</param>
    /// <returns>The state after it; null where all has to be folded anew.</returns>
    public RunningDecision? With(in StandingRecord entry)
    {
        var selection = rule.Selection;
        if (selection.WhyIgnored(entry, framework, out var observation) is { } reason)
        {
            var same = Copy();
            same.ignored = ignored.With((entry.Record, new IgnoredEvidence(entry.Record.Id, reason)));
            return same;
        }

        var isApart = selection.Weighting == EvidenceWeighting.Item || entry.Record.Activity is null;
        if (!isApart || !IsTimed || observation.At is null || !selection.Follows(observation.At, latestAt))
        {
            return Reconsidering(entry);
        }

        var next = CopyToGoOn();
        next.Take(entry.Record, observation);
        return next;
    }

    /// <summary>Takes in a record wherever it belongs, or takes note that one which is there stands otherwise now.</summary>
    /// <param name="entry">The record.</param>
    /// <returns>The state with it; null where all has to be folded anew.</returns>
    public RunningDecision? Reconsidering(in StandingRecord entry)
    {
        var record = entry.Record;
        var reason = rule.Selection.WhyIgnored(entry, framework, out _);
        if (!rule.Selection.IsByTime || !IsTimed || rule.Selection.TimeOf(record) is null)
        {
            return null;
        }

        var from = this;
        while (from is not null && from.count > 0 && !IsBefore(from.used.Last, record))
        {
            from = from.remembered;
        }

        var next = from?.CopyToGoOn() ?? new RunningDecision(competency, policy, rule, framework);
        next.ignored = Ignoring(record, reason);
        var isToCome = reason is null;
        foreach (var later in used.From(next.count))
        {
            if (isToCome && IsBefore(record, later))
            {
                next.Take(record);
                isToCome = false;
            }

            if (!ReferenceEquals(later, record))
            {
                next.Take(later);
            }
        }

        if (isToCome)
        {
            next.Take(record);
        }

        return next;
    }

    /// <summary>Decides as of an instant.</summary>
    public MasteryDecision At(Instant asOf)
    {
        var estimate = policy.Estimate(state, asOf);
        var shown = rule.Shown(estimate.Value);
        return new MasteryDecision
        {
            Competency = competency,
            Status = standing.Faded(shown, rule),
            Estimate = new MasteryEstimate(estimate.Value, estimate.Uncertainty, count, asOf) { Shown = shown },
            Level = rule.Scale.LevelOf(shown),
            Policy = policy,
            PredictedSuccess = policy.PredictSuccess(state, asOf),
            AchievedAt = standing.AchievedAt,
            LatestEvidenceAt = latestAt,
            Lists = this,
        };
    }

    private static ValueList<T> ListOf<T>(T[] items) => new(ImmutableCollectionsMarshal.AsImmutableArray(items));

    // What is used is never laid out in memory: a learner may have a hundred thousand records.
    private void FoldByTime(ReadOnlySpan<StandingRecord> records, Instant asOf, bool isToGoOn)
    {
        var places = TimeOrder.Of(records, rule.Selection);
        var evidence = new EvidenceRecord[records.Length];
        var points = new MasteryPoint[records.Length];
        List<(int Place, EvidenceRecord Record, IgnoredReason Reason)> left = [];
        for (var turn = 0; turn < records.Length; turn++)
        {
            var place = places is null ? turn : places[turn];
            ref readonly var entry = ref records[place];
            if (rule.Selection.WhyIgnored(entry, framework, out var observation) is { } reason)
            {
                left.Add((place, entry.Record, reason));
                continue;
            }

            if (isToGoOn && IsToRemember)
            {
                (used, course) = (GrowingList<EvidenceRecord>.Of(evidence, count), GrowingList<MasteryPoint>.Of(points, count));
                remembered = CopyToGoOn();
            }

            evidence[count] = entry.Record;
            points[count++] = Fold(observation, asOf);
        }

        (used, course) = (GrowingList<EvidenceRecord>.Of(evidence, count), GrowingList<MasteryPoint>.Of(points, count));
        ignored = Growing(left.OrderBy(item => item.Place).Select(item => ((EvidenceRecord?)item.Record, new IgnoredEvidence(item.Record.Id, item.Reason))));
    }

    private void FoldSelected(SelectedEvidence selected, Instant asOf)
    {
        foreach (var item in selected.Used)
        {
            course = course.With(Fold(item.Observation, asOf));
            used = item.MergedWith.Append(item.Record).Aggregate(used, (list, record) => list.With(record));
        }

        count = selected.Used.Count;
        ignored = Growing(selected.Ignored.Select(item => ((EvidenceRecord?)null, item)));
    }

    private static GrowingList<T> Growing<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        return GrowingList<T>.Of(all, all.Length);
    }

    private GrowingList<(EvidenceRecord? Record, IgnoredEvidence Item)> Ignoring(EvidenceRecord record, IgnoredReason? reason)
    {
        var all = ignored.From(0).ToList();
        var place = all.FindIndex(item => ReferenceEquals(item.Record, record));
        if (place < 0 && reason is null)
        {
            return ignored;
        }

        if (place >= 0)
        {
            all.RemoveAt(place);
        }

        if (reason is { } why)
        {
            place = all.FindIndex(item => JournalOrder.Instance.Compare(item.Record, record) > 0);
            all.Insert(place < 0 ? all.Count : place, (record, new IgnoredEvidence(record.Id, why)));
        }

        return Growing(all);
    }

    private bool IsBefore(EvidenceRecord record, EvidenceRecord other)
    {
        var order = Nullable.Compare(rule.Selection.TimeOf(record), rule.Selection.TimeOf(other));
        return order != 0 ? order < 0 : JournalOrder.Instance.Compare(record, other) < 0;
    }

    private RunningDecision Copy()
    {
        var copy = (RunningDecision)MemberwiseClone();
        (copy.listedUsed, copy.listedCourse, copy.listedIgnored) = (null, null, null);
        return copy;
    }

    private RunningDecision CopyToGoOn()
    {
        var copy = Copy();
        copy.state = [.. state];
        return copy;
    }

    private void Take(EvidenceRecord record)
    {
        rule.Selection.TryObserve(record, framework, out var observation);
        Take(record, observation);
    }

    private void Take(EvidenceRecord record, in Observation observation)
    {
        remembered = IsToRemember ? CopyToGoOn() : remembered;
        course = course.With(Fold(observation, default));
        used = used.With(record);
        count++;
    }

    private MasteryPoint Fold(in Observation observation, Instant asOf)
    {
        policy.Update(state, observation);
        var value = policy.Estimate(state, observation.At ?? asOf).Value;
        standing.Take(rule.Shown(value), observation.At, rule);
        latestAt = observation.At;
        IsTimed &= observation.At is not null;
        return new MasteryPoint(observation.At, value, standing.IsMastered);
    }
}
