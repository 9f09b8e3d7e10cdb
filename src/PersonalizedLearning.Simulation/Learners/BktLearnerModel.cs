using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners as Bayesian knowledge tracing has them: each competency is known or not, practice makes it known with some probability, and answers tell of it through guesses and slips.</summary>
/// <remarks>
/// <para>
/// What is known is forgotten at a practice with probability p(F), and between practices within so many days with probability 1 − (1 − f)^days, f being
/// <see cref="BktParameters.ForgetPerDay"/>: the day on which a memory ends is drawn when it begins.
/// </para>
/// <para>
/// Learners may differ (Yudelson, Koedinger and Gordon 2013): each has a number drawn from the normal distribution that is added to the log odds of p(L₀), and another one for those of p(T).
/// </para>
/// <para>Of the parameters, those that say how to believe and not how to learn have no effect, and are left out: items, the individual prior, and from where on an answer is right.</para>
/// </remarks>
public sealed partial record BktLearnerModel : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "bkt";

    /// <summary>The greatest standard deviation of what learners differ by, in log odds.</summary>
    public const double MostSpread = 10;

    /// <summary>Gets the parameters of every competency without its own.</summary>
    public BktParameters Standard { get; init => field = OfLearning(value, nameof(Standard)); } = new();

    /// <summary>Gets the parameters of single competencies, each once, in the ordinal order of their identifiers whatever the order given; none by default.</summary>
    public ValueList<CompetencyBkt> ByCompetency { get; init => field = CompetencyOrder.Sorted(value, item => item.Competency, nameof(ByCompetency)); }

    /// <summary>Gets whether a competency can only be learnt once all its hard prerequisites are known; false by default.</summary>
    public bool NeedsPrerequisites { get; init; }

    /// <summary>Gets whether practice teaches before its answer is given, as in the environment KT6kc; after it by default, as knowledge tracing has it.</summary>
    public bool TeachesFirst { get; init; }

    /// <summary>Gets by how much learners differ in what they know at the start: the standard deviation of what is added to the log odds of p(L₀), from 0, the default, to 10.</summary>
    public double PriorSpread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(PriorSpread)); }

    /// <summary>Gets by how much learners differ in how fast they learn: the standard deviation of what is added to the log odds of p(T), from 0, the default, to 10.</summary>
    public double LearnSpread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(LearnSpread)); }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "Corbett and Anderson 1995; differences between learners: Yudelson, Koedinger and Gordon 2013";

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => new BktLearnerDynamics(this, graph);

    /// <summary>The share of right answers that is to be expected after so many practices, whatever the answers were: 1 − slip − (1 − slip − guess)(1 − prior)(1 − learn)ⁿ without forgetting.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="practices">How often it was practised before, from 0.</param>
    /// <returns>The probability that the next answer is right.</returns>
    /// <remarks>Of learners who do not differ, with no days between practices, of a competency whose prerequisites are known or not needed.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="practices"/> is negative.</exception>
    public static double ExpectedSuccess(BktParameters parameters, int practices)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfNegative(practices);

        // The chance of knowing goes towards learn / (learn + forget), by the same share at each practice.
        var (pace, known) = (parameters.Learn + parameters.Forget, parameters.Prior);
        var lasting = pace > 0 ? parameters.Learn / pace : known;
        known = lasting + ((known - lasting) * Math.Pow(1 - pace, practices));
        return (known * (1 - parameters.Slip)) + ((1 - known) * parameters.Guess);
    }

    /// <summary>What of the parameters is of learning, the rest being as by default.</summary>
    internal static BktParameters OfLearning(BktParameters parameters, string name)
    {
        ArgumentNullException.ThrowIfNull(parameters, name);
        var standard = new BktParameters();
        return parameters with { ByItem = standard.ByItem, IndividualPrior = standard.IndividualPrior, CorrectFrom = standard.CorrectFrom };
    }
}
