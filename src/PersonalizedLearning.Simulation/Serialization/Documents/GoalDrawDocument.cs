namespace PersonalizedLearning.Simulation;

/// <summary>How the goals of each learner are drawn, as it stands in JSON.</summary>
internal sealed record GoalDrawDocument(int Fewest, int Most);
