namespace PersonalizedLearning.Simulation;

/// <summary>Until when learners are followed, as it stands in JSON.</summary>
internal sealed record StudyUntilDocument(double StandardError, long AtMost, string? Measure = null, long? AtLeast = null);
