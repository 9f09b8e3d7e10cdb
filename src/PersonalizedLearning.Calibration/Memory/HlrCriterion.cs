namespace PersonalizedLearning.Calibration;

/// <summary>What a fit of half-life regression makes small.</summary>
public enum HlrCriterion
{
    /// <summary>−ln of the likelihood of the answers. As 1 − p = 1 − e^(−e^η) with η linear in the weights, it is convex: there is one best fit, and it is found.</summary>
    Likelihood,

    /// <summary>Σ (p − answer)², as Settles and Meeder (2016) have it; not convex, and sought from where the likelihood is greatest.</summary>
    SquaredError,
}
