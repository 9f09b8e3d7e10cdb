using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The features of logistic knowledge tracing that follow from its state and the instant.</summary>
public static class LktModel
{
    /// <summary>Gives how recent the latest answer is: Δ^−d, with Δ in seconds and at least 1.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">When the next answer is; null, or the least instant, when unknown.</param>
    /// <param name="power">d, at least 0.</param>
    /// <returns>A number from 0 to 1; 0 where either time is unknown.</returns>
    public static double Recency(in LktState state, Instant? at, double power) => state.LatestTicks == PracticeTime.Unknown || at is null || at == Instant.MinValue
        ? 0
        : Math.Pow(Math.Max(PracticeTime.SecondsSince(state.LatestTicks, at), 1), -power);
}
