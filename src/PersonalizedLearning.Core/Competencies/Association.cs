namespace PersonalizedLearning.Competencies;

/// <summary>A typed link from one competency to another.</summary>
/// <param name="Type">What the link says.</param>
/// <param name="Origin">Where it starts; for <see cref="AssociationType.IsChildOf"/> the child.</param>
/// <param name="Destination">Where it ends; for <see cref="AssociationType.IsChildOf"/> the parent.</param>
/// <param name="Sequence">The position among siblings; null when not said.</param>
public sealed record Association(AssociationType Type, CompetencyId Origin, CompetencyId Destination, int? Sequence = null);
