using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>What the metadata say of an item.</summary>
/// <param name="Code">Its code in its assessment.</param>
/// <param name="Standards">The learning standards that it tests.</param>
/// <param name="Maximum">The points that it is worth; null when not said.</param>
internal sealed record EdFiItem(string Code, ValueList<CompetencyId> Standards, double? Maximum);
