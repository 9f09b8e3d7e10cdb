namespace PersonalizedLearning.Calibration;

/// <summary>One point of a reliability curve: the predictions within a range, and how often their answers were right.</summary>
/// <remarks>Equality is by all values. <c>default</c> is no bin. Thread safe.</remarks>
/// <param name="From">The least prediction that it holds.</param>
/// <param name="To">The upper end, which it does not hold unless it is 1.</param>
/// <param name="Count">How many predictions it holds.</param>
/// <param name="MeanPrediction">The mean of the predictions.</param>
/// <param name="ShareRight">The share of right answers among those predicted.</param>
public readonly record struct ReliabilityBin(double From, double To, int Count, double MeanPrediction, double ShareRight);
