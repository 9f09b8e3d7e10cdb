using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Which competencies an item asks for, so that answers to it can become evidence.</summary>
/// <param name="Item">The item, as evidence names it.</param>
/// <param name="Competencies">The competencies, each once; none where answers are evidence of nothing.</param>
public sealed record ItemCompetencies(string Item, ValueList<CompetencyId> Competencies);
