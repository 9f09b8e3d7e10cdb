namespace PersonalizedLearning.Simulation;

/// <summary>Predictions of answers that are near each other, with the answers.</summary>
/// <param name="From">The lowest prediction of the bin.</param>
/// <param name="To">Where the next bin begins; the last one holds 1 too.</param>
/// <param name="Count">How many predictions fell in it.</param>
/// <param name="Predicted">Their mean; not a number where there is none.</param>
/// <param name="Right">The share of right answers; not a number where there is none.</param>
public sealed record PredictionBin(double From, double To, long Count, double Predicted, double Right);
