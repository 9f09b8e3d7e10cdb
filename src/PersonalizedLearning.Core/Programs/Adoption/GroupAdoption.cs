namespace PersonalizedLearning.Programs;

/// <summary>How a group of raters sees one dimension.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Ratings">How many see each level; null where it is not shown, as the group is small or a small one could be had from it by subtraction.</param>
public sealed record GroupAdoption(string Dimension, LevelDistribution? Ratings)
{
    /// <summary>Gets whether it is not shown.</summary>
    public bool IsSuppressed => Ratings is null;
}
