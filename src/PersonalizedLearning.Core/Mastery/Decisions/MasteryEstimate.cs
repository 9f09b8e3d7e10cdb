using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>How far a learner has mastered a competency, as a policy sees it at an instant.</summary>
/// <param name="Value">The estimate, within the range of the policy.</param>
/// <param name="Uncertainty">The standard deviation of what is estimated, in the same unit; null where the policy states none.</param>
/// <param name="EvidenceCount">How many observations it rests on.</param>
/// <param name="AsOf">The instant for which it holds.</param>
public sealed record MasteryEstimate(double Value, double? Uncertainty, int EvidenceCount, Instant AsOf)
{
    /// <summary>Gets the estimate as it is shown and compared with levels: rounded where the rule says so, else <see cref="Value"/>.</summary>
    public double Shown { get; init; } = Value;
}
