namespace PersonalizedLearning.Programs;

/// <summary>How far practice has come in one dimension, as the raters see it.</summary>
public sealed record DimensionAdoption
{
    /// <summary>Gets the dimension.</summary>
    public required string Dimension { get; init; }

    /// <summary>Gets how many raters see each level, with spread and agreement.</summary>
    public required LevelDistribution Ratings { get; init; }

    /// <summary>Gets the median level; null where nobody has rated.</summary>
    public required string? Level { get; init; }

    /// <summary>Gets the level after the median; null at the highest, or where nobody has rated.</summary>
    public required string? NextLevel { get; init; }

    /// <summary>Gets the gap to the next level: the share of raters who do not see it reached yet; null where there is none.</summary>
    public required double? GapToNext { get; init; }

    /// <summary>Gets the level that is aimed at.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the gap to the target: how many levels the median is below it, 0 where it is reached; null where nobody has rated.</summary>
    public required int? GapToTarget { get; init; }

    /// <summary>Gets the notes and the evidence of the ratings that count now, the earliest first.</summary>
    public ValueList<DimensionRemark> Remarks { get; init; }
}
