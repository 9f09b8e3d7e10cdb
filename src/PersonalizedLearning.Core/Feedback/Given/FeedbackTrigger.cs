namespace PersonalizedLearning.Feedback;

/// <summary>What makes feedback due.</summary>
public enum FeedbackTrigger
{
    /// <summary>The longest time without feedback is over: <see cref="FeedbackCadence.AtLeastEvery"/>.</summary>
    Interval,

    /// <summary>Something happened that is told at once: <see cref="FeedbackCadence.AtOnceOn"/>.</summary>
    AtOnce,
}
