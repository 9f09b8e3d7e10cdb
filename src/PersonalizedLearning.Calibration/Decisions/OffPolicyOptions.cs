namespace PersonalizedLearning.Calibration;

/// <summary>How another way of choosing is judged from a log.</summary>
public sealed record OffPolicyOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static OffPolicyOptions Default { get; } = new();

    /// <summary>
    /// Gets above which a weight, the chance under the target over that in the log, counts as this much, from 1; null for never, the default. It lessens the variance
    /// and lets the estimates be too low where rewards are above 0.
    /// </summary>
    public double? LargestWeight
    {
        get;
        init => field = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LargestWeight), FormattableString.Invariant($"{nameof(LargestWeight)} is {value}; expected a number of at least 1, or null."));
    }

    /// <summary>Gets what fits the model of rewards for the doubly robust estimate; <see cref="MeanReward.Fit"/> by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Func<IReadOnlyList<OffPolicyRow>, IRewardModel> RewardModel { get; init => field = value ?? throw new ArgumentNullException(nameof(RewardModel)); } = MeanReward.Fit;

    /// <summary>
    /// Gets into how many folds learners are parted, so that the model that predicts a row was fitted without its learner; at 1 it is fitted on all rows; 5 by default.
    /// </summary>
    public int Folds { get; init => field = OptionValue.AtLeast(value, 1, nameof(Folds)); } = 5;

    /// <summary>Gets how intervals are found.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public BootstrapOptions Bootstrap { get; init => field = value ?? throw new ArgumentNullException(nameof(Bootstrap)); } = BootstrapOptions.Default;
}
