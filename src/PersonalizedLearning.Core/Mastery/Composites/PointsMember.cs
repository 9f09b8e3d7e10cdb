namespace PersonalizedLearning.Mastery;

/// <summary>A member of a <see cref="PointsRule"/>.</summary>
public sealed record PointsMember
{
    /// <summary>Makes a member.</summary>
    /// <param name="rule">The competency or rule.</param>
    /// <param name="points">The points that it gives when it is met, from 0.</param>
    /// <param name="isRequired">Whether the whole can't be met without it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The points are negative or above a billion.</exception>
    public PointsMember(CompetencyRule rule, int points, bool isRequired = false)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Rule = rule;
        Points = (int)Preconditions.InRange(points, 0, MostPoints);
        IsRequired = isRequired;
    }

    /// <summary>The most points a member may give.</summary>
    internal const int MostPoints = 1_000_000_000;

    /// <summary>Gets the competency or rule.</summary>
    public CompetencyRule Rule { get; }

    /// <summary>Gets the points that it gives when it is met.</summary>
    public int Points { get; }

    /// <summary>Gets whether the whole can't be met without it, however many points the others give.</summary>
    public bool IsRequired { get; }
}
