namespace PersonalizedLearning.Competencies;

/// <summary>Says that a competency meets a published standard, by the standard's code.</summary>
/// <param name="Framework">The name of the published framework.</param>
/// <param name="Code">The code of the standard there.</param>
/// <param name="Strength">How much of the standard the competency covers.</param>
public sealed record Alignment(string Framework, string Code, AlignmentStrength Strength);
