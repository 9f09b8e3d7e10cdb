using System.Runtime.InteropServices;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>Which evidence a policy is given, and in which order: shared by all policies.</summary>
/// <remarks>
/// What does not stand any more, what the learner was excused from, and the learner's own judgement are never used. Evidence is ordered by
/// <see cref="OrderBy"/>; what has no time at all comes first, in the order of the journal.
/// </remarks>
public sealed record EvidenceSelection
{
    /// <summary>Gets the selection used where none is given: ordered by when it occurred, missing work left out.</summary>
    public static EvidenceSelection Default { get; } = new();

    /// <summary>Gets which time orders evidence.</summary>
    public EvidenceTime OrderBy { get; init => field = Preconditions.Defined(value, nameof(OrderBy)); }

    /// <summary>Gets in which order evidence of one and the same time comes; that of the journal by default.</summary>
    public EvidenceTies Ties { get; init => field = Preconditions.Defined(value, nameof(Ties)); }

    /// <summary>Gets whether each record is an observation, as by default, or all records of one activity together are.</summary>
    /// <remarks>
    /// An activity that is one observation comes at the time of its last record. The observation has the hints of all records added up, and the item and the purpose that all have in
    /// common; it is no review, and so a share of full credit also where all records are ratings. An activity with one record is that record.
    /// </remarks>
    public EvidenceWeighting Weighting { get; init => field = Preconditions.Defined(value, nameof(Weighting)); }

    /// <summary>Gets whether missing work counts as a score of zero; it is left out by default.</summary>
    public bool MissingAsZero { get; init; }

    /// <summary>Gets whether hidden evidence is used, such as for a view that only educators see; it is left out by default.</summary>
    public bool UseHidden { get; init; }

    /// <summary>Turns one record into what a policy sees of it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="framework">The framework whose scales give judged levels their place; null where there is none, and then levels are not used.</param>
    /// <param name="observation">What a policy sees, when the record is used.</param>
    /// <returns>Null when the record is used, else why not. Whether it still stands is not asked here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public IgnoredReason? TryObserve(EvidenceRecord record, CompetencyFramework? framework, out Observation observation)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (WhyIgnored(record) is { } reason)
        {
            observation = default(Observation) with { Item = record.Item, Hints = record.Hints, Purpose = record.Purpose };
            return reason;
        }

