namespace PersonalizedLearning.Interop;

/// <summary>What becomes of a scaled score below 0, which this library's scores can't be.</summary>
public enum XapiNegativeScore
{
    /// <summary>It is reported, and no outcome follows from it.</summary>
    Reported,

    /// <summary>It counts as 0, and is reported.</summary>
    Zero,

    /// <summary>All scaled scores are taken as a share of the range from −1 to 1: −1 is 0, 0 is a half, 1 is 1.</summary>
    FullRange,
}
