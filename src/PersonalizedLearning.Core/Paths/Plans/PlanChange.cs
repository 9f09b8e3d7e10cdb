using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>One difference between two plans.</summary>
/// <param name="Kind">What became of the part.</param>
/// <param name="Part">Which part.</param>
/// <param name="Subject">The goal, outcome or competency of the step; null where the part is of the whole plan.</param>
/// <param name="Before">What it was, as text; null where there was none.</param>
/// <param name="After">What it is, as text; null where there is none.</param>
public sealed record PlanChange(PlanChangeKind Kind, PlanPart Part, string? Subject, string? Before, string? After)
{
    /// <summary>Gets who decides on such a change: those who decide on this.</summary>
    public AgencyDecision Decision => Part switch
    {
        PlanPart.Goal or PlanPart.Outcome => AgencyDecision.Goal,
        PlanPart.Pace => AgencyDecision.Pace,
        PlanPart.Place or PlanPart.StepPlace => AgencyDecision.Place,
        PlanPart.Due or PlanPart.StepDue or PlanPart.Schedule => AgencyDecision.Time,
        PlanPart.Demonstration => AgencyDecision.Demonstration,
        _ => AgencyDecision.Path,
    };

    /// <summary>Gets in what the two plans vary by it.</summary>
    public VariationAxis Axis => Part switch
    {
        PlanPart.Goal or PlanPart.Outcome => VariationAxis.Objectives,
        PlanPart.Step or PlanPart.DifferentContent => VariationAxis.Content,
        PlanPart.Pace or PlanPart.Minutes or PlanPart.StepDue or PlanPart.Due => VariationAxis.Pace,
        _ => VariationAxis.Methods,
    };

    /// <summary>Shows the change on one line.</summary>
    /// <returns>What became of which part, and the texts before and after.</returns>
    public override string ToString() => Kind switch
    {
        PlanChangeKind.Moved => $"{Part} {Subject} moved",
        PlanChangeKind.Added => $"{Part} {Subject ?? After} added" + (Subject is null || After is null || After == Subject ? "" : $": {After}"),
        PlanChangeKind.Removed => $"{Part} {Subject ?? Before} removed" + (Subject is null || Before is null || Before == Subject ? "" : $": {Before}"),
        _ => $"{Part}{(Subject is null ? "" : $" of {Subject}")} changed: {Before} → {After}",
    };
}
