namespace PersonalizedLearning.Competencies;

/// <summary>A competency that has other parents than before. The identifier of the framework stands for its root.</summary>
/// <param name="Former">The identifier of the competency in the former version.</param>
/// <param name="Current">Its identifier in the later version.</param>
/// <param name="FormerParents">The parents in the former version, by its identifiers in ordinal order.</param>
/// <param name="CurrentParents">The parents in the later version, by its identifiers in ordinal order.</param>
public sealed record HierarchyMove(CompetencyId Former, CompetencyId Current, ValueList<CompetencyId> FormerParents, ValueList<CompetencyId> CurrentParents);
