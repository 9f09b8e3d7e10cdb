using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>An event about plans, action plans, or decisions beyond.</summary>
internal abstract record PlanEventDocument : EventDocument;

internal sealed record PlanProposedDocument : PlanEventDocument
{
    public EventId? Plan { get; init; }

    public EventId? Answers { get; init; }

    public int? BasedOn { get; init; }

    public required PlanTermsDocument Terms { get; init; }

    public string? Reason { get; init; }

    [Means(StringMeaning.ThingName)]
    public string? MadeBy { get; init; }
}

internal sealed record ProposalAgreedDocument : PlanEventDocument
{
    public required EventId Proposal { get; init; }
}

internal sealed record ProposalDeclinedDocument : PlanEventDocument
{
    public required EventId Proposal { get; init; }

    public required string Reason { get; init; }
}

internal sealed record ProposalWithdrawnDocument : PlanEventDocument
{
    public required EventId Proposal { get; init; }

    public string? Reason { get; init; }
}

internal sealed record OpinionGivenDocument : PlanEventDocument
{
    public required EventId Proposal { get; init; }

    public required string Text { get; init; }
}

internal sealed record PlanReopenedDocument : PlanEventDocument
{
    public required EventId Plan { get; init; }

    public required PlanTrigger Trigger { get; init; }

    public CompetencyId? Competency { get; init; }

    public EventId? Cause { get; init; }

    public required string Reason { get; init; }
}

internal sealed record PlanEndedDocument : PlanEventDocument
{
    public required EventId Plan { get; init; }

    public required string Reason { get; init; }
}
