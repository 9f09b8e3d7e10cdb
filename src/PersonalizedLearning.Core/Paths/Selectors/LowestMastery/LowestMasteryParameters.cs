namespace PersonalizedLearning.Paths;

/// <summary>How an item is chosen by what is mastered of it.</summary>
public sealed record LowestMasteryParameters
{
    /// <summary>Gets the mastery of an item from which on it is not offered, above 0, at most 1; 0.95 by default.</summary>
    public double Threshold { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(Threshold)); } = 0.95;

    /// <summary>Gets whether the item with the highest mastery below the threshold goes first, not the one with the lowest; false by default.</summary>
    public bool HighestFirst { get; init; }
}
