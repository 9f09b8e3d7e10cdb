namespace PersonalizedLearning.Mastery;

/// <summary>How likely an answer to an item is right, by the ability θ of who answers (Birnbaum 1968; with an upper asymptote Barton and Lord 1981).</summary>
/// <remarks>P(θ) = c + (d − c)/(1 + e^−a(θ − b)), without the factor 1.7 that some sources put before a. Equality is by the four parameters. Immutable and thread safe.</remarks>
public sealed record ItemResponseFunction
{
    /// <summary>The greatest discrimination accepted: a curve that is next to a step.</summary>
    public const double MaxDiscrimination = 100;

    /// <summary>The greatest distance of a difficulty from 0 accepted.</summary>
    public const double MaxDifficulty = 1000;

    private ItemResponseFunction(double discrimination, double difficulty, double lowerAsymptote, double upperAsymptote)
    {
        Discrimination = discrimination;
        Difficulty = difficulty;
        LowerAsymptote = lowerAsymptote;
        UpperAsymptote = upperAsymptote;
    }

    /// <summary>Gets the discrimination, above 0 to 100: four times the slope at the difficulty, where the asymptotes are 0 and 1. Symbol a.</summary>
    public double Discrimination { get; }

    /// <summary>Gets the difficulty, from −1000 to 1000: the ability at which the probability is half way between the asymptotes. Symbol b.</summary>
    public double Difficulty { get; }

    /// <summary>Gets the probability of a right answer of who knows nothing, such as by guessing; from 0 to below the upper one. Symbol c.</summary>
    public double LowerAsymptote { get; }

    /// <summary>Gets the probability of a right answer of who knows all, 1 where nobody slips; to 1. Symbol d.</summary>
    public double UpperAsymptote { get; }

    /// <summary>Gets d − c.</summary>
    internal double Span => UpperAsymptote - LowerAsymptote;

    /// <summary>Makes the function of the one-parameter or Rasch model (Rasch 1960): discrimination 1, asymptotes 0 and 1.</summary>
    /// <param name="difficulty">The difficulty, from −1000 to 1000.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The difficulty is outside.</exception>
    public static ItemResponseFunction Rasch(double difficulty) => Of(1, difficulty);

    /// <summary>Makes a function of two parameters, or with asymptotes of three or four.</summary>
    /// <param name="discrimination">The discrimination, above 0 to 100.</param>
    /// <param name="difficulty">The difficulty, from −1000 to 1000.</param>
    /// <param name="lowerAsymptote">The lower asymptote, from 0.</param>
    /// <param name="upperAsymptote">The upper asymptote, above the lower one, to 1.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside; the message names it.</exception>
    public static ItemResponseFunction Of(double discrimination, double difficulty, double lowerAsymptote = 0, double upperAsymptote = 1)
    {
        Preconditions.InRange(discrimination, double.Epsilon, MaxDiscrimination);
        Preconditions.InRange(difficulty, -MaxDifficulty, MaxDifficulty);
        Preconditions.InRange(upperAsymptote, double.Epsilon, 1);
        Preconditions.InRange(lowerAsymptote, 0, Math.BitDecrement(upperAsymptote));
        return new ItemResponseFunction(discrimination, difficulty, lowerAsymptote, upperAsymptote);
    }

    /// <summary>Gets the probability of a right answer.</summary>
    /// <param name="ability">The ability θ.</param>
    /// <returns>From the lower asymptote to the upper one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ability is no finite number.</exception>
    public double Probability(double ability) =>
        Math.Min(LowerAsymptote + (Span * Logistic.Probability(LogOdds(Checked(ability)))), UpperAsymptote);

    /// <summary>Gets Fisher's information on the ability in one answer: a²(P − c)²(d − P)²/((d − c)²P(1 − P)).</summary>
    /// <param name="ability">The ability θ.</param>
    /// <returns>A number from 0, in units of 1/θ².</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ability is no finite number.</exception>
    public double Information(double ability)
    {
        var (right, wrong) = Scores(Checked(ability));
        return right * -wrong;
    }

    /// <summary>The logarithm of the probability of an answer.</summary>
    internal double LogProbability(bool isCorrect, double ability)
    {
        var logOdds = LogOdds(ability);
        return isCorrect ? LogOf(logOdds, LowerAsymptote, Span) : LogOf(-logOdds, 1 - UpperAsymptote, Span);
    }

    /// <summary>What a right and a wrong answer contribute to the score, the derivative of the log-likelihood: P'/P and −P'/(1 − P).</summary>
    internal (double Right, double Wrong) Scores(double ability)
    {
        // Written so that nothing is lost where a probability is next to 0: without asymptotes they are a(1 − P) and −aP.
        var logOdds = LogOdds(ability);
        var (know, fail) = (Logistic.Probability(logOdds), Logistic.Probability(-logOdds));
        var slope = Discrimination * Span * know * fail;
        return (
            LowerAsymptote == 0 ? Discrimination * fail : slope / (LowerAsymptote + (Span * know)),
            UpperAsymptote == 1 ? -Discrimination * know : -slope / (1 - UpperAsymptote + (Span * fail)));
    }

    /// <summary>P''/P': how the slope of the curve bends.</summary>
    internal double Bend(double ability) => Discrimination * (1 - (2 * Logistic.Probability(LogOdds(ability))));

    /// <summary>ln(floor + span/(1 + e^−x)), to the last digits however small it is.</summary>
    internal static double LogOf(double logOdds, double floor, double span) => floor == 0
        ? Math.Log(span) + Math.Min(logOdds, 0) - Math.Log(1 + Math.Exp(-Math.Abs(logOdds)))
        : Math.Log(floor + (span * Logistic.Probability(logOdds)));

    private static double Checked(double ability) => Preconditions.InRange(ability, double.MinValue, double.MaxValue, nameof(ability));

    private double LogOdds(double ability) => Discrimination * (ability - Difficulty);
}
