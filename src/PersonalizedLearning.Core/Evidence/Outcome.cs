namespace PersonalizedLearning.Evidence;

/// <summary>What an observation showed: correct or not, a score of a maximum, a review rating, or a level judged on a scale.</summary>
/// <remarks>The kinds are <see cref="CorrectOutcome"/>, <see cref="ScoreOutcome"/>, <see cref="RatingOutcome"/> and <see cref="LevelOutcome"/>; the set is closed. Immutable.</remarks>
public abstract record Outcome
{
    private protected Outcome()
    {
    }

    /// <summary>Makes an outcome that is right or wrong.</summary>
    /// <param name="correct">Whether it was right.</param>
    /// <returns>The outcome.</returns>
    public static Outcome Correct(bool correct) => new CorrectOutcome(correct);

    /// <summary>Makes a score.</summary>
    /// <param name="value">The points reached, from 0; extra credit above <paramref name="max"/> is kept and counts as full.</param>
    /// <param name="max">The points for full credit, above 0.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, the maximum is not above 0, or one of them is not a finite number.</exception>
    public static Outcome Score(double value, double max) => new ScoreOutcome(value, max);

    /// <summary>Makes a review rating.</summary>
    /// <param name="rating">1 again, 2 hard, 3 good, 4 easy.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not from 1 to 4.</exception>
    public static Outcome Rating(int rating) => new RatingOutcome(rating);

    /// <summary>Makes a level judged on a proficiency scale.</summary>
    /// <param name="scale">The identifier of the scale.</param>
    /// <param name="level">The name of the level.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static Outcome Judged(string scale, string level) => new LevelOutcome(scale, level);
}
