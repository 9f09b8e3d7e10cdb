using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>An open goal of a plan.</summary>
/// <param name="Index">Its dense index.</param>
/// <param name="Weight">How much it matters.</param>
/// <param name="Due">When it is due; null when that does not matter.</param>
internal sealed record PlanTarget(int Index, double Weight, Instant? Due);
