namespace PersonalizedLearning.Mastery;

/// <summary>What Ebisu knows of a memory: the probability of recall after some days is distributed as Beta(α, β).</summary>
/// <param name="Alpha">α, above 0.</param>
/// <param name="Beta">β, above 0.</param>
/// <param name="Days">t, the days since the latest answer for which α and β hold; after an answer the half-life.</param>
/// <param name="Count">How many answers were taken in.</param>
/// <param name="LatestTicks">The time of the latest answer in ticks of 100 ns since 1970, UTC; the least <see cref="long"/> when no time is known.</param>
public readonly record struct EbisuState(double Alpha, double Beta, double Days, long Count, long LatestTicks);
