namespace PersonalizedLearning.Mastery;

/// <summary>What n times needs to know of the results so far.</summary>
/// <param name="Qualifying">How many are at or above the cut.</param>
/// <param name="QualifyingSum">Their sum, as shares of full credit.</param>
/// <param name="Count">How many there are at all.</param>
/// <param name="Sum">The sum of all, as shares of full credit.</param>
/// <param name="Highest">The highest, as a share of full credit; 0 where there is none.</param>
public readonly record struct NTimesState(long Qualifying, double QualifyingSum, long Count, double Sum, double Highest);
