namespace PersonalizedLearning.Mastery;

/// <summary>What Elo-based performance factors know of a learner on a fact.</summary>
/// <param name="Skill">The current skill, in log odds; finite.</param>
/// <param name="LatestTicks">The time of the latest answer in ticks of 100 ns since 1970, UTC; the least <see cref="long"/> when no time is known.</param>
public readonly record struct PfaeState(double Skill, long LatestTicks);
