namespace PersonalizedLearning.Interop;

/// <summary>Which method an outcome has whose table leaves it out: Canvas's importer takes the highest score, its documentation names the decaying average.</summary>
public enum CanvasMissingMethod
{
    /// <summary>The highest score.</summary>
    HighestScore,

    /// <summary>The decaying average of the meaning chosen, with 65 %.</summary>
    DecayingAverage,
}
