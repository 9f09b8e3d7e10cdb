using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Performance levels with their ranges of scores, as a scale.</summary>
/// <param name="Method">By what scores the levels are told apart.</param>
/// <param name="Scale">The scale.</param>
internal sealed record EdFiScale(string? Method, ProficiencyScale Scale);
