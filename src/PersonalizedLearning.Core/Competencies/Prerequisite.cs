namespace PersonalizedLearning.Competencies;

/// <summary>Says that one competency comes before another, and whether it gates.</summary>
/// <remarks>Sources differ in the direction of such links; here the member names say it.</remarks>
/// <param name="Before">The prerequisite: what is learnt first.</param>
/// <param name="After">The competency that needs it.</param>
/// <param name="Strength">Whether it gates.</param>
public sealed record Prerequisite(CompetencyId Before, CompetencyId After, PrerequisiteStrength Strength);
