namespace PersonalizedLearning.Learners;

/// <summary>Of which kind an aspiration is.</summary>
public enum AspirationKind
{
    /// <summary>About school and subjects.</summary>
    Academic,

    /// <summary>About college and further study.</summary>
    Collegiate,

    /// <summary>About work.</summary>
    Career,
}
