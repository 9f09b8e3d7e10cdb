namespace PersonalizedLearning.Interop;

/// <summary>Which formula a table means by the word <c>decaying_average</c>: it depends on a setting of the Canvas from which it came.</summary>
/// <remarks>On the scores 1 to 5 with 65 % the two give 4.13 and 4.47.</remarks>
public enum CanvasDecayingAverage
{
    /// <summary>The weighted average, as Canvas stores it by this word to this day: the latest score against the mean of all earlier ones.</summary>
    Weighted,

    /// <summary>The recursive one, as Canvas shows it by this name where the newer formula is switched on: each score against what was known before it.</summary>
    Recursive,
}
