namespace PersonalizedLearning.Simulation;

/// <summary>How far a study is.</summary>
/// <param name="Done">Learners followed through all cells.</param>
/// <param name="Total">How many there will be: the most that there may be where a standard error is the target.</param>
/// <param name="StandardError">The largest standard error of the target measure so far; null where there is none.</param>
public readonly record struct StudyProgress(long Done, long Total, double? StandardError = null);
