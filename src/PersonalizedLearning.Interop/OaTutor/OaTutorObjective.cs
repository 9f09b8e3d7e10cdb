namespace PersonalizedLearning.Interop;

/// <summary>A skill to master in a lesson.</summary>
/// <param name="Skill">The name of the skill.</param>
/// <param name="Threshold">The probability of knowing it from which it is mastered, above 0 and up to 1 where it makes sense.</param>
public sealed record OaTutorObjective(string Skill, double Threshold);
