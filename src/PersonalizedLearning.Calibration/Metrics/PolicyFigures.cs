namespace PersonalizedLearning.Calibration;

/// <summary>How well a policy predicts, and how sure that is.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Score">Its figures.</param>
/// <param name="Intervals">Their intervals.</param>
public sealed record PolicyFigures(string Policy, PredictionScore Score, ScoreIntervals Intervals);