        var (share, rating) = Seen(record, framework);
        observation = new Observation(share ?? 0, share is null ? null : TimeOf(record), rating, record);
        return share is null ? IgnoredReason.UnknownLevel : null;
    }

    /// <summary>Selects the evidence on one competency.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="competency">The competency.</param>
    /// <param name="framework">The framework whose scales give levels their place.</param>
    /// <returns>What is used, in order, and what is not, with the reason.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SelectedEvidence Select(EvidenceLedger ledger, CompetencyId competency, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(framework);
        return Select(ledger.RecordsOn(competency), framework);
    }

    /// <summary>Selects from the records that bear on one competency, in the order of the journal.</summary>
    internal SelectedEvidence Select(ReadOnlySpan<StandingRecord> entries, CompetencyFramework framework)
    {
        var used = new ObservedEvidence[entries.Length];
        var ignored = new List<IgnoredEvidence>();
        var count = 0;
        foreach (ref readonly var entry in entries)
        {
            if (WhyIgnored(entry, framework, out var observation) is { } why)
            {
                ignored.Add(new IgnoredEvidence(entry.Record.Id, why));
            }
            else
            {
                used[count++] = new ObservedEvidence(entry.Record, observation);
            }
        }

        Array.Resize(ref used, count);
        return new SelectedEvidence(InOrder(used), ignored.ToValueList());
    }

    /// <summary>Whether the order follows from the times alone, and each record is an observation.</summary>
    internal bool IsByTime => Weighting == EvidenceWeighting.Item && Ties == EvidenceTies.JournalOrder;

    /// <summary>Turns a record into what a policy sees of it; null when it is used, else why not.</summary>
    internal IgnoredReason? WhyIgnored(in StandingRecord entry, CompetencyFramework framework, out Observation observation)
    {
        observation = default;
        return entry.Standing switch
        {
            EvidenceStanding.Voided => IgnoredReason.Voided,
            EvidenceStanding.Superseded => IgnoredReason.Superseded,
            _ => TryObserve(entry.Record, framework, out observation),
        };
    }

    private ValueList<ObservedEvidence> InOrder(ObservedEvidence[] used)
    {
        if (Weighting != EvidenceWeighting.Item || !IsInOrder(used))
        {
            return InOrder(ActivityMerge.Merge(used, Weighting), item => item.Observation).ToValueList();
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(used));
    }

    private bool IsInOrder(ObservedEvidence[] used)
    {
        for (var position = 1; position < used.Length; position++)
        {
            if (!Follows(used[position].Observation.At, used[position - 1].Observation.At))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what comes later in the journal comes later in the order of the selection for sure: by its time, or by the journal where times are equal.</summary>
    internal bool Follows(Instant? at, Instant? before) =>
        before is not { } earlier || (at is { } known && (known > earlier || (known == earlier && Ties == EvidenceTies.JournalOrder)));

    /// <summary>Puts into the order of the selection what comes in that of the journal.</summary>
    internal IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, Observation> seen)
    {
        // LINQ's sort is stable, and null comes before every instant.
        var byTime = items.OrderBy(item => seen(item).At);
        return Ties switch
        {
            EvidenceTies.LowerFirst => byTime.ThenBy(ScoreAtAKnownTime),
            EvidenceTies.HigherFirst => byTime.ThenByDescending(ScoreAtAKnownTime),
            _ => byTime,
        };

        // Missing times are not one and the same time.
        double ScoreAtAKnownTime(T item) => seen(item) is { At: not null } known ? known.Fraction : 0;
    }

    private IgnoredReason? WhyIgnored(EvidenceRecord record) => record switch
    {
        { Status: EvidenceStatus.Excused } => IgnoredReason.Excused,
        { Status: EvidenceStatus.Hidden } when !UseHidden => IgnoredReason.Hidden,
        { Source: EvidenceSource.Self } => IgnoredReason.SelfAssessment,
        { Status: EvidenceStatus.Missing } when !MissingAsZero => IgnoredReason.Missing,
        _ => null,
    };

    // As a share of full credit, ratings from 1 to 4 are 0, 1/3, 2/3 and 1.
    private static (double? Share, byte Rating) Seen(EvidenceRecord record, CompetencyFramework? framework) =>
        record.Status == EvidenceStatus.Missing ? (0, default) : record.Outcome switch
        {
            CorrectOutcome outcome => (outcome.IsCorrect ? 1 : 0, default),
            ScoreOutcome outcome => (Math.Min(outcome.Value / outcome.Max, 1), default),
            RatingOutcome outcome => ((outcome.Value - 1) / 3.0, (byte)outcome.Value),
            LevelOutcome outcome => (ShareOf(outcome, framework), default),
            _ => default,
        };

    /// <summary>The time that orders a record; null when it has none.</summary>
    internal Instant? TimeOf(EvidenceRecord record)
    {
        var chosen = OrderBy switch
        {
            EvidenceTime.Due => record.Due,
            EvidenceTime.Assessed => record.Assessed,
            EvidenceTime.Recorded => record.Recorded,
            _ => record.Occurred,
        };
        return chosen ?? record.Recorded ?? record.Occurred;
    }

    // A judged level is as much of full credit as its place among the levels: the lowest 0, the highest 1.
    private static double? ShareOf(LevelOutcome outcome, CompetencyFramework? framework)
    {
        var scale = framework?.FindScale(outcome.Scale);
        var position = scale?.PositionOf(outcome.Level) ?? -1;
        return position < 0 ? null : scale!.Levels.Count == 1 ? 1 : position / (scale.Levels.Count - 1.0);
    }
}
