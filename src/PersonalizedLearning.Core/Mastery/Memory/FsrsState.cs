namespace PersonalizedLearning.Mastery;

/// <summary>What FSRS knows of a memory.</summary>
/// <param name="Stability">S: after how many days retrievability falls to 90 %, from 0.001 to 36,500; 0 before the first review.</param>
/// <param name="Difficulty">D, from 1 to 10; 0 before the first review.</param>
/// <param name="LatestTicks">The time of the latest review in ticks of 100 ns since 1970, UTC; the least <see cref="long"/> when no time is known.</param>
public readonly record struct FsrsState(double Stability, double Difficulty, long LatestTicks);
