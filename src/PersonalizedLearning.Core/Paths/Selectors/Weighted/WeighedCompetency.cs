namespace PersonalizedLearning.Paths;

/// <summary>What a competency adds to the score of an item for each unit of relevance; beside each other in memory, as items ask for both at once.</summary>
/// <param name="Value">Readiness and remediation, weighed.</param>
/// <param name="LogOdds">The log odds of mastery.</param>
internal readonly record struct WeighedCompetency(float Value, float LogOdds);
