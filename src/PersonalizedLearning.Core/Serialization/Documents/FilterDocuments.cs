using System.Text.Json.Serialization;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A constraint on candidates as it stands in JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "filter", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ModalityFilterDocument), "modality")]
[JsonDerivedType(typeof(PlaceFilterDocument), "place")]
[JsonDerivedType(typeof(MinutesFilterDocument), "minutes")]
[JsonDerivedType(typeof(SupportsFilterDocument), "supports")]
[JsonDerivedType(typeof(AttemptsFilterDocument), "attempts")]
[JsonDerivedType(typeof(EquivalentsFilterDocument), "equivalents")]
[JsonDerivedType(typeof(AgencyFilterDocument), "agency")]
internal abstract record FilterDocument;

internal sealed record ModalityFilterDocument(Modality[] Modalities) : FilterDocument;

internal sealed record PlaceFilterDocument(string[] Places) : FilterDocument;

internal sealed record MinutesFilterDocument(int Minutes) : FilterDocument;

internal sealed record SupportsFilterDocument(string[] Needed) : FilterDocument;

internal sealed record AttemptsFilterDocument : FilterDocument;

internal sealed record EquivalentsFilterDocument(CompetencyId[]? MasteredElsewhere = null) : FilterDocument;

internal sealed record AgencyFilterDocument(PathDecisionDocument[] Decisions) : FilterDocument;

internal sealed record PathDecisionDocument(
    PathChoice Choice, CompetencyId? Competency = null, ExperienceId? Experience = null, AuthorDocument? By = null, Instant? At = null, string? Reason = null);
