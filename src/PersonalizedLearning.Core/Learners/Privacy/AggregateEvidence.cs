using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Evidence pooled over learners: how often what was observed, by competency, source, purpose and month. It names nobody.</summary>
/// <remarks>
/// A group of fewer learners than the smallest group is left out, and counts are rounded to multiples of it, so that one learner's part can't be told by subtracting the
/// others', unless it is large: keep the table from those who hold the journals of all others. Immutable; equality is by value.
/// </remarks>
public sealed record AggregateEvidence
{
    /// <summary>Gets how many learners a group has at least, from 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 2.</exception>
    public required int SmallestGroup { get; init => field = Preconditions.AtLeast(value, 2, nameof(SmallestGroup)); }

    /// <summary>Gets the rows, by competency, source, purpose and month.</summary>
    public ValueList<AggregateEvidenceRow> Rows { get; init; }

    /// <summary>Pools the evidence of journals: the records that still stand, but for hidden ones.</summary>
    /// <param name="journals">The journals; several of one learner count as one.</param>
    /// <param name="smallestGroup">How many learners a group must have, from 2.</param>
    /// <returns>The pooled evidence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="journals"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestGroup"/> is less than 2.</exception>
    public static AggregateEvidence Of(IEnumerable<LearnerJournal> journals, int smallestGroup = ErasureOptions.StandardGroup)
    {
        ArgumentNullException.ThrowIfNull(journals);
        Preconditions.AtLeast(smallestGroup, 2);
        var records = journals.SelectMany(Standing).DistinctBy(record => (record.Learner, record.Id));
        var rows =
            from record in records
            from competency in record.Competencies
            group record by (competency, record.Source, record.Purpose, Month: MonthOf(record)) into pooled
            let learners = pooled.Select(record => record.Learner).Distinct().Count()
            where learners >= smallestGroup
            let outcomes = pooled.CountBy(OutcomeOf).Select(item => new OutcomeCount(item.Key, Rounded(item.Value, smallestGroup))).Where(item => item.Count > 0)
            orderby pooled.Key.competency, pooled.Key.Source, pooled.Key.Purpose, pooled.Key.Month?.Year, pooled.Key.Month?.Month
            select new AggregateEvidenceRow(
                pooled.Key.competency, pooled.Key.Source, pooled.Key.Purpose, pooled.Key.Month, learners / smallestGroup * smallestGroup,
                outcomes.OrderBy(item => item.Outcome, StringComparer.Ordinal).ToValueList());
        return new AggregateEvidence { SmallestGroup = smallestGroup, Rows = rows.ToValueList() };
    }

    private static IEnumerable<EvidenceRecord> Standing(LearnerJournal journal) => EvidenceLedger.From(journal, Instant.MaxValue).Entries
        .Where(entry => entry.Standing == EvidenceStanding.Standing && entry.Record.Status != EvidenceStatus.Hidden)
        .Select(entry => entry.Record);

    private static int Rounded(int count, int multiple) => (int)Math.Min((count + ((long)multiple / 2)) / multiple * multiple, int.MaxValue);

    private static YearMonth? MonthOf(EvidenceRecord record) => (record.Occurred ?? record.Assessed ?? record.Recorded)?.InUtc().Date.ToYearMonth();

    private static string OutcomeOf(EvidenceRecord record) => record.Outcome switch
    {
        _ when record.Status == EvidenceStatus.Missing => "missing",
        _ when record.Status == EvidenceStatus.Excused => "excused",
        CorrectOutcome { IsCorrect: true } => "correct",
        CorrectOutcome => "incorrect",
        ScoreOutcome score => (score.Value / score.Max) switch
        {
            < 0.25 => "score-0-25",
            < 0.5 => "score-25-50",
            < 0.75 => "score-50-75",
            _ => "score-75-100",
        },
        RatingOutcome rating => FormattableString.Invariant($"rating-{rating.Value}"),
        LevelOutcome level => $"level:{level.Level}",
        _ => "missing",
    };
}
