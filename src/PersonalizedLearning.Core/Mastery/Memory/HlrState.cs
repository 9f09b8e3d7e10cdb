namespace PersonalizedLearning.Mastery;

/// <summary>What half-life regression knows of a memory.</summary>
/// <param name="Right">How many answers were right.</param>
/// <param name="Wrong">How many answers were wrong.</param>
/// <param name="LatestTicks">The time of the latest answer in ticks of 100 ns since 1970, UTC; the least <see cref="long"/> when no time is known.</param>
public readonly record struct HlrState(int Right, int Wrong, long LatestTicks);
