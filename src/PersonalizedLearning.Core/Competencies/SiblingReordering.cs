namespace PersonalizedLearning.Competencies;

/// <summary>Children that both versions have under a parent, in another order than before. The identifier of the framework stands for its root.</summary>
/// <param name="FormerParent">The parent in the former version.</param>
/// <param name="CurrentParent">The parent in the later version.</param>
/// <param name="FormerChildren">The children that stayed, in their former order, by the identifiers of the former version.</param>
/// <param name="CurrentChildren">The same children in the later order, by the identifiers of the later version.</param>
public sealed record SiblingReordering(
    CompetencyId FormerParent, CompetencyId CurrentParent, ValueList<CompetencyId> FormerChildren, ValueList<CompetencyId> CurrentChildren);
