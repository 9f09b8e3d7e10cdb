namespace PersonalizedLearning.Feedback;

/// <summary>What a piece of feedback is about as a whole.</summary>
public enum FeedbackPart
{
    /// <summary>It waits for somebody to do something, or has slipped.</summary>
    Attention,

    /// <summary>Something was achieved.</summary>
    Achieved,

    /// <summary>Something moved.</summary>
    Moved,

    /// <summary>Something comes next.</summary>
    Next,
}
