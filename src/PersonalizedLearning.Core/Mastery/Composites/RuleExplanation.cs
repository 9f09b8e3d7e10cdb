using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>How a rule stands, which member gave what, and what is missing.</summary>
public sealed record RuleExplanation
{
    /// <summary>Gets the rule.</summary>
    public required CompetencyRule Rule { get; init; }

    /// <summary>Gets how far the learner has come.</summary>
    public required RuleProgress Progress { get; init; }

    /// <summary>Gets how far it is met, from 0 to 1; of a competency the estimate as a share of the scale.</summary>
    public required double Score { get; init; }

    /// <summary>Gets whether it is retired: it counts no more, and nothing else here says anything then.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Gets what there is of what is asked for: members met, points, the weighted mean, gates open, or of a competency its score.</summary>
    public double Reached { get; init; }

    /// <summary>Gets how much is asked for, in the unit of <see cref="Reached"/>.</summary>
    public double Needed { get; init; }

    /// <summary>Gets what it gives to the rule of which it is a member, in the unit of that rule's <see cref="Reached"/>; 0 where it is nobody's.</summary>
    public double Contribution { get; init; }

    /// <summary>Gets how its members stand, in their order; behind gates the score comes last.</summary>
    public ValueList<RuleExplanation> Members { get; init; }

    /// <summary>
    /// Gets the competencies whose mastery would meet it: the fewest, where no competency is named twice. Empty when it is met; null where no mastery would meet
    /// it, as of an empty group or of a cut that is above what counts as mastery.
    /// </summary>
    public ValueList<CompetencyId>? Missing { get; init; }

    /// <summary>Gets whether it is met.</summary>
    public bool IsMet => Progress == RuleProgress.Demonstrated;
}
