namespace PersonalizedLearning.Simulation;

/// <summary>Estimates that are near each other, with the truth.</summary>
/// <param name="From">The lowest estimate of the bin.</param>
/// <param name="To">Where the next bin begins; the last one holds 1 too.</param>
/// <param name="Count">How many estimates fell in it.</param>
/// <param name="Estimate">Their mean; not a number where there is none.</param>
/// <param name="Mastery">The mean true mastery; not a number where there is none.</param>
public sealed record CalibrationBin(double From, double To, long Count, double Estimate, double Mastery);
