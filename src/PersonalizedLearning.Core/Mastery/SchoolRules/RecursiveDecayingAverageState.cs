namespace PersonalizedLearning.Mastery;

/// <summary>What a recursive decaying average needs to know of the results so far.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Average">Their decaying average, as a share of full credit; 0 where there is none.</param>
public readonly record struct RecursiveDecayingAverageState(long Count, double Average);
