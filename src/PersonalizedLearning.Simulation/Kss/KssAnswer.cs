namespace PersonalizedLearning.Simulation;

/// <summary>An answer that was given before an episode of KSS.</summary>
/// <param name="Concept">The number of the concept.</param>
/// <param name="IsRight">Whether it was right.</param>
public readonly record struct KssAnswer(int Concept, bool IsRight);
