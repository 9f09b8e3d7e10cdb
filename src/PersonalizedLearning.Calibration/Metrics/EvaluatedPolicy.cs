namespace PersonalizedLearning.Calibration;

/// <summary>A policy by a name, and what it predicted.</summary>
/// <param name="Policy">What to call it.</param>
/// <param name="Predictions">What it predicted of each row.</param>
public sealed record EvaluatedPolicy(string Policy, PredictedAnswers Predictions);
