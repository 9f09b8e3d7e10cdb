namespace PersonalizedLearning.Feedback;

/// <summary>One piece of feedback that was given: what it said about what.</summary>
/// <param name="Code">What it said.</param>
/// <param name="Kind">What kind of thing it was about.</param>
/// <param name="Subject">The identifier of that; of several competencies that of the first.</param>
public sealed record FeedbackReference(FeedbackCode Code, FeedbackSubjectKind Kind, string Subject)
{
    /// <summary>Names a piece of feedback.</summary>
    /// <param name="item">The piece.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static FeedbackReference To(FeedbackItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Code, item.Subject.Kind, item.Subject.Id);
    }
}
