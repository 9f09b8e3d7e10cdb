namespace PersonalizedLearning.Evidence;

/// <summary>How well something was recalled in a review: 1 again, 2 hard, 3 good, 4 easy.</summary>
public sealed record RatingOutcome : Outcome
{
    /// <summary>Makes a rating.</summary>
    /// <param name="value">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not from 1 to 4.</exception>
    public RatingOutcome(int value) => Value = (int)Preconditions.InRange(value, 1, 4);

    /// <summary>Gets the rating, 1 to 4.</summary>
    public int Value { get; }
}
