using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Mastery;

/// <summary>The layout of the state of forgetting over Bayesian knowledge tracing.</summary>
public readonly record struct ForgettingBktState(long LatestTicks, BktState Of);
