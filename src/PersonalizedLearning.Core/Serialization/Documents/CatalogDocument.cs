using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A catalog as it stands in JSON.</summary>
internal sealed record CatalogDocument(string Format, int Version, string Id, string Title, ExperienceDocument[] Experiences)
{
    public const string FormatName = "personalized-learning/catalog";
}

internal sealed record ExperienceDocument(
    ExperienceId Id,
    string Title,
    ExperienceKind Kind,
    Modality Modality,
    int Minutes,
    CompetencyId[]? Teaches = null,
    CompetencyId[]? Evidences = null,
    string? Place = null,
    string[]? Interests = null,
    UdlPrinciple[]? Udl = null,
    string[]? Supports = null,
    int? MaxAttempts = null);
