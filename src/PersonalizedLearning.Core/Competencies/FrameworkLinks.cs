namespace PersonalizedLearning.Competencies;

/// <summary>The validated links of a framework, as its builder hands them over.</summary>
internal sealed record FrameworkLinks(
    IReadOnlyList<Association> Associations,
    IReadOnlyList<Association> ExternalReferences,
    IReadOnlyList<Prerequisite> Prerequisites,
    (int Before, int After)[] PrerequisiteEnds,
    IReadOnlyList<ProficiencyScale> Scales);
