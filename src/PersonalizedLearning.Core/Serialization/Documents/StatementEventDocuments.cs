using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <summary>An event about what people say about the learning.</summary>
internal abstract record StatementEventDocument : EventDocument;

internal sealed record InterestStatedDocument : StatementEventDocument
{
    [Means(StringMeaning.ThingName)]
    public required string Tag { get; init; }

    public double? Strength { get; init; }

    public string? Note { get; init; }
}

internal sealed record InterestDroppedDocument : StatementEventDocument
{
    [Means(StringMeaning.ThingName)]
    public required string Tag { get; init; }
}

internal sealed record AspirationStatedDocument : StatementEventDocument
{
    public required AspirationKind Aspiration { get; init; }

    public required string Text { get; init; }

    public Instant? Horizon { get; init; }
}

internal sealed record MotivationStatedDocument : StatementEventDocument
{
    public required string Text { get; init; }
}

internal sealed record PreferenceStatedDocument : StatementEventDocument
{
    public required PreferenceAspect Aspect { get; init; }

    public required string Text { get; init; }
}

internal sealed record GrowthAreaNamedDocument : StatementEventDocument
{
    public CompetencyId? Competency { get; init; }

    public string? Text { get; init; }
}

internal sealed record StatementMadeDocument : StatementEventDocument
{
    public required string Text { get; init; }

    public string? About { get; init; }
}

internal sealed record StatementWithdrawnDocument : StatementEventDocument
{
    public required EventId Statement { get; init; }

    public string? Reason { get; init; }
}

internal sealed record AdvocacyRequestedDocument : StatementEventDocument
{
    public required string Text { get; init; }
}

internal sealed record AdvocacyAnsweredDocument : StatementEventDocument
{
    public required EventId Request { get; init; }

    public required string Text { get; init; }
}
