using System.Runtime.InteropServices;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>How one competency stands by its evidence, from which the decision follows as of any instant and the fold goes on when more comes in. Immutable.</summary>
internal sealed class RunningDecision : IListSource<EventId>, IListSource<MasteryPoint>, IListSource<IgnoredEvidence>
{
    private readonly CompetencyId competency;
    private readonly IMasteryPolicy policy;
    private readonly MasteryRule rule;
    private byte[] state;
    private MasteryStanding standing;
    private int count;
    private Instant? latestAt;
    private GrowingList<EventId> used = GrowingList<EventId>.Empty;
    private GrowingList<MasteryPoint> course = GrowingList<MasteryPoint>.Empty;
    private GrowingList<IgnoredEvidence> ignored = GrowingList<IgnoredEvidence>.Empty;

    // What was asked for of the lists. Kept here and not in them, so that no earlier state keeps its own copy.
    private EventId[]? listedUsed;
    private MasteryPoint[]? listedCourse;
    private IgnoredEvidence[]? listedIgnored;

    private RunningDecision(CompetencyId competency, IMasteryPolicy policy, MasteryRule rule)
    {
        this.competency = competency;
        this.policy = policy;
        this.rule = rule;
        state = new byte[policy.StateSize];
        policy.Start(state);
    }

    /// <summary>Whether all evidence used has a time. What has none is seen as if it came at the instant as of which a decision is made, and so holds for that instant only.</summary>
    public bool IsTimed { get; private set; } = true;

    ValueList<EventId> IListSource<EventId>.Items => ListOf(listedUsed ??= used.ToArray());

    ValueList<MasteryPoint> IListSource<MasteryPoint>.Items => ListOf(listedCourse ??= course.ToArray());

    ValueList<IgnoredEvidence> IListSource<IgnoredEvidence>.Items => ListOf(listedIgnored ??= ignored.ToArray());

    /// <summary>Folds the evidence on a competency.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="rule">How the estimate becomes a decision.</param>
    /// <param name="framework">The framework whose scales give judged levels their place.</param>
    /// <param name="records">The records that bear on the competency, in the order of the journal.</param>
    /// <param name="asOf">The instant that stands in for times that are missing.</param>
    public static RunningDecision Of(
        CompetencyId competency, IMasteryPolicy policy, MasteryRule rule, CompetencyFramework framework, ReadOnlySpan<StandingRecord> records, Instant asOf)
    {
        var running = new RunningDecision(competency, policy, rule);
        if (rule.Selection.IsByTime)
        {
            running.FoldByTime(records, framework, asOf);
        }
        else
        {
            running.FoldSelected(rule.Selection.Select(records, framework), asOf);
        }

        return running;
    }

    /// <summary>Goes on with a record that comes last in the order of the journal.</summary>
    /// <param name="entry">The record.</param>
    /// <param name="framework">The framework whose scales give judged levels their place.</param>
    /// <returns>The state after it; null where the record does not come last in the order of the evidence, and all has to be folded anew.</returns>
    public RunningDecision? With(in StandingRecord entry, CompetencyFramework framework)
    {
        var selection = rule.Selection;
        if (selection.WhyIgnored(entry, framework, out var observation) is { } reason)
        {
            var same = Copy();
            same.ignored = ignored.With(new IgnoredEvidence(entry.Record.Id, reason));
            return same;
        }

        var isApart = selection.Weighting == EvidenceWeighting.Item || entry.Record.Activity is null;
        return isApart && IsTimed && observation.At is not null && selection.Follows(observation.At, latestAt) ? Next(entry.Record.Id, observation) : null;
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
    private void FoldByTime(ReadOnlySpan<StandingRecord> records, CompetencyFramework framework, Instant asOf)
    {
        var places = TimeOrder.Of(records, rule.Selection);
        var evidence = new EventId[records.Length];
        var points = new MasteryPoint[records.Length];
        List<(int Place, IgnoredEvidence Item)> left = [];
        for (var turn = 0; turn < records.Length; turn++)
        {
            var place = places is null ? turn : places[turn];
            ref readonly var entry = ref records[place];
            if (rule.Selection.WhyIgnored(entry, framework, out var observation) is { } reason)
            {
                left.Add((place, new IgnoredEvidence(entry.Record.Id, reason)));
                continue;
            }

            evidence[count] = entry.Record.Id;
            points[count++] = Fold(observation, asOf);
        }

        used = GrowingList<EventId>.Of(evidence, count);
        course = GrowingList<MasteryPoint>.Of(points, count);
        ignored = GrowingList<IgnoredEvidence>.Of([.. left.OrderBy(item => item.Place).Select(item => item.Item)]);
    }

    private void FoldSelected(SelectedEvidence selected, Instant asOf)
    {
        var evidence = new List<EventId>(selected.Used.Count);
        foreach (var item in selected.Used)
        {
            course = course.With(Fold(item.Observation, asOf));
            evidence.AddRange(item.MergedWith.Select(record => record.Id));
            evidence.Add(item.Record.Id);
        }

        count = selected.Used.Count;
        used = GrowingList<EventId>.Of([.. evidence]);
        ignored = GrowingList<IgnoredEvidence>.Of([.. selected.Ignored]);
    }

    private RunningDecision Copy()
    {
        var copy = (RunningDecision)MemberwiseClone();
        (copy.listedUsed, copy.listedCourse, copy.listedIgnored) = (null, null, null);
        return copy;
    }

    private RunningDecision Next(EventId evidence, in Observation observation)
    {
        var next = Copy();
        next.state = [.. state];
        next.count++;
        next.course = course.With(next.Fold(observation, default));
        next.used = used.With(evidence);
        return next;
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
