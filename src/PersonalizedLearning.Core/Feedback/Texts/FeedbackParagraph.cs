namespace PersonalizedLearning.Feedback;

/// <summary>One piece of feedback in words, or several of which the same is said.</summary>
/// <param name="Items">The pieces, at least one.</param>
/// <param name="Text">What it says.</param>
/// <param name="Rests">On what it rests; null where nothing is named.</param>
/// <param name="Next">What to do next and by when; null where nothing follows.</param>
public sealed record FeedbackParagraph(ValueList<FeedbackItem> Items, string Text, string? Rests, string? Next)
{
    /// <summary>Gets all of it as one text.</summary>
    public string Whole => string.Join(' ', ((string?[])[Text, Rests, Next]).OfType<string>());
}
