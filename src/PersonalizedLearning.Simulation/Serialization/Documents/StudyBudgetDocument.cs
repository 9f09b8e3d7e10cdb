namespace PersonalizedLearning.Simulation;

/// <summary>A budget of a study as it stands in JSON.</summary>
internal sealed record StudyBudgetDocument(int Steps, double? Minutes = null);
