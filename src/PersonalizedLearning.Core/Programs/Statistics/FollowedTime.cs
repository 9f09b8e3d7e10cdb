namespace PersonalizedLearning.Programs;

/// <summary>How long something was followed, and whether it happened then.</summary>
/// <param name="Cluster">Whose it is, from 0; what is of one depends on each other.</param>
/// <param name="Time">How long, from 0.</param>
/// <param name="Happened">Whether it happened at the end of that time; where not, it may happen later.</param>
internal readonly record struct FollowedTime(int Cluster, double Time, bool Happened);
