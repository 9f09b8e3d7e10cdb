namespace PersonalizedLearning.Mastery;

/// <summary>The belief of Bayesian knowledge tracing: the probability that a skill is known, and its complement.</summary>
/// <remarks>
/// Both are kept, because near certainty the complement is far below the spacing of numbers near 1: a state of one number would stick at 1 after
/// some 18 right answers in a row and never notice wrong ones again.
/// </remarks>
/// <param name="Known">The probability that the skill is known.</param>
/// <param name="Unknown">The probability that it is not; the two add up to 1.</param>
/// <param name="LatestTicks">
/// The time of the latest answer in ticks of 100 ns since 1970, UTC, where knowledge fades with time; the least <see cref="long"/> when no time is known or it does not.
/// </param>
public readonly record struct BktState(double Known, double Unknown, long LatestTicks = PracticeTime.Unknown);
