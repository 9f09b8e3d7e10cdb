using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>A score scale of a package.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Names">The texts that a score on it may be.</param>
/// <param name="Scale">The scale in the terms of this library; null where it can't be one.</param>
internal sealed record OneRosterScale(string Id, IReadOnlySet<string> Names, ProficiencyScale? Scale);
