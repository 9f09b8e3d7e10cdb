namespace PersonalizedLearning.Environments;

/// <summary>How far the search for a schedule is.</summary>
/// <param name="Work">Rounds done.</param>
/// <param name="Value">The worth of the best schedule so far, in weighted minutes.</param>
/// <param name="UpperBound">What no schedule can exceed, as known so far.</param>
public readonly record struct SolveProgress(long Work, double Value, double UpperBound);
