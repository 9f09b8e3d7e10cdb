using System.Text.Json.Serialization;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The terms of a plan as they stand within an event.</summary>
internal record PlanTermsDocument
{
    public EventId[]? Goals { get; init; }

    public CompetencyId[]? Outcomes { get; init; }

    public PlannedStepDocument[]? Steps { get; init; }

    public PlanPaceDocument? Pace { get; init; }

    public string? Place { get; init; }

    public string? Schedule { get; init; }

    public Instant? Due { get; init; }
}

/// <summary>The terms of a plan as a file of their own.</summary>
internal sealed record PlanTermsFileDocument : PlanTermsDocument
{
    public const string FormatName = "personalized-learning/plan-terms";

    [JsonPropertyOrder(-2)]
    public required string Format { get; init; }

    [JsonPropertyOrder(-1)]
    public required int Version { get; init; }
}

internal sealed record PlannedStepDocument(
    CompetencyId Competency,
    ExperienceId? Experience = null,
    int? Minutes = null,
    Instant? Due = null,
    string? Place = null,
    string? Demonstration = null,
    DifferentiationDocument[]? Differentiations = null);

internal sealed record DifferentiationDocument(DifferentiationAxis Axis, DifferentiationBasis Basis, string What);

internal sealed record PlanPaceDocument(PlanPaceUnit Unit, double PerWeek);
