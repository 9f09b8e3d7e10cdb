namespace PersonalizedLearning.Mastery;

/// <summary>What is known of an ability before any answer: a normal distribution, as of the learners for whom items were calibrated.</summary>
public sealed record AbilityPrior
{
    /// <summary>Gets the standard normal distribution: mean 0 and standard deviation 1.</summary>
    public static AbilityPrior Standard { get; } = new();

    /// <summary>Gets the mean, from −1000 to 1000; 0 by default. Symbol μ.</summary>
    public double Mean { get; init => field = Preconditions.InRange(value, -1000, 1000, nameof(Mean)); }

    /// <summary>Gets the standard deviation, from 0.01 to 100; 1 by default. Symbol σ.</summary>
    public double StandardDeviation { get; init => field = Preconditions.InRange(value, 0.01, 100, nameof(StandardDeviation)); } = 1;
}
