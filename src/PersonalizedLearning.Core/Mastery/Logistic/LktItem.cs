namespace PersonalizedLearning.Mastery;

/// <summary>What logistic knowledge tracing knows of one item.</summary>
public sealed record LktItem
{
    /// <summary>Gets the item, as <see cref="Observation.Item"/> names it.</summary>
    public required string Item { get; init => field = Preconditions.Id(value, nameof(Item)); }

    /// <summary>Gets how hard it is, in log odds, from −1000 to 1000; null where it is like all others.</summary>
    public double? Difficulty { get; init => field = value is { } given ? Preconditions.InRange(given, -1000, 1000, nameof(Difficulty)) : null; }

    /// <summary>Gets the share of right answers to it that is expected of anybody, from 0 to 1; null where it is like all others.</summary>
    public double? Expected { get; init => field = value is { } given ? Preconditions.InRange(given, 0, 1, nameof(Expected)) : null; }
}
