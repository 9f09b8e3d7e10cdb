using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>How one plan differs from another, and on what somebody has to decide before the one becomes the other.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record PlanDifference
{
    private PlanDifference(ValueList<PlanChange> changes) => Changes = changes;

    /// <summary>Gets the changes: goals, outcomes, steps in the order of the new plan and then those removed, then what is of the whole plan.</summary>
    public ValueList<PlanChange> Changes { get; }

    /// <summary>Gets the decisions that the changes touch, each once, in their order.</summary>
    public ValueList<AgencyDecision> Decisions => Changes.Select(change => change.Decision).Distinct().Order().ToValueList();

    /// <summary>Gets whether there is no difference: whether the two plans are equal.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares two plans.</summary>
    /// <param name="before">The one; <see cref="PlanTerms.None"/> where there was no plan.</param>
    /// <param name="after">The other.</param>
    /// <returns>The difference; it is empty if and only if the two are equal.</returns>
    /// <remarks>Of steps that changed places, as few as can be count as moved. A step is the same when it is the so-manyth on its competency.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlanDifference Between(PlanTerms before, PlanTerms after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new PlanDifference(
        [
            .. Members(PlanPart.Goal, before.Goals, after.Goals),
            .. Members(PlanPart.Outcome, before.Outcomes, after.Outcomes),
            .. Steps(before, after),
            .. Value(PlanPart.Pace, null, before.Pace, after.Pace, pace => pace.ToString()),
            .. Value(PlanPart.Place, null, before.Place, after.Place, text => text),
            .. Value(PlanPart.Schedule, null, before.Schedule, after.Schedule, text => text),
            .. Value(PlanPart.Due, null, before.Due, after.Due, Shown),
        ]);
    }

    /// <summary>Shows the changes, one a line.</summary>
    /// <returns>The text; empty where there is none.</returns>
    public override string ToString() => string.Join('\n', Changes);

    private static IEnumerable<PlanChange> Members<T>(PlanPart part, ValueList<T> before, ValueList<T> after)
        where T : struct =>
        [
            .. after.Except(before).Select(item => new PlanChange(PlanChangeKind.Added, part, item.ToString(), null, null)),
            .. before.Except(after).Select(item => new PlanChange(PlanChangeKind.Removed, part, item.ToString(), null, null)),
        ];

    private static IEnumerable<PlanChange> Steps(PlanTerms before, PlanTerms after)
    {
        var (former, current) = (PlanStepKey.Of(before.Steps), PlanStepKey.Of(after.Steps));
        var placeOf = former.Select((key, place) => (key, place)).ToDictionary(item => item.key, item => item.place);
        var common = current.Where(placeOf.ContainsKey).ToList();
        var kept = LongestRise.Of([.. common.Select(key => placeOf[key])]);
        var moved = common.Where((_, position) => !kept[position]).ToHashSet();
        for (var place = 0; place < current.Count; place++)
        {
            var isNew = !placeOf.TryGetValue(current[place], out var formerPlace);
            if (isNew || moved.Contains(current[place]))
            {
                yield return new PlanChange(isNew ? PlanChangeKind.Added : PlanChangeKind.Moved, PlanPart.Step, current[place].Competency.Value, null, null);
            }

            foreach (var change in Details(isNew ? null : before.Steps[formerPlace], after.Steps[place]))
            {
                yield return change;
            }
        }

        var remaining = current.ToHashSet();
        for (var place = 0; place < former.Count; place++)
        {
            if (!remaining.Contains(former[place]))
            {
                yield return new PlanChange(PlanChangeKind.Removed, PlanPart.Step, former[place].Competency.Value, null, null);
                foreach (var change in Details(before.Steps[place], null))
                {
                    yield return change;
                }
            }
        }
    }

    private static IEnumerable<PlanChange> Details(PlannedStep? before, PlannedStep? after)
    {
        var subject = (after ?? before)!.Competency.Value;
        return
        [
            .. Value(PlanPart.Experience, subject, before?.Experience, after?.Experience, id => id?.Value),
            .. Value(PlanPart.Minutes, subject, before?.Minutes, after?.Minutes, minutes => FormattableString.Invariant($"{minutes}")),
            .. Value(PlanPart.DifferentContent, subject, Different(before, isContent: true), Different(after, isContent: true), Shown),
            .. Value(PlanPart.DifferentMethods, subject, Different(before, isContent: false), Different(after, isContent: false), Shown),
            .. Value(PlanPart.StepPlace, subject, before?.Place, after?.Place, text => text),
            .. Value(PlanPart.StepDue, subject, before?.Due, after?.Due, Shown),
            .. Value(PlanPart.Demonstration, subject, before?.Demonstration, after?.Demonstration, text => text),
        ];
    }

    private static IEnumerable<PlanChange> Value<T>(PlanPart part, string? subject, T? before, T? after, Func<T, string?> show)
    {
        if (!EqualityComparer<T?>.Default.Equals(before, after))
        {
            var kind = before is null ? PlanChangeKind.Added : after is null ? PlanChangeKind.Removed : PlanChangeKind.Changed;
            yield return new PlanChange(kind, part, subject, before is null ? null : show(before), after is null ? null : show(after));
        }
    }

    private static ValueList<Differentiation>? Different(PlannedStep? step, bool isContent)
    {
        var some = (step?.Differentiations ?? []).Where(item => item.Axis == DifferentiationAxis.Content == isContent).ToValueList();
        return some.Count > 0 ? some : null;
    }

    private static string? Shown(ValueList<Differentiation>? list) => string.Join("; ", list!.Value.Select(item => $"{item.Axis} by {item.Basis}: {item.What}"));

    private static string? Shown(Instant? time) => time is { } known ? InstantPattern.ExtendedIso.Format(known) : null;
}
