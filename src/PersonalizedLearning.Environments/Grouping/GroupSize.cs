namespace PersonalizedLearning.Environments;

/// <summary>How many learners a group may hold.</summary>
/// <param name="Min">The fewest, at least 0.</param>
/// <param name="Max">The most, at least 0. A value below <paramref name="Min"/> is reported when a problem is validated.</param>
public sealed record GroupSize(int Min, int Max)
{
    /// <summary>Gets the fewest learners, at least 0.</summary>
    public int Min { get; init; } = Preconditions.AtLeast(Min, 0);

    /// <summary>Gets the most learners, at least 0.</summary>
    public int Max { get; init; } = Preconditions.AtLeast(Max, 0);
}
