namespace PersonalizedLearning.Mastery;

/// <summary>The belief of Bayesian knowledge tracing: how much more probable it is that a skill is known than that it is not.</summary>
/// <remarks>
/// Odds are as exact near certainty as near ignorance, where a probability would stick at 1 after some 18 right answers in a row and never notice wrong ones
/// again. They also keep the state at two words, which are handed on in registers. <c>default</c> is the certainty that the skill is not known.
/// </remarks>
public readonly record struct BktState
{
    /// <summary>Makes a belief.</summary>
    /// <param name="known">The probability that the skill is known, from 0 to 1.</param>
    /// <param name="unknown">The probability that it is not; the two add up to 1.</param>
    /// <param name="latestTicks">
    /// The time of the latest answer in ticks of 100 ns since 1970, UTC, where knowledge fades with time; the least <see cref="long"/> when no time is known or it does not.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not from 0 to 1.</exception>
    public BktState(double known, double unknown, long latestTicks = PracticeTime.Unknown)
        : this(Preconditions.InRange(known, 0, 1) / Preconditions.InRange(unknown, 0, 1), latestTicks)
    {
    }

    private BktState(double odds, long latestTicks) => (Odds, LatestTicks) = (odds, latestTicks);

    /// <summary>Gets the probability that the skill is known, over that that it is not: from 0, never, to infinity, for certain.</summary>
    public double Odds { get; }

    /// <summary>Gets the time of the latest answer in ticks; the least <see cref="long"/> when no time is known or it does not matter.</summary>
    public long LatestTicks { get; }

    /// <summary>Gets the probability that the skill is known.</summary>
    public double Known => double.IsPositiveInfinity(Odds) ? 1 : Odds / (1 + Odds);

    /// <summary>Gets the probability that the skill is not known, exact to all digits also where it is small.</summary>
    public double Unknown => 1 / (1 + Odds);

    internal static BktState Of(double odds, long latestTicks = PracticeTime.Unknown) => new(odds, latestTicks);
}
