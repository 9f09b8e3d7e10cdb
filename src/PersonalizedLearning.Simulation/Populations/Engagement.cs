namespace PersonalizedLearning.Simulation;

/// <summary>Whether a learner stays: after each step he may drop out, the sooner the more often he failed just now, the better he knew what he practised, and the longer it takes; and between sessions he may not come back.</summary>
/// <remarks>
/// <para>A hazard in discrete time whose log odds are a sum (Singer and Willett 1993): ln(h / (1 − h)) is that of <see cref="Hazard"/>, and for each failure in a row, for a step on what is mastered and for
/// each minute something more, and something of the learner's own. With nothing but <see cref="Hazard"/> the hazard is the same after each step, and the steps taken are geometric.</para>
/// <para>Chance: patience is of <see cref="ChancePurpose.Person"/> number 3; going on takes <see cref="ChancePurpose.Engagement"/> with the step and 0, coming back the same with the session and 1.</para>
/// </remarks>
public sealed record Engagement
{
    private const double MostWeight = 100;

    /// <summary>Gets how likely a learner drops out after a step where nothing weighs on him, from 0 to 1; 0, never, by default. 0 and 1 stay what they are, whatever weighs.</summary>
    public double Hazard { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Hazard)); }

    /// <summary>Gets what each failure in the present run of failures adds to the log odds of dropping out, from 0 to 100; 0 by default.</summary>
    public double PerFailure { get; init => field = Weight(value, nameof(PerFailure)); }

    /// <summary>Gets what a step on a competency that was mastered in truth before adds to the log odds, from 0 to 100: boredom. A share of it where it was mastered in part. 0 by default.</summary>
    public double WhenMastered { get; init => field = Weight(value, nameof(WhenMastered)); }

    /// <summary>Gets what each minute since the session began adds to the log odds, from 0 to 100; 0 by default.</summary>
    public double PerMinute { get; init => field = Weight(value, nameof(PerMinute)); }

    /// <summary>Gets the standard deviation between learners of the log odds, from 0 to 100; 0, all alike, by default.</summary>
    public double Spread { get; init => field = Weight(value, nameof(Spread)); }

    /// <summary>Gets how likely a learner comes to the next session, from 0 to 1; 1, always, by default.</summary>
    public double Returns { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Returns)); } = 1;

    /// <summary>Draws how little patience a learner has.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>What he adds to the log odds of dropping out, of his own.</returns>
    public double ImpatienceOf(SimulatedLearner learner) => Spread == 0 ? 0 : Spread * learner.PersonNormal(SimulatedLearner.PatienceNumber);

    /// <summary>Tells how likely a learner drops out after a step.</summary>
    /// <param name="impatience">What he adds of his own, as <see cref="ImpatienceOf"/> gives it.</param>
    /// <param name="failures">How many answers in a row were wrong up to this one, from 0.</param>
    /// <param name="masteryBefore">How far what he practised was mastered in truth before, from 0 to 1.</param>
    /// <param name="minutes">The minutes since the session began, from 0.</param>
    /// <returns>From 0 to 1.</returns>
    public double HazardOf(double impatience, int failures, double masteryBefore, double minutes) =>
        LogOdds.Moved(Hazard, impatience + (PerFailure * failures) + (WhenMastered * masteryBefore) + (PerMinute * minutes));

    private static double Weight(double value, string name) => Preconditions.InRange(value, 0, MostWeight, name);
}
