namespace PersonalizedLearning.Competencies;

/// <summary>The validated links of a framework, as its builder hands them over. The ends are dense indices; −1 stands for the framework itself.</summary>
internal sealed record FrameworkLinks(
    IReadOnlyList<Association> Associations,
    (int Origin, int Destination)[] AssociationEnds,
    IReadOnlyList<Association> ExternalReferences,
    IReadOnlyList<Prerequisite> Prerequisites,
    (int Before, int After)[] PrerequisiteEnds,
    IReadOnlyList<ProficiencyScale> Scales);
