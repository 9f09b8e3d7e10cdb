namespace PersonalizedLearning.Calibration;

/// <summary>How intervals are found by resampling learners with replacement (Efron 1979), each with all of their answers.</summary>
/// <remarks>
/// The answers of one learner are alike: resampling rows would take them for independent, and give intervals that are too narrow. Intervals run from quantile to
/// quantile of the resamples. Immutable and thread safe.
/// </remarks>
public sealed record BootstrapOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static BootstrapOptions Default { get; } = new();

    /// <summary>Gets how many resamples are drawn; 1000 by default. At 0 there are no intervals.</summary>
    public int Resamples
    {
        get;
        init => field = value is >= 0 and <= 1_000_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Resamples), FormattableString.Invariant($"{nameof(Resamples)} is {value}; expected a whole number from 0 to 1000000."));
    }
    = 1000;

    /// <summary>Gets the seed of the draws; 1 by default.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Gets the share of resamples within an interval, between 0 and 1; 0.95 by default.</summary>
    public double Confidence
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Confidence), FormattableString.Invariant($"{nameof(Confidence)} is {value}; expected a number between 0 and 1."));
    }
    = 0.95;
}
