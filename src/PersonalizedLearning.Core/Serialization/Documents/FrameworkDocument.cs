using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Serialization;

/// <summary>A framework as it stands in JSON.</summary>
internal sealed record FrameworkDocument(
    string Format,
    int Version,
    string Id,
    string Title,
    string? Language = null,
    ScaleDocument[]? Scales = null,
    CompetencyDocument[]? Competencies = null,
    AssociationDocument[]? Associations = null,
    PrerequisiteDocument[]? Prerequisites = null)
{
    public const string FormatName = "personalized-learning/framework";
}

internal sealed record ScaleDocument([property: Means(StringMeaning.ThingName)] string Id, double Minimum, double Maximum, LevelDocument[] Levels, string? Title = null);

internal sealed record LevelDocument([property: Means(StringMeaning.ThingName)] string Name, double From, bool Proficient = false);

internal sealed record CompetencyDocument(
    CompetencyId Id,
    string Statement,
    string? Code = null,
    string? Title = null,
    CompetencyKind? Kind = null,
    string[]? EducationLevels = null,
    AlignmentDocument[]? Alignments = null,
    Instant? RetiredAt = null);

internal sealed record AlignmentDocument(string Framework, string Code, AlignmentStrength Strength);

internal sealed record AssociationDocument(AssociationType Type, CompetencyId Origin, CompetencyId Destination, int? Sequence = null);

internal sealed record PrerequisiteDocument(CompetencyId Prerequisite, CompetencyId Competency, PrerequisiteStrength Strength);
