namespace PersonalizedLearning.Paths;

/// <summary>For which time a playlist is made, and how much choice it gives. Immutable; equality is by value.</summary>
public sealed record PlaylistOptions
{
    /// <summary>Gets the options used where none are given: all the time it takes, and up to three other ways for each item.</summary>
    public static PlaylistOptions Default { get; } = new();

    /// <summary>Gets how many minutes there are, from 0; null for as many as it takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Minutes { get; init => field = value is { } given ? Preconditions.AtLeast(given, 0, nameof(Minutes)) : null; }

    /// <summary>Gets how many other ways each item has at the most, from 0; 3 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Choices { get; init => field = Preconditions.AtLeast(value, 0, nameof(Choices)); } = 3;

    /// <summary>Gets how many minutes an item takes of which neither plan nor catalog says it, from 1; 30 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MinutesWithoutSaying { get; init => field = Preconditions.AtLeast(value, 1, nameof(MinutesWithoutSaying)); } = 30;
}
