using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>The terms of a plan: within an event, and as a file of their own, which states format and version.</summary>
internal sealed record PlanTermsDocument(
    string? Format = null,
    int? Version = null,
    EventId[]? Goals = null,
    CompetencyId[]? Outcomes = null,
    PlannedStepDocument[]? Steps = null,
    PlanPaceDocument? Pace = null,
    string? Place = null,
    string? Schedule = null,
    Instant? Due = null)
{
    public const string FormatName = "personalized-learning/plan-terms";
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
