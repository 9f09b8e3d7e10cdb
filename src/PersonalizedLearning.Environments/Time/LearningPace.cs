namespace PersonalizedLearning.Environments;

/// <summary>How long a learner takes in a subject beside what is estimated, learnt from what was mastered: 1 is as estimated, 2 twice as long.</summary>
/// <remarks>
/// An exponentially weighted mean of actual over estimated minutes, with the weight <see cref="Weight"/> for the latest, held from ½ to 2. It plans time;
/// it says nothing of how able a learner is, and is never shown as a rank.
/// </remarks>
/// <param name="Factor">The factor, from ½ to 2.</param>
public sealed record LearningPace(double Factor)
{
    /// <summary>The weight of the latest mastery.</summary>
    public const double Weight = 0.3;

    private const double Fastest = 0.5;
    private const double Slowest = 2;

    /// <summary>Gets the pace of a learner of whom nothing is known: as estimated.</summary>
    public static LearningPace Start { get; } = new(1);

    /// <summary>Gets the factor, from ½ to 2.</summary>
    public double Factor { get; init; } = Preconditions.InRange(Factor, Fastest, Slowest);

    /// <summary>Takes in a competency that was mastered.</summary>
    /// <param name="actualMinutes">The minutes that it took, at least 0.</param>
    /// <param name="estimatedMinutes">The minutes that were estimated, at least 1.</param>
    /// <returns>The pace from then on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public LearningPace After(int actualMinutes, int estimatedMinutes)
    {
        Preconditions.AtLeast(actualMinutes, 0);
        Preconditions.AtLeast(estimatedMinutes, 1);
        return new LearningPace(Math.Clamp(((1 - Weight) * Factor) + (Weight * actualMinutes / estimatedMinutes), Fastest, Slowest));
    }

    /// <summary>Tells how long something takes at this pace.</summary>
    /// <param name="estimatedMinutes">The minutes that are estimated, at least 0.</param>
    /// <returns>Whole minutes, rounded up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public int MinutesFor(int estimatedMinutes) => (int)Math.Min(int.MaxValue, Math.Ceiling(Preconditions.AtLeast(estimatedMinutes, 0) * Factor));
}
