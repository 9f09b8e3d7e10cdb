using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <summary>An event about supports, options and barriers.</summary>
internal abstract record SupportEventDocument : EventDocument;

internal sealed record SupportStatedDocument : SupportEventDocument
{
    [Means(StringMeaning.ThingName)]
    public required string Tag { get; init; }

    public string? Why { get; init; }

    public Instant? From { get; init; }

    public Instant? Until { get; init; }
}

internal sealed record SupportAgreedDocument : SupportEventDocument
{
    public required EventId Support { get; init; }
}

internal sealed record SupportEndedDocument : SupportEventDocument
{
    public required EventId Support { get; init; }

    public required string Reason { get; init; }
}

internal sealed record UdlOptionChosenDocument : SupportEventDocument
{
    public required UdlPrinciple Principle { get; init; }

    [Means(StringMeaning.ThingName)]
    public required string Option { get; init; }
}

internal sealed record UdlOptionDroppedDocument : SupportEventDocument
{
    public required EventId Option { get; init; }
}

internal sealed record BarrierFoundDocument : SupportEventDocument
{
    public required string Text { get; init; }

    [Means(StringMeaning.ThingName)]
    public string? Experience { get; init; }

    [Means(StringMeaning.ThingName)]
    public string? Support { get; init; }
}

internal sealed record BarrierRemovedDocument : SupportEventDocument
{
    public required EventId Barrier { get; init; }

    public string? How { get; init; }
}
