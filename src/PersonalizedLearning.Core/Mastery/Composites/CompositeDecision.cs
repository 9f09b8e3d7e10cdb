namespace PersonalizedLearning.Mastery;

/// <summary>What a rule over other competencies says of one, and why.</summary>
/// <remarks>An override of the competency stands above its rule.</remarks>
public sealed record CompositeDecision
{
    /// <summary>Gets the rule and what follows from it.</summary>
    public required ParentRule Rule { get; init; }

    /// <summary>Gets how the rule stands.</summary>
    public required RuleExplanation Explanation { get; init; }

    /// <summary>Gets what the evidence on the competency itself says.</summary>
    public required MasteryStatus OwnStatus { get; init; }

    /// <summary>Gets whether the rule is met and asks for somebody's judgement, as the competency's own evidence does not show mastery.</summary>
    public bool IsRecommended => Rule.Outcome == RuleOutcome.Recommend && Explanation.IsMet && OwnStatus is (MasteryStatus.NotYet or MasteryStatus.Lapsed);
}
