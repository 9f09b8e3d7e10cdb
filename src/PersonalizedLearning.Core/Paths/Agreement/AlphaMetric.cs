namespace PersonalizedLearning.Paths;

/// <summary>How far apart two categories are in Krippendorff's alpha.</summary>
public enum AlphaMetric
{
    /// <summary>Categories are the same or not.</summary>
    Nominal,

    /// <summary>Categories have an order; how far apart two are follows from how many ratings lie between them.</summary>
    Ordinal,

    /// <summary>Categories are equally far apart.</summary>
    Interval,
}
