namespace PersonalizedLearning.Mastery;

/// <summary>What the average score needs to know of the results so far.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Sum">Their sum, as shares of full credit.</param>
public readonly record struct AverageScoreState(long Count, double Sum);
