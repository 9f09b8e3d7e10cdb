namespace PersonalizedLearning.Mastery;

/// <summary>What logistic knowledge tracing knows of a learner, on a competency or in general.</summary>
/// <param name="Right">How many answers were right.</param>
/// <param name="Wrong">How many answers were wrong.</param>
/// <param name="LatestTicks">The time of the latest answer in ticks of 100 ns since 1970, UTC; the least <see cref="long"/> when no time is known.</param>
/// <param name="First">The first trace of recent results.</param>
/// <param name="Second">The second trace of recent results.</param>
public readonly record struct LktState(int Right, int Wrong, long LatestTicks, LktTraceState First, LktTraceState Second);
