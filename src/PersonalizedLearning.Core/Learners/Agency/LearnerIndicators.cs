using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What the learner has said over time about the own part in learning: a view of the journal.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class LearnerIndicators : JournalView<LearnerIndicators>
{
    private ImmutableList<IndicatorReported> reports = [];

    private LearnerIndicators()
    {
    }

    /// <summary>Gets the reports, the earliest first.</summary>
    public IReadOnlyList<IndicatorReported> Reports => reports;

    /// <summary>Makes the view before any event.</summary>
    /// <returns>The view.</returns>
    public static LearnerIndicators Before() => new();

    /// <summary>Follows an indicator over a time.</summary>
    /// <param name="indicator">Which.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when, itself not included.</param>
    /// <returns>The reports of that time, the earliest first.</returns>
    public IEnumerable<IndicatorReported> CourseOf(AgencyIndicator indicator, Instant from, Instant to) =>
        reports.Where(report => report.Indicator == indicator && report.KnownFrom >= from && report.KnownFrom < to);

    private protected override bool Concerns(JournalEvent item) => item is IndicatorReported;

    private protected override Objection? Judge(JournalEvent item) => item.Author.Role == PersonRole.Learner
        ? null
        : NotAllowed(item, "report how the learner sees the own part", "the learner");

    private protected override LearnerIndicators Take(JournalEvent item)
    {
        var next = Copy();
        next.reports = reports.Add((IndicatorReported)item);
        return next;
    }
}
