using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <summary>An event about a goal.</summary>
internal abstract record GoalEventDocument : EventDocument;

internal sealed record GoalSetDocument : GoalEventDocument
{
    public required GoalContentDocument Content { get; init; }
}

internal sealed record GoalRevisedDocument : GoalEventDocument
{
    public required EventId Goal { get; init; }

    public required GoalContentDocument Content { get; init; }

    public required string Reason { get; init; }
}

internal sealed record GoalClosedDocument : GoalEventDocument
{
    public required EventId Goal { get; init; }

    public required GoalOutcome Outcome { get; init; }

    public required string Reason { get; init; }
}

internal sealed record GoalAgreedDocument : GoalEventDocument
{
    public required EventId Goal { get; init; }

    public EventId? Change { get; init; }
}

internal sealed record BenchmarkMetDocument : GoalEventDocument
{
    public required EventId Goal { get; init; }

    [Means(StringMeaning.ThingName)]
    public required string Benchmark { get; init; }

    public EventId[]? Evidence { get; init; }

    public string? Note { get; init; }
}

internal sealed record ReflectionRecordedDocument : GoalEventDocument
{
    public EventId? Goal { get; init; }

    public required string Text { get; init; }
}

internal sealed record GoalContentDocument(
    CompetencyId Competency,
    [property: Means(StringMeaning.ThingName)] string? Level = null,
    Instant? Due = null,
    string? Measure = null,
    BenchmarkDocument[]? Benchmarks = null,
    double? Weight = null,
    string? Why = null,
    Duration? ReflectEvery = null);

internal sealed record BenchmarkDocument([property: Means(StringMeaning.ThingName)] string Id, string? Text = null, CompetencyId? Competency = null, Instant? Due = null);
