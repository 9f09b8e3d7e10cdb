using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>An item and what may lead to it: sets of items of which all of one, whichever it is, must be known before (an attribution; Doignon and Falmagne 1999).</summary>
/// <param name="Item">The item.</param>
/// <param name="Clauses">The alternatives, at least one; an empty one where nothing is needed. The item itself may be among its own, to no effect.</param>
public sealed record ItemClauses(CompetencyId Item, ValueList<ValueList<CompetencyId>> Clauses);
