namespace PersonalizedLearning.Competencies;

/// <summary>A prerequisite that both versions have, with another strength than before.</summary>
/// <param name="Former">The prerequisite in the former version.</param>
/// <param name="Current">The prerequisite in the later version.</param>
public sealed record PrerequisiteChange(Prerequisite Former, Prerequisite Current);
