using PersonalizedLearning.Feedback;

namespace PersonalizedLearning.Serialization;

/// <content>Feedback and progress, for other programs.</content>
public static partial class LearningJson
{
    /// <summary>Writes feedback, as data and in words.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="text">The same in words; null to leave them out.</param>
    /// <exception cref="ArgumentNullException">The stream or the report is null.</exception>
    public static void WriteFeedback(Stream stream, FeedbackReport report, FeedbackText? text = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        Write(
            stream,
            new FeedbackDocument(report.Learner, report.Audience, report.AsOf, report.Since, [.. report.InOrder().Select(ToDocument)], report.Withheld, text is null ? null : ToDocument(text)),
            LearningJsonContext.Default.FeedbackDocument);
    }

    /// <summary>Writes how far a learner is.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="view">The view.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteProgress(Stream stream, ProgressView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        Write(
            stream,
            new ProgressDocument(view.Learner, view.AsOf, view.Overall is { } overall ? ToDocument(overall) : null, [.. view.Goals.Select(ToDocument)], [.. view.Plans.Select(ToDocument)]),
            LearningJsonContext.Default.ProgressDocument);
    }

    private static FeedbackItemDocument ToDocument(FeedbackItem item) => new(
        item.Code, item.Part, item.Scope, ToDocument(item.Subject), item.At, item.IsNew, item.Due, OrNull(item.Count), item.Number, item.Decision is { } decision ? ToDocument(decision) : null,
        OrNull(item.Purpose), ArrayOrNull(item.Evidence), item.Why,
        item.Next is { } next ? new NextActionDocument(next.Code, ToDocument(next.Subject), next.By, next.Experience) : null);

    private static FeedbackSubjectDocument ToDocument(FeedbackSubject subject) => new(subject.Kind, subject.Id, [.. subject.Competencies], subject.Name);

    private static FeedbackDecisionDocument ToDocument(FeedbackDecision item) => new(
        item.Status, item.Former, item.Level, item.FormerLevel, item.Estimate, item.Uncertainty, item.EvidenceCount, item.Policy, item.Override);

    private static FeedbackTextDocument ToDocument(FeedbackText text) => new(
        text.Language.Value, text.Title, text.Opening,
        [.. text.Sections.Select(section => new FeedbackSectionDocument(
            section.Part, section.Heading, [.. section.Paragraphs.Select(paragraph => new FeedbackParagraphDocument(paragraph.Text, paragraph.Rests, paragraph.Next))]))],
        text.Withheld, text.Closing);

    private static ProgressPartDocument ToDocument(ProgressPart part) => new(
        part.Subject is { } subject ? ToDocument(subject) : null, part.Total, part.Mastered,
        [.. part.Done.Select(step => new DoneStepDocument(step.Competency, step.At))],
        [.. part.Current.Select(step => new CurrentStepDocument(step.Competency, step.Status, step.Level, step.EvidenceCount))],
        [.. part.Next.Select(step => new NextStepDocument(
            step.Competency, [.. step.BuildsOn], step.Rank, ArrayOrNull(step.Reasons.Select(reason => new ReasonDocument(reason.Term, reason.Value, reason.Weight, reason.Contribution))), step.Experience, step.By))],
        [.. part.Blocked.Select(step => new BlockedStepDocument(step.Competency, [.. step.By]))]);
}
