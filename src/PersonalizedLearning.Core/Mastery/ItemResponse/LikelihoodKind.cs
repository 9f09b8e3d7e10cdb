namespace PersonalizedLearning.Mastery;

/// <summary>Which function of the ability a search climbs.</summary>
internal enum LikelihoodKind
{
    /// <summary>The likelihood of the answers.</summary>
    Plain,

    /// <summary>The likelihood times the prior density.</summary>
    Posterior,

    /// <summary>The likelihood weighted against its bias (Warm 1989).</summary>
    Weighted,
}
