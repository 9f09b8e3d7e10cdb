namespace PersonalizedLearning.Competencies;

/// <summary>What a <see cref="AssociationType.Precedes"/> association means when prerequisites are compiled.</summary>
public enum PrecedesMeaning
{
    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>A soft prerequisite.</summary>
    Soft,

    /// <summary>A hard prerequisite: it gates.</summary>
    Hard,
}
