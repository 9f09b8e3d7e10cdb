namespace PersonalizedLearning.Paths;

/// <summary>How much it counts in Cohen's kappa that two raters are several categories apart.</summary>
public enum KappaWeights
{
    /// <summary>Any difference counts the same (Cohen 1960).</summary>
    Unweighted,

    /// <summary>A difference counts by how many categories it spans (Cohen 1968).</summary>
    Linear,

    /// <summary>A difference counts by the square of that (Fleiss and Cohen 1973).</summary>
    Quadratic,
}
