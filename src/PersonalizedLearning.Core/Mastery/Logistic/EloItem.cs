namespace PersonalizedLearning.Mastery;

/// <summary>What the Elo rating system knows of one item.</summary>
public sealed record EloItem
{
    /// <summary>Gets the item, as <see cref="Observation.Item"/> names it.</summary>
    public required string Item { get; init => field = Preconditions.Id(value, nameof(Item)); }

    /// <summary>Gets how hard it is, in log odds, from −1000 to 1000; null where it is like all others. Symbol d.</summary>
    public double? Difficulty { get; init => field = value is { } given ? Preconditions.InRange(given, -1000, 1000, nameof(Difficulty)) : null; }

    /// <summary>Gets from how many options an answer is chosen, 0 or 1 where it is not chosen; null where it is like all others.</summary>
    public int? Options { get; init => field = value is { } given ? Preconditions.AtLeast(given, 0, nameof(Options)) : null; }
}
