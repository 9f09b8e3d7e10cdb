using NodaTime;

namespace PersonalizedLearning.Feedback;

/// <summary>Feedback that is due and was not given yet, since when, and why.</summary>
/// <param name="Audience">To whom.</param>
/// <param name="Reasons">Why: at least one reason, the earliest first.</param>
public sealed record FeedbackDue(Audience Audience, ValueList<FeedbackDueReason> Reasons)
{
    /// <summary>Gets since when it is due: since the earliest reason.</summary>
    public Instant Since => Reasons[0].Since;

    /// <summary>Tells whether feedback is due.</summary>
    /// <param name="cadence">How often the audience gets it.</param>
    /// <param name="report">What there is to say since the last time, made for whom it is due to. Where nobody was told anything before, the time counts from the earliest of it.</param>
    /// <param name="at">The instant at which it is asked.</param>
    /// <returns>What is due; null where nothing is. What happened at a time that is not known is due since the instant of the report.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The cadence is that of another audience than the report.</exception>
    public static FeedbackDue? At(FeedbackCadence cadence, FeedbackReport report, Instant at)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(report);
        if (cadence.Audience != report.Audience)
        {
            throw new ArgumentException($"The cadence is for {cadence.Audience}; expected one for {report.Audience}, for whom the report is.", nameof(cadence));
        }

        var news = report.InOrder().Where(item => item.IsNew).ToList();
        var reasons = news.Where(item => cadence.AtOnceOn.Contains(item.Code))
            .Select(item => new FeedbackDueReason(FeedbackTrigger.AtOnce, TimeOf(item), FeedbackReference.To(item)));
        Instant? last = report.Since ?? (news.Count > 0 ? news.Min(TimeOf) : null);
        if (last is { } from && cadence.AtLeastEvery is { } interval && Instant.MaxValue - from > interval)
        {
            reasons = reasons.Append(new FeedbackDueReason(FeedbackTrigger.Interval, from + interval));
        }

        var due = reasons.Where(reason => reason.Since <= at).OrderBy(reason => reason.Since).ToValueList();
        return due.Count > 0 ? new FeedbackDue(cadence.Audience, due) : null;

        // Told at once means once it is known: what happened before the last time was known only after it.
        Instant TimeOf(FeedbackItem item) => Instant.Max(item.At ?? report.AsOf, report.Since ?? Instant.MinValue);
    }

    /// <summary>Tells from when feedback may be given again.</summary>
    /// <param name="cadence">How often the audience gets it.</param>
    /// <param name="report">What there is to say since the last time.</param>
    /// <returns>The instant; null where nothing stands against it now: there was no last time, nothing says how long to wait, or something is told at once.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Instant? NotBefore(FeedbackCadence cadence, FeedbackReport report)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(report);
        return report.Since is { } last && cadence.AtMostEvery is { } gap && !report.InOrder().Any(item => item.IsNew && cadence.AtOnceOn.Contains(item.Code)) && last + gap is var from && from > report.AsOf
            ? from
            : null;
    }
}
