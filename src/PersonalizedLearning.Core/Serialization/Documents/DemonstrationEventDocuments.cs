using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>An event about how learning is demonstrated.</summary>
internal abstract record DemonstrationEventDocument : EventDocument;

internal sealed record DemonstrationOfferedDocument : DemonstrationEventDocument
{
    public required CompetencyId[] Competencies { get; init; }

    public required DemonstrationRubricDocument Rubric { get; init; }

    public required DemonstrationOptionDocument[] Options { get; init; }

    public DemonstrationJudgingDocument? Judging { get; init; }

    public Instant? Until { get; init; }
}

internal sealed record DemonstrationRubricDocument(ScaleDocument Scale, DemonstrationCriterionDocument[] Criteria);

internal sealed record DemonstrationCriterionDocument([property: Means(StringMeaning.ThingName)] string Name, string? Description = null, CompetencyId[]? Competencies = null);

internal sealed record DemonstrationOptionDocument(
    [property: Means(StringMeaning.ThingName)] string Id, string Title, EvidenceSource Kind, string? Description = null, ExperienceId? Experience = null, DemonstrationRubricDocument? Rubric = null);

internal sealed record DemonstrationJudgingDocument(
    int? Judges = null, PersonRole[]? Roles = null, ResolutionRule? Resolution = null, RoundingMode? MeanRounding = null, double? LeastAgreement = null);

internal sealed record CriterionLevelDocument([property: Means(StringMeaning.ThingName)] string Criterion, [property: Means(StringMeaning.ThingName)] string Level);

internal sealed record DemonstrationElectedDocument : DemonstrationEventDocument
{
    public required EventId Offer { get; init; }

    [Means(StringMeaning.ThingName)]
    public required string Option { get; init; }

    public string? Reason { get; init; }
}

internal sealed record ElectionAgreedDocument : DemonstrationEventDocument
{
    public required EventId Election { get; init; }

    public string? Comment { get; init; }
}

internal sealed record DemonstrationHandedInDocument : DemonstrationEventDocument
{
    public required EventId Offer { get; init; }

    public string? Artifact { get; init; }

    public string? Text { get; init; }
}

internal sealed record DemonstrationJudgedDocument : DemonstrationEventDocument
{
    public required EventId Offer { get; init; }

    public required CriterionLevelDocument[] Levels { get; init; }

    public string? Comment { get; init; }
}

internal sealed record JudgementAdjudicatedDocument : DemonstrationEventDocument
{
    public required EventId Offer { get; init; }

    public required CriterionLevelDocument[] Levels { get; init; }

    public required string Reason { get; init; }
}

internal sealed record DemonstrationWithdrawnDocument : DemonstrationEventDocument
{
    public required EventId Offer { get; init; }

    public required string Reason { get; init; }
}

internal sealed record RecognitionGivenDocument : DemonstrationEventDocument
{
    public required EventId Offer { get; init; }

    public required string Title { get; init; }

    public required RecognitionSource By { get; init; }

    public string? Comment { get; init; }
}
