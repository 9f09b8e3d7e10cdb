using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>How long an answer takes: minutes are log-normal about a middle of the competency, and each learner has a speed.</summary>
/// <remarks>
/// <para>The log-normal model of van der Linden 2006: ln T = β − τ + ε with the time intensity β = ln <see cref="Minutes"/>, the speed τ of the learner, normal with standard deviation
/// <see cref="SpeedSpread"/>, and ε normal with standard deviation <see cref="Spread"/> (1/α). To these minutes the factors for being unsure and for a wrong answer are put.</para>
/// <para>Chance: the speed is of <see cref="ChancePurpose.Person"/> number 1; an answer takes <see cref="ChancePurpose.Time"/> with the competency and how often it was practised before.</para>
/// </remarks>
public sealed record ResponseTimes
{
    private const double MostMinutes = 10_000;
    private const double MostSpread = 3;
    private const double MostFactor = 100;

    /// <summary>Gets the minutes in the middle, half of the answers being quicker: above 0, at most 10,000; 1 by default.</summary>
    public double Minutes { get; init => field = CheckedMinutes(value); } = 1;

    /// <summary>Gets the minutes in the middle for single competencies, each once, in the ordinal order of their identifiers whatever the order given; none by default.</summary>
    public ValueList<CompetencyMinutes> ByCompetency { get; init => field = CompetencyOrder.Sorted(value, item => item.Competency, nameof(ByCompetency)); }

    /// <summary>Gets the standard deviation of the natural logarithm of the minutes of one learner, from 0 to 3; 0.5 by default.</summary>
    public double Spread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(Spread)); } = 0.5;

    /// <summary>Gets the standard deviation between learners of the natural logarithm of their minutes, from 0 to 3; 0.3 by default.</summary>
    public double SpeedSpread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(SpeedSpread)); } = 0.3;

    /// <summary>Gets by what minutes are longer where right and wrong are as likely as each other than where the answer is certain, from 0.01 to 100; 1, not at all, by default.</summary>
    /// <remarks>Between it goes with 4p(1 − p), p being the true probability of a right answer: the nearer ability is to difficulty, the longer it takes (Ferrando and Lorenzo-Seva 2007).</remarks>
    public double UnsureFactor { get; init => field = CheckedFactor(value, nameof(UnsureFactor)); } = 1;

    /// <summary>Gets by what minutes of wrong answers are longer than of right ones, from 0.01 to 100; 1, not at all, by default.</summary>
    public double WrongFactor { get; init => field = CheckedFactor(value, nameof(WrongFactor)); } = 1;

    /// <summary>Draws the speed of a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>τ: the natural logarithm of by what he is quicker than the learner in the middle.</returns>
    public double SpeedOf(SimulatedLearner learner) => SpeedSpread == 0 ? 0 : SpeedSpread * learner.PersonNormal(SimulatedLearner.SpeedNumber);

    /// <summary>Draws how long an answer takes.</summary>
    /// <param name="minutes">The minutes in the middle for the competency.</param>
    /// <param name="speed">The speed of the learner, as <see cref="SpeedOf"/> gives it.</param>
    /// <param name="success">How likely a right answer was, in truth.</param>
    /// <param name="isRight">Whether the answer was right.</param>
    /// <param name="chance">Chance for <see cref="ChancePurpose.Time"/>.</param>
    /// <returns>Minutes, above 0.</returns>
    public double MinutesOf(double minutes, double speed, double success, bool isRight, ref ChanceStream chance)
    {
        var noise = Spread == 0 ? 0 : Spread * chance.NextNormal();
        return MedianOf(minutes, success, isRight) * Math.Exp(noise - speed);
    }

    /// <summary>The mean over learners and answers: that of a log-normal distribution whose variance is that between learners and that of one learner.</summary>
    /// <param name="minutes">The minutes in the middle for the competency.</param>
    /// <param name="success">How likely a right answer was, in truth.</param>
    /// <param name="isRight">Whether the answer was right.</param>
    /// <returns>Minutes, above 0.</returns>
    public double MeanOf(double minutes, double success, bool isRight) =>
        MedianOf(minutes, success, isRight) * Math.Exp(((Spread * Spread) + (SpeedSpread * SpeedSpread)) / 2);

    internal static double CheckedMinutes(double value)
    {
        // Written so that not a number fails too.
        if (!(value is > 0 and <= MostMinutes))
        {
            Preconditions.ThrowOutOfRange(value, FormattableString.Invariant($"minutes above 0, at most {MostMinutes}"), nameof(Minutes));
        }

        return value;
    }

    /// <summary>The minutes in the middle of each competency of a framework, by dense index.</summary>
    internal double[] MinutesFor(PrerequisiteGraph graph) => CompetencyOrder.Spread(graph, Minutes, ByCompetency, item => item.Competency, item => item.Minutes);

    private static double CheckedFactor(double value, string name) => Preconditions.InRange(value, 1 / MostFactor, MostFactor, name);

    private double MedianOf(double minutes, double success, bool isRight)
    {
        var unsure = UnsureFactor == 1 ? 1 : Math.Pow(UnsureFactor, 4 * success * (1 - success));
        return minutes * unsure * (isRight ? 1 : WrongFactor);
    }
}
