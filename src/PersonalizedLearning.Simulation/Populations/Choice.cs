namespace PersonalizedLearning.Simulation;

/// <summary>What a learner does with recommendations: he looks at them in order, takes each with some probability, and where he takes none he picks what interests him.</summary>
/// <remarks>
/// <para>Looking in order is the cascade model of Craswell, Zoeter, Taylor and Ramsey 2008. Picking is a random utility (McFadden 1974): the probability of a competency is proportional to
/// exp(<see cref="InterestWeight"/> · interest). Interests are normal with mean 0 and variance 1, of their own for each learner and competency.</para>
/// <para>Chance: interests are of <see cref="ChancePurpose.Person"/> number 2 with the competency, so a learner likes the same things in every condition; taking is of
/// <see cref="ChancePurpose.Choice"/> with the step and 0, picking with the step and the competency plus 1, so that what else is there moves nothing but the pick itself.</para>
/// </remarks>
public sealed record Choice
{
    private const double MostWeight = 100;

    /// <summary>Gets how likely a learner takes a recommendation that interests him neither more nor less than others, from 0 to 1; 1 by default. 0 and 1 stay what they are, whatever interests him.</summary>
    public double Accepts { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Accepts)); } = 1;

    /// <summary>Gets what one standard deviation of interest adds to the log odds of taking a recommendation, from 0 to 100; 0 by default.</summary>
    public double AcceptsByInterest { get; init => field = Weight(value, nameof(AcceptsByInterest)); }

    /// <summary>Gets how many recommendations he looks at, in their order, at least 1; 1 by default.</summary>
    public int Looks { get; init => field = Preconditions.AtLeast(value, 1, nameof(Looks)); } = 1;

    /// <summary>Gets how much interest decides what he picks himself, from 0, each as likely as any other, to 100; 1 by default.</summary>
    public double InterestWeight { get; init => field = Weight(value, nameof(InterestWeight)); } = 1;

    /// <summary>Gets what he picks among; what he is ready for by default.</summary>
    public ChoiceAmong Among { get; init => field = Preconditions.Defined(value, nameof(Among)); }

    /// <summary>Tells how a competency interests a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="competency">Its dense index.</param>
    /// <returns>A finite number; over learners normal with mean 0 and variance 1.</returns>
    public static double InterestOf(SimulatedLearner learner, int competency) => learner.PersonNormal(SimulatedLearner.InterestNumber, competency);

    /// <summary>Tells how likely a learner takes a recommendation that he looks at.</summary>
    /// <param name="interest">How it interests him, as <see cref="InterestOf"/> gives it.</param>
    /// <returns>From 0 to 1.</returns>
    public double AcceptanceOf(double interest) => LogOdds.Moved(Accepts, AcceptsByInterest * interest);

    /// <summary>Draws what a learner practises. Linear in what he looks at and picks among.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="step">The step, from 0.</param>
    /// <param name="recommended">What is recommended, the best first, by dense index; not empty.</param>
    /// <param name="among">What he picks among, as <see cref="Among"/> says, by dense index, in any order; where it is empty he takes what is recommended.</param>
    /// <returns>The dense index of a competency.</returns>
    /// <exception cref="ArgumentException">Nothing is recommended.</exception>
    public int Chosen(SimulatedLearner learner, int step, ReadOnlySpan<int> recommended, ReadOnlySpan<int> among)
    {
        if (recommended.IsEmpty)
        {
            throw new ArgumentException("Nothing is recommended; expected at least one competency.", nameof(recommended));
        }

        if (Accepts == 1)
        {
            return recommended[0];
        }

        var taking = learner.ChanceFor(ChancePurpose.Choice, step);
        foreach (var competency in recommended[..Math.Min(Looks, recommended.Length)])
        {
            if (taking.Happens(AcceptanceOf(AcceptsByInterest == 0 ? 0 : InterestOf(learner, competency))))
            {
                return competency;
            }
        }

        return among.IsEmpty ? recommended[0] : PickedOf(learner, step, among);
    }

    private static double Weight(double value, string name) => Preconditions.InRange(value, 0, MostWeight, name);

    private int PickedOf(SimulatedLearner learner, int step, ReadOnlySpan<int> competencies)
    {
        var (picked, most) = (-1, double.NegativeInfinity);
        foreach (var competency in competencies)
        {
            var utility = UtilityOf(learner, step, competency);
            if (picked < 0 || utility > most || (utility == most && competency < picked))
            {
                (picked, most) = (competency, utility);
            }
        }

        return picked;
    }

    // The greatest of utilities with Gumbel noise is drawn in proportion to their exponentials.
    private double UtilityOf(SimulatedLearner learner, int step, int competency)
    {
        var noise = learner.ChanceFor(ChancePurpose.Choice, step, competency + 1);
        var gumbel = -Math.Log(-Math.Log(noise.Next()));
        return InterestWeight == 0 ? gumbel : (InterestWeight * InterestOf(learner, competency)) + gumbel;
    }
}
