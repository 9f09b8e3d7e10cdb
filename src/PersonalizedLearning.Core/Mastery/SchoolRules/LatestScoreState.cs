namespace PersonalizedLearning.Mastery;

/// <summary>What the latest score needs to know of the results so far.</summary>
/// <param name="Latest">The latest, as a share of full credit; 0 where there is none.</param>
public readonly record struct LatestScoreState(double Latest);
