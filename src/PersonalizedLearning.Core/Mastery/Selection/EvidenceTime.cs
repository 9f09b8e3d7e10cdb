namespace PersonalizedLearning.Mastery;

/// <summary>Which of the four times of evidence orders it.</summary>
/// <remarks>Where a record lacks the time chosen, the instant from which it was known stands in; without any, it comes first.</remarks>
public enum EvidenceTime
{
    /// <summary>When it occurred.</summary>
    Occurred,

    /// <summary>When it was due.</summary>
    Due,

    /// <summary>When it was assessed.</summary>
    Assessed,

    /// <summary>When it was recorded.</summary>
    Recorded,
}
