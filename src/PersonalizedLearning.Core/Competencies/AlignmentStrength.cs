namespace PersonalizedLearning.Competencies;

/// <summary>How much of a standard a competency covers.</summary>
public enum AlignmentStrength
{
    /// <summary>A part of the standard.</summary>
    Partial,

    /// <summary>The standard as a whole.</summary>
    Strong,
}
