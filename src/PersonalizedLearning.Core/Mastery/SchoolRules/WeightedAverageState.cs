namespace PersonalizedLearning.Mastery;

/// <summary>What a weighted average needs to know of the results so far.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="EarlierSum">The sum of all but the latest, as shares of full credit.</param>
/// <param name="Latest">The latest, as a share of full credit.</param>
public readonly record struct WeightedAverageState(long Count, double EarlierSum, double Latest);
