namespace PersonalizedLearning.Learners;

/// <summary>In which respect somebody learns best.</summary>
public enum PreferenceAspect
{
    /// <summary>With whom, or alone.</summary>
    WithWhom,

    /// <summary>Where.</summary>
    Where,

    /// <summary>When.</summary>
    When,

    /// <summary>How fast, and with which breaks.</summary>
    Pace,

    /// <summary>In which form something is met.</summary>
    Representation,

    /// <summary>In which form something is shown.</summary>
    Expression,

    /// <summary>How and when feedback is given.</summary>
    Feedback,
}
