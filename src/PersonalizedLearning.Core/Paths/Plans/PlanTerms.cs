using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What a plan says: where it leads, by which steps, how fast, where and when.</summary>
/// <remarks>Terms are proposed, countered and agreed on as a whole. Immutable; equality is by value.</remarks>
public sealed record PlanTerms
{
    /// <summary>Gets terms that say nothing: what there is before any plan.</summary>
    public static PlanTerms None { get; } = new();

    /// <summary>Gets the goals that it serves, by the identifiers of the events that set them, in ordinal order, each once.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public ValueList<EventId> Goals
    {
        get;
        init => field = value.All(goal => goal.Value.Length > 0)
            ? value.Distinct().Order().ToValueList()
            : throw new ArgumentException("A goal of the plan has no identifier; expected that of the event that set it.", nameof(Goals));
    }

    /// <summary>Gets the competencies to which it leads, in ordinal order, each once; a heading stands for all that is under it. What is required of everybody is always among them.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public ValueList<CompetencyId> Outcomes
    {
        get;
        init => field = value.All(outcome => outcome.Value.Length > 0)
            ? value.Distinct().Order().ToValueList()
            : throw new ArgumentException("An outcome of the plan has no identifier; expected that of a competency.", nameof(Outcomes));
    }

    /// <summary>Gets the steps, in order. A competency may be a step several times, by different experiences.</summary>
    /// <exception cref="ArgumentException">A step is null, or one competency is there twice by the same experience.</exception>
    public ValueList<PlannedStep> Steps { get; init => field = Checked(value, nameof(Steps)); }

    /// <summary>Gets how fast; null where that is left open.</summary>
    public PlanPace? Pace { get; init; }

    /// <summary>Gets where; null where that is left open.</summary>
    /// <exception cref="ArgumentException">The text says nothing, or holds half a surrogate pair.</exception>
    public string? Place { get; init => field = Preconditions.Text(value, nameof(Place)); }

    /// <summary>Gets at which times it is worked on, for people, such as <c>mornings</c>; null where that is left open.</summary>
    /// <exception cref="ArgumentException">The text says nothing, or holds half a surrogate pair.</exception>
    public string? Schedule { get; init => field = Preconditions.Text(value, nameof(Schedule)); }

    /// <summary>Gets until when all of it is to be reached; null when that does not matter.</summary>
    public Instant? Due { get; init; }

    /// <summary>Gets whether the terms lead anywhere: whether they name a goal or an outcome.</summary>
    public bool LeadsSomewhere => Goals.Count > 0 || Outcomes.Count > 0;

    /// <summary>Makes terms of what a planner found, to be proposed as those of anybody else are.</summary>
    /// <param name="path">The path.</param>
    /// <param name="request">What was asked for: its goals and its core requirement are where the plan leads, whether or not they are mastered already or reached in time.</param>
    /// <param name="framework">The framework, which tells what is under a heading.</param>
    /// <returns>The terms. Steps are due when a goal is that they are; the pace is that of the minutes a day.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The framework does not have a goal or a part of the core requirement.</exception>
    public static PlanTerms From(LearningPath path, PlanRequest request, CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(framework);
        var due = new Dictionary<CompetencyId, Instant?>();
        foreach (var goal in request.AllGoals)
        {
            foreach (var member in framework.MembersOf(framework.RequiredIndexOf(goal.Competency)))
            {
                var outcome = framework[member].Id;
                due[outcome] = Earliest(due.GetValueOrDefault(outcome), goal.Due);
            }
        }

        return new PlanTerms
        {
            Outcomes = [.. due.Keys],
            Steps = [.. path.Steps.Select(step => new PlannedStep
            {
                Competency = step.Competency, Experience = step.Experience, Minutes = step.Minutes, Due = due.GetValueOrDefault(step.Competency),
            })],
            Pace = request.MinutesPerDay is { } minutes ? new PlanPace(PlanPaceUnit.Minutes, Math.Max(7 * minutes, 1e-3)) : null,
        };
    }

    private static Instant? Earliest(Instant? first, Instant? second) => (first, second) is ({ } one, { } other) ? Instant.Min(one, other) : first ?? second;

    private static ValueList<PlannedStep> Checked(ValueList<PlannedStep> steps, string name)
    {
        var seen = new HashSet<(CompetencyId, ExperienceId?)>();
        foreach (var step in steps)
        {
            if (step is null || !seen.Add((step.Competency, step.Experience)))
            {
                throw new ArgumentException(
                    step is null ? "A step of the plan is null; expected none that is." : $"Competency '{step.Competency}' is a step twice by the same experience; expected once.", name);
            }
        }

        return steps;
    }
}
