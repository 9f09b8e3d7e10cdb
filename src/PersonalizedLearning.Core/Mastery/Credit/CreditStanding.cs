using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>How a learner stands with one rule of credit: what is earned, given and due, and what is missing.</summary>
public sealed record CreditStanding
{
    /// <summary>Less than this is rounding.</summary>
    internal const double Rounding = 1e-9;

    /// <summary>Gets the rule.</summary>
    public required CreditRule Rule { get; init; }

    /// <summary>Gets how its requirement stands now, with what is missing for it.</summary>
    public required RuleExplanation Explanation { get; init; }

    /// <summary>Gets whether the requirement is fulfilled, at the status that the rule asks for.</summary>
    public required bool IsFulfilled { get; init; }

    /// <summary>Gets when that mastery was shown; null when it was not, or the time is unknown.</summary>
    public Instant? FulfilledAt { get; init; }

    /// <summary>Gets the credits earned: those of the rule, less what is above a cap; 0 while the requirement is not fulfilled.</summary>
    public double Earned { get; init; }

    /// <summary>Gets the credits given so far, by whatever version of the rule.</summary>
    public double Awarded { get; init; }

    /// <summary>Gets what the caps do.</summary>
    public ValueList<CappedCredits> Capped { get; init; }

    /// <summary>
    /// Gets how many of the credits earned rest on each source, such as prior learning, in the order of the sources: each competency shown carries an equal part, and each piece of its evidence
    /// an equal part of that. What rests on somebody's judgement alone has no source.
    /// </summary>
    public ValueList<SourceCredits> BySource { get; init; }

    /// <summary>Gets the competencies whose mastery it rests on.</summary>
    public ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Gets the evidence on which it rests.</summary>
    public ValueList<EventId> Evidence { get; init; }

    /// <summary>Gets the credits to be given now; never below 0, as nothing is taken away.</summary>
    public double Due => Earned - Awarded > Rounding ? Earned - Awarded : 0;

    /// <summary>Gets what is missing before all credits are earned.</summary>
    public MissingCredit Missing => new(
        Rule.Credits - Earned > Rounding ? Rule.Credits - Earned : 0,
        IsFulfilled ? [] : Explanation.Missing,
        Capped.Where(item => item.Excess > Rounding).ToValueList());
}
