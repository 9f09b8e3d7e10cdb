using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>A competency must be mastered: achieved or held. In a <see cref="WeightedRule"/> its estimate counts, whether it is mastered or not.</summary>
public sealed record MemberRule : CompetencyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="competency">The competency.</param>
    /// <exception cref="ArgumentException">The competency is <c>default</c>.</exception>
    public MemberRule(CompetencyId competency)
        : base([])
    {
        Preconditions.Id(competency.Value, nameof(competency));
        Competency = competency;
    }

    /// <summary>Gets the competency.</summary>
    public CompetencyId Competency { get; }

    internal override RuleValue Evaluate(Func<CompetencyId, RuleValue> members) => members(Competency);

    private protected override IEnumerable<CompetencyId> Named() => [Competency];
}
