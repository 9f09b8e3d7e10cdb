namespace PersonalizedLearning.Mastery;

/// <summary>What the highest score needs to know of the results so far.</summary>
/// <param name="Highest">The highest, as a share of full credit; 0 where there is none.</param>
public readonly record struct HighestScoreState(double Highest);
