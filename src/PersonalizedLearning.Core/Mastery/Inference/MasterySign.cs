namespace PersonalizedLearning.Mastery;

/// <summary>What is asserted or follows about a competency. Both at once is a contradiction, and worth looking into.</summary>
[Flags]
public enum MasterySign
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is mastered.</summary>
    Positive = 1,

    /// <summary>It is not mastered, though there is evidence.</summary>
    Negative = 2,
}
