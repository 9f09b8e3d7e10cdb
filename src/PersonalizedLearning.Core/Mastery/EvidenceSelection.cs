using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>Which evidence a policy is given, and in which order: shared by all policies.</summary>
/// <remarks>
/// What does not stand any more, is hidden or excused, and the learner's own judgement are never used. Evidence is ordered by <see cref="OrderBy"/>; ties and
/// missing times keep the order of the journal.
/// </remarks>
public sealed record EvidenceSelection
{
    /// <summary>Gets the selection used where none is given: ordered by when it occurred, missing work left out.</summary>
    public static EvidenceSelection Default { get; } = new();

    /// <summary>Gets which time orders evidence.</summary>
    public EvidenceTime OrderBy { get; init => field = Preconditions.Defined(value, nameof(OrderBy)); }

    /// <summary>Gets whether missing work counts as a score of zero; it is left out by default.</summary>
    public bool MissingAsZero { get; init; }

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
        var used = new List<ObservedEvidence>();
        var ignored = new List<IgnoredEvidence>();
        foreach (var entry in ledger.EntriesFor(competency))
        {
            var record = entry.Record;
            if (WhyIgnored(entry) is { } reason)
            {
                ignored.Add(new IgnoredEvidence(record.Id, reason));
            }
            else if (Observe(record, framework) is { } observation)
            {
                used.Add(new ObservedEvidence(record, observation));
            }
            else
            {
                ignored.Add(new IgnoredEvidence(record.Id, IgnoredReason.UnknownLevel));
            }
        }

        // LINQ's sort is stable, and null comes before every instant.
        return new SelectedEvidence(used.OrderBy(item => item.Observation.At).ToValueList(), ignored.ToValueList());
    }

    private IgnoredReason? WhyIgnored(LedgerEntry entry) => entry switch
    {
        { Standing: EvidenceStanding.Voided } => IgnoredReason.Voided,
        { Standing: EvidenceStanding.Superseded } => IgnoredReason.Superseded,
        { Record.Status: EvidenceStatus.Excused } => IgnoredReason.Excused,
        { Record.Status: EvidenceStatus.Hidden } => IgnoredReason.Hidden,
        { Record.Source: EvidenceSource.Self } => IgnoredReason.SelfAssessment,
        { Record.Status: EvidenceStatus.Missing } when !MissingAsZero => IgnoredReason.Missing,
        _ => null,
    };

    private Observation? Observe(EvidenceRecord record, CompetencyFramework framework)
    {
        var at = TimeOf(record);
        return record.Status == EvidenceStatus.Missing ? Observation.OfFraction(0, at) : record.Outcome switch
        {
            CorrectOutcome outcome => Observation.OfAnswer(outcome.IsCorrect, at),
            ScoreOutcome outcome => Observation.OfFraction(Math.Min(outcome.Value / outcome.Max, 1), at),
            RatingOutcome outcome => Observation.OfRating(outcome.Value, at),
            LevelOutcome outcome => ShareOf(outcome, framework) is { } share ? Observation.OfFraction(share, at) : null,
            _ => null,
        };
    }

    private Instant? TimeOf(EvidenceRecord record)
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
    private static double? ShareOf(LevelOutcome outcome, CompetencyFramework framework)
    {
        var scale = framework.FindScale(outcome.Scale);
        var position = scale?.PositionOf(outcome.Level) ?? -1;
        return position < 0 ? null : scale!.Levels.Count == 1 ? 1 : position / (scale.Levels.Count - 1.0);
    }
}
