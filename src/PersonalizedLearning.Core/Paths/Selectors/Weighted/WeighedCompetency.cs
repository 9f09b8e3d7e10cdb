namespace PersonalizedLearning.Paths;

/// <summary>What a competency adds to the score of an item for each unit of relevance; beside each other in memory, as items ask for all of it at once.</summary>
/// <param name="Value">Readiness and remediation, weighed.</param>
/// <param name="LogOdds">The log odds of mastery.</param>
/// <param name="Latest">The relevance of the latest item.</param>
internal readonly record struct WeighedCompetency(float Value, float LogOdds, float Latest);
