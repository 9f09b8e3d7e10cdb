namespace PersonalizedLearning.Competencies;

/// <summary>A competency that was given another identifier.</summary>
/// <param name="Former">Its identifier in the former version.</param>
/// <param name="Current">Its identifier in the later version.</param>
/// <param name="By">How it was recognised.</param>
public sealed record IdentifierChange(CompetencyId Former, CompetencyId Current, FrameworkMatching By);
