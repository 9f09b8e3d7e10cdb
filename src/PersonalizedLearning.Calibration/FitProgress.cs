namespace PersonalizedLearning.Calibration;

/// <summary>How far a fit is.</summary>
/// <param name="Done">How many pieces of work are done: starts of competencies, or iterations, as the model counts them.</param>
/// <param name="Total">How many there are at most.</param>
public readonly record struct FitProgress(long Done, long Total);
