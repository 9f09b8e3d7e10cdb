using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What a plan is asked for.</summary>
public sealed record PlanRequest
{
    /// <summary>Gets the goals; at least one, unless there is a core requirement.</summary>
    public required ValueList<PlanGoal> Goals { get; init; }

    /// <summary>Gets the core requirement, whose competencies are goals beside the others, each of weight 1 and due when it is; null when there is none.</summary>
    public CoreRequirement? Core { get; init; }

    /// <summary>Gets how many minutes there are in all, from 0; null for as many as it takes.</summary>
    public int? Minutes { get; init => field = value is { } given ? Preconditions.AtLeast(given, 0, nameof(Minutes)) : null; }

    /// <summary>Gets how many minutes there are in each day, above 0, which is what due dates are held against; null where due dates only order the steps.</summary>
    public double? MinutesPerDay { get; init => field = value is { } given ? Preconditions.InRange(given, double.Epsilon, 1440, nameof(MinutesPerDay)) : null; }

    /// <summary>Gets how many minutes a competency takes that no experience of the catalog teaches, from 1; 30 by default.</summary>
    public int MinutesWithoutExperience { get; init => field = Preconditions.AtLeast(value, 1, nameof(MinutesWithoutExperience)); } = 30;

    /// <summary>
    /// Gets how much of a goal's weight is earned by the steps on the way to it, each alike, from 0 to 1; 0.5 by default. The rest is earned by the goal itself, so that
    /// a plan that can't reach a goal still goes towards it, and one that can rather does.
    /// </summary>
    public double ProgressShare { get; init => field = Preconditions.InRange(value, 0, 1, nameof(ProgressShare)); } = 0.5;

    /// <summary>Gets the competencies that a plan agreed on before holds, in its order; they stay where nothing is lost by it.</summary>
    public ValueList<CompetencyId> Agreed { get; init; }

    /// <summary>Gets how many sets of steps are looked at in search of a better plan, from 1; 4,000 by default. It limits work, and so makes no plan depend on the machine.</summary>
    public int Effort { get; init => field = Preconditions.AtLeast(value, 1, nameof(Effort)); } = 4000;

    /// <summary>The goals, and what is required of everybody.</summary>
    internal IEnumerable<PlanGoal> AllGoals => Goals.Concat((Core?.Competencies ?? []).Select(competency => new PlanGoal(competency) { Due = Core!.Due }));
}
