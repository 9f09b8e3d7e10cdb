namespace PersonalizedLearning.Simulation;

/// <summary>The arm that others are compared with, as it stands in JSON.</summary>
internal sealed record StudyBaselineDocument(string? Policy = null, string? Selector = null);
