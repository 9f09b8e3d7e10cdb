namespace PersonalizedLearning.Mastery;

/// <summary>What a policy makes of its state at an instant.</summary>
/// <param name="Value">The estimate, finite and within the policy's range.</param>
/// <param name="Uncertainty">The standard deviation of what is estimated, in the same unit, from 0; null where the policy states none.</param>
public readonly record struct PolicyEstimate(double Value, double? Uncertainty);
