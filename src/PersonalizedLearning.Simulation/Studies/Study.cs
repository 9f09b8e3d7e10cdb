using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>An experiment: simulated learners of some populations, led by some policies and selectors, for some budgets, and what is measured of them.</summary>
/// <remarks>Immutable. A study says what is done; <c>StudyRunner</c> does it. The same study gives the same result, to the last bit, however it is run.</remarks>
public sealed record Study
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init => field = Preconditions.Id(value, nameof(Name)); }

    /// <summary>Gets the seed of all chance; 0 by default.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets the competencies with their prerequisites.</summary>
    public required PrerequisiteGraph Graph { get; init => field = value ?? throw new ArgumentNullException(nameof(Graph)); }

    /// <summary>Gets what learners are after who have no goals of their own; everything when empty.</summary>
    public ValueList<CompetencyId> Goals { get; init; }

    /// <summary>Gets the cells of the study, in the order of its report; made by <see cref="StudyConditions"/>.</summary>
    public required ValueList<StudyCondition> Conditions { get; init; }

    /// <summary>Gets how many learners of each population are followed; 1,000 by default.</summary>
    public Replications Learners { get; init => field = value ?? throw new ArgumentNullException(nameof(Learners)); } = Replications.Of(1000);

    /// <summary>Gets when practice happens.</summary>
    public StudySessions Sessions { get; init => field = value ?? throw new ArgumentNullException(nameof(Sessions)); } = StudySessions.One;

    /// <summary>Gets after how many days without practice it is looked at what is left, each at least 0, ascending; none by default.</summary>
    public ValueList<double> RetentionDays { get; init; }

    /// <summary>Gets from which true mastery on a competency counts as mastered in truth, above 0 up to 1; 0.95 by default.</summary>
    public double MasteredFrom { get; init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MasteredFrom), value, "Expected a number above 0, 1 at the most."); } = 0.95;

    /// <summary>Gets what is measured of each learner; all built-in measures by default.</summary>
    public ValueList<StudyMeasure> Measures { get; init; } = StudyMeasures.Standard;

    /// <summary>Gets what is compared with what.</summary>
    public StudyComparisons Comparisons { get; init => field = value ?? throw new ArgumentNullException(nameof(Comparisons)); } = new();
}
