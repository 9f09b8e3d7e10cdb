namespace PersonalizedLearning.Calibration;

/// <summary>How well policies predict reviews on a later day than the one before.</summary>
/// <param name="Score">The metrics of predictions, over those reviews alone.</param>
/// <param name="RmseBins">Root mean squared error over bins of like reviews; see <see cref="Calibration.RmseBins"/>. Null without predictions.</param>
public sealed record ReviewScore(PredictionScore Score, double? RmseBins);
