using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

internal sealed record ActionPlanOpenedDocument : PlanEventDocument
{
    public required CompetencyId[] Competencies { get; init; }

    public EventId[]? Evidence { get; init; }

    public required string Text { get; init; }

    public Instant? Due { get; init; }
}

internal sealed record ActionPlanPartWrittenDocument : PlanEventDocument
{
    public required EventId ActionPlan { get; init; }

    public required string Text { get; init; }
}

internal sealed record ActionPlanClosedDocument : PlanEventDocument
{
    public required EventId ActionPlan { get; init; }

    public required ActionPlanOutcome Outcome { get; init; }

    public required string Reason { get; init; }
}

internal sealed record DecisionTakenDocument : PlanEventDocument
{
    public EventId? Decision { get; init; }

    public required DecisionKind About { get; init; }

    public string[]? Options { get; init; }

    public string? Choice { get; init; }

    public required DecisionStatus Status { get; init; }

    public string? Reason { get; init; }
}

internal sealed record DecisionAdvisedDocument : PlanEventDocument
{
    public required EventId Decision { get; init; }

    public required string Text { get; init; }
}
