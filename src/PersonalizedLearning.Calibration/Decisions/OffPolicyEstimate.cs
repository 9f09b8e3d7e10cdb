namespace PersonalizedLearning.Calibration;

/// <summary>An estimate of the mean reward that another way of choosing would have had.</summary>
/// <param name="Value">The estimate; null where there is nothing to estimate it from.</param>
/// <param name="StandardError">Its standard error, the rows of a learner being taken together; null with fewer than two learners.</param>
/// <param name="Interval">Between which values it lies, by resampling learners; null with fewer than two learners or without resamples.</param>
public sealed record OffPolicyEstimate(double? Value, double? StandardError, ScoreInterval? Interval);
