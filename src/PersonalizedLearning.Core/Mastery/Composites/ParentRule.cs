using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>A competency and the rule that says when it is mastered.</summary>
public sealed record ParentRule
{
    /// <summary>Makes it.</summary>
    /// <param name="competency">The competency that the rule is about.</param>
    /// <param name="rule">The rule, over other competencies.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The competency is <c>default</c>, or the rule names it.</exception>
    public ParentRule(CompetencyId competency, CompetencyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Preconditions.Id(competency.Value, nameof(competency));
        if (rule.Competencies().Contains(competency))
        {
            throw new ArgumentException($"The rule of competency '{competency}' names that competency itself; expected others.", nameof(rule));
        }

        Competency = competency;
        Rule = rule;
    }

    /// <summary>Gets the competency.</summary>
    public CompetencyId Competency { get; }

    /// <summary>Gets the rule.</summary>
    public CompetencyRule Rule { get; }

    /// <summary>Gets what follows from it; by default it decides.</summary>
    public RuleOutcome Outcome { get; init => field = Preconditions.Defined(value, nameof(Outcome)); }

    /// <summary>Gets whether the competency, once the rule was met, is held whatever comes later; null to do as the <see cref="MasteryRule"/> does.</summary>
    public bool? Sticky { get; init; }
}
