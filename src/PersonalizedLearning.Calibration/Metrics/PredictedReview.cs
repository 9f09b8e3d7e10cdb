namespace PersonalizedLearning.Calibration;

/// <summary>A review, how likely its recall was called before it, and what it is alike by.</summary>
/// <param name="Predicted">The probability of recall, from 0 to 1.</param>
/// <param name="IsRecalled">Whether it was recalled.</param>
/// <param name="Days">The days since the review before, from 1.</param>
/// <param name="Number">The how-manieth review it is of those a day or more after the one before, from 1.</param>
/// <param name="Lapses">How many of those before it were forgotten, from 0.</param>
public readonly record struct PredictedReview(double Predicted, bool IsRecalled, int Days, int Number, int Lapses);
