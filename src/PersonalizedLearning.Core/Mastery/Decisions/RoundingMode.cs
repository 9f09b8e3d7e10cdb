namespace PersonalizedLearning.Mastery;

/// <summary>To which of the two nearest numbers with so many decimals a number is rounded.</summary>
public enum RoundingMode
{
    /// <summary>To the nearer one; from halfway to the one further from zero. So Canvas and most gradebooks round.</summary>
    HalfAwayFromZero,

    /// <summary>To the nearer one; from halfway to the one with an even last digit.</summary>
    HalfToEven,

    /// <summary>To the lower one, so that no level is reached by rounding.</summary>
    Down,

    /// <summary>To the higher one.</summary>
    Up,
}
