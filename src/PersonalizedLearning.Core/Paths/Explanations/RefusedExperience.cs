namespace PersonalizedLearning.Paths;

/// <summary>What constraints refuse, and which.</summary>
/// <param name="Experience">The experience; null for the competency by itself.</param>
/// <param name="Constraints">The names of all constraints that refuse it.</param>
public sealed record RefusedExperience(ExperienceId? Experience, ValueList<string> Constraints);
