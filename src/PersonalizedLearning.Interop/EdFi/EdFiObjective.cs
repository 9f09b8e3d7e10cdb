using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>What the metadata say of an objective assessment.</summary>
/// <param name="Competency">The competency that it is.</param>
/// <param name="Code">Its code in its assessment.</param>
/// <param name="Scores">The scores that are possible, by how they are reported.</param>
/// <param name="Items">The keys of the items that it is made of.</param>
/// <param name="Scales">Its performance levels.</param>
internal sealed record EdFiObjective(CompetencyId Competency, string Code, ValueList<EdFiScoreRange> Scores, ValueList<string> Items, ValueList<EdFiScale> Scales);
