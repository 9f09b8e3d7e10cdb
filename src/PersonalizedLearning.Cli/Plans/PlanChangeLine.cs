using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Plans;

/// <summary>What becomes of one part of a plan, in words: a step with all that changes about it, or something of the whole plan.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Text">That in a few words.</param>
/// <param name="Plain">The same without saying what becomes of it.</param>
/// <param name="Details">What is said about it further; empty where nothing is.</param>
/// <param name="Decisions">The decisions that it touches, in their order.</param>
internal sealed record PlanChangeLine(PlanChangeKind Kind, string Text, string Plain, ValueList<string> Details, ValueList<AgencyDecision> Decisions)
{
    /// <summary>Gets all of it.</summary>
    public string Whole => Details.Count == 0 ? Text : $"{Text}: {string.Join(", ", Details)}";

    /// <summary>Puts a difference into words.</summary>
    public static IEnumerable<PlanChangeLine> Of(PlanDifference difference, PlanNames names)
    {
        for (var place = 0; place < difference.Changes.Count; place++)
        {
            var first = difference.Changes[place];
            var details = new List<PlanChange>();
            if (IsOfStep(first))
            {
                details.AddRange(first.Part == PlanPart.Step ? [] : [first]);
                for (; place + 1 < difference.Changes.Count && IsDetail(difference.Changes[place + 1], first.Subject); place++)
                {
                    details.Add(difference.Changes[place + 1]);
                }
            }

            var kind = IsOfStep(first) && first.Part != PlanPart.Step ? PlanChangeKind.Changed : first.Kind;
            yield return new PlanChangeLine(
                kind, HeadOf(first, names), PlainOf(first, names),
                kind == PlanChangeKind.Removed ? [] : [.. details.Select(DetailOf)],
                [.. details.Append(first).Select(change => change.Decision).Distinct().Order()]);
        }
    }

    /// <summary>Says until when, of a date of which the whole day counts by its day.</summary>
    public static string DayOfDue(Instant due) => NumberText.Day(due - Duration.Epsilon);

    private static bool IsOfStep(PlanChange change) => change.Part is PlanPart.Step || IsDetail(change, change.Subject);

    private static bool IsDetail(PlanChange change, string? subject) => change.Subject == subject && change.Part
        is PlanPart.Experience or PlanPart.Minutes or PlanPart.DifferentContent or PlanPart.DifferentMethods or PlanPart.StepPlace or PlanPart.StepDue or PlanPart.Demonstration;

    private static string HeadOf(PlanChange change, PlanNames names) => (change.Part, change.Kind) switch
    {
        (PlanPart.Goal, PlanChangeKind.Added) => $"New goal: {names.SubjectOf(change)}",
        (PlanPart.Goal, _) => $"No goal of this plan any more: {names.SubjectOf(change)}",
        (PlanPart.Outcome, PlanChangeKind.Added) => $"It leads to {names.SubjectOf(change)}",
        (PlanPart.Outcome, _) => $"It does not lead to {names.SubjectOf(change)} any more",
        (PlanPart.Step, PlanChangeKind.Added) => $"New step: {names.SubjectOf(change)}",
        (PlanPart.Step, PlanChangeKind.Removed) => $"No step any more: {names.SubjectOf(change)}",
        (PlanPart.Step, _) => $"At another place: {names.SubjectOf(change)}",
        (PlanPart.Pace, _) => $"How fast: {Changed(change)}",
        (PlanPart.Place, _) => $"Where: {Changed(change)}",
        (PlanPart.Schedule, _) => $"At which times: {Changed(change)}",
        (PlanPart.Due, _) => $"Until when: {Changed(change)}",
        _ => names.SubjectOf(change),
    };

    private static string PlainOf(PlanChange change, PlanNames names) => change.Part switch
    {
        PlanPart.Goal => $"Goal: {names.SubjectOf(change)}",
        PlanPart.Outcome => $"Where it leads: {names.SubjectOf(change)}",
        PlanPart.Step => names.SubjectOf(change),
        _ => HeadOf(change, names),
    };

    private static string DetailOf(PlanChange change) => change.After is null ? $"{NameOf(change.Part)} open (before: {Shown(change.Before)})" : change.Part switch
    {
        PlanPart.Experience => $"with {Changed(change)}",
        PlanPart.Minutes => $"{change.After} minutes{(change.Before is { } before ? $" (before: {before})" : string.Empty)}",
        PlanPart.StepPlace => $"where: {Changed(change)}",
        PlanPart.StepDue => $"until {Changed(change)}",
        PlanPart.Demonstration => $"shown by {Changed(change)}",
        _ => $"made to fit: {Changed(change)}",
    };

    private static string NameOf(PlanPart part) => part switch
    {
        PlanPart.Experience => "experience",
        PlanPart.Minutes => "minutes",
        PlanPart.StepPlace => "place",
        PlanPart.StepDue => "date",
        PlanPart.Demonstration => "way to show it",
        _ => "what is made to fit",
    };

    private static string Changed(PlanChange change) => (Shown(change.After) ?? "open") + (change.Before is null ? string.Empty : $" (before: {Shown(change.Before)})");

    private static string? Shown(string? text) => text is not null && InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant } ? DayOfDue(instant) : text;
}
