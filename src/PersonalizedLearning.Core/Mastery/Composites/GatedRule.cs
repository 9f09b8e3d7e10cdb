using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>Every gate must be met; then a score decides. Its score is that of the rule behind the gates, and 0 as long as one of them is closed.</summary>
/// <remarks>Without a gate that remains, the rule behind decides alone; where that is retired, the gates do.</remarks>
public sealed record GatedRule : CompetencyRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="gates">What must be met first, at least one.</param>
    /// <param name="score">What decides then.</param>
    /// <exception cref="ArgumentException">There is no gate, one of them or the score is null, a competency is a gate twice, or the nesting is too deep.</exception>
    public GatedRule(ValueList<CompetencyRule> gates, CompetencyRule score)
        : base(PartsOf(gates, score))
    {
        Gates = gates;
        Score = score;
    }

    /// <summary>Gets what must be met first.</summary>
    public ValueList<CompetencyRule> Gates { get; }

    /// <summary>Gets what decides then.</summary>
    public CompetencyRule Score { get; }

    internal override RuleValue Evaluate(Func<CompetencyId, RuleValue> members)
    {
        var gates = CountedMembers.Of(Gates, members);
        var behind = Score.Evaluate(members);
        if (behind.HasLeft)
        {
            return gates.AtLeast(gates.Remaining);
        }

        return gates.Met == gates.Remaining ? behind with { IsAttempted = gates.IsAttempted || behind.IsAttempted } : new RuleValue(false, 0, gates.IsAttempted || behind.IsAttempted);
    }

    private static ValueList<CompetencyRule> PartsOf(ValueList<CompetencyRule> gates, CompetencyRule score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return [.. NotEmpty(CheckedMembers(gates, nameof(gates)), nameof(gates)), score];
    }
}
