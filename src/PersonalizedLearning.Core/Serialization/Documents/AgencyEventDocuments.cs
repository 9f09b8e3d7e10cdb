using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <summary>An event about who decides what, or who sees what.</summary>
internal abstract record AgencyEventDocument : EventDocument;

internal sealed record AgencyGrantDocument : AgencyEventDocument
{
    public required AgencyDecision Decision { get; init; }

    public required AgencyLevel Level { get; init; }

    public required PersonRole Role { get; init; }

    public PersonId? Person { get; init; }

    public string? Reason { get; init; }

    public Instant? Expires { get; init; }
}

internal sealed record AgencyGrantRevokedDocument : AgencyEventDocument
{
    public required EventId Grant { get; init; }

    public required string Reason { get; init; }
}

internal sealed record ConsentGrantDocument : AgencyEventDocument
{
    public required DataScope[] Scopes { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    public required PersonRole Audience { get; init; }

    public PersonId? Person { get; init; }

    public Instant? Expires { get; init; }
}

internal sealed record ConsentRevokedDocument : AgencyEventDocument
{
    public required EventId Consent { get; init; }

    public string? Reason { get; init; }
}

internal sealed record IndicatorReportedDocument : AgencyEventDocument
{
    public required AgencyIndicator Indicator { get; init; }

    public required int Value { get; init; }

    public CompetencyId? Competency { get; init; }

    public string? Text { get; init; }
}
