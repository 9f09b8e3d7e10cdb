using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Feedback;

/// <summary>By what feedback reads a journal: the same for all learners of a program. Immutable.</summary>
public sealed record FeedbackInputs
{
    /// <summary>Gets the prerequisites, and with them the framework.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required PrerequisiteGraph Graph { get; init => field = value ?? throw new ArgumentNullException(nameof(Graph)); }

    /// <summary>Gets the mastery policies.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required MasteryPolicySet Policies { get; init => field = value ?? throw new ArgumentNullException(nameof(Policies)); }

    /// <summary>Gets how estimates become decisions; null for the default rule.</summary>
    public MasteryRule? Rule { get; init; }

    /// <summary>Gets by which rules competencies are decided through others; null for none.</summary>
    public CompetencyRuleGraph? Rules { get; init; }

    /// <summary>Gets what the program lays down about plans, and about who decides what.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public PlanRules Plans { get; init => field = value ?? throw new ArgumentNullException(nameof(Plans)); } = PlanRules.Default;
}
