namespace PersonalizedLearning.Calibration;

/// <summary>What policies predicted of learners from whom they were not fitted.</summary>
/// <param name="Predictions">What was predicted of each row, by the policies fitted to all folds but that of its learner.</param>
/// <param name="Fits">The fit to the learners of all other folds, by fold; null for a fold without learners.</param>
public sealed record CrossValidation(PredictedAnswers Predictions, ValueList<PolicyFit?> Fits);
