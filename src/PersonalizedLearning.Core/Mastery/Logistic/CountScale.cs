namespace PersonalizedLearning.Mastery;

/// <summary>How a number of earlier answers enters log odds.</summary>
public enum CountScale
{
    /// <summary>As it is: n.</summary>
    Raw,

    /// <summary>As ln(1 + n), so that each further answer matters less.</summary>
    Logarithmic,
}
