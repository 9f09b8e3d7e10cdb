namespace PersonalizedLearning.Mastery;

/// <summary>What was decided about the mastery of a competency.</summary>
public enum MasteryStatus
{
    /// <summary>It was never shown; the next attempt is open.</summary>
    NotYet,

    /// <summary>It was shown by the latest evidence.</summary>
    Achieved,

    /// <summary>It was shown, and later evidence has not taken it away.</summary>
    Held,

    /// <summary>It was shown once and is not any more.</summary>
    Lapsed,
}
