using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners as Bayesian knowledge tracing has them: each competency is known or not, practice makes it known with some probability, and answers tell of it through guesses and slips.</summary>
public sealed record BktLearnerModel : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "bkt";

    /// <summary>Gets the parameters of every competency without its own.</summary>
    public BktParameters Standard { get; init => field = value ?? throw new ArgumentNullException(nameof(Standard)); } = new();

    /// <summary>Gets the parameters of single competencies, each once; none by default.</summary>
    public ValueList<CompetencyBkt> ByCompetency { get; init; }

    /// <summary>Gets whether a competency can only be learnt once all its hard prerequisites are known; false by default.</summary>
    public bool NeedsPrerequisites { get; init; }

    /// <summary>Gets whether practice teaches before its answer is given, as in the environment KT6kc; after it by default, as knowledge tracing has it.</summary>
    public bool TeachesFirst { get; init; }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "Corbett and Anderson 1995";

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => new BktLearnerDynamics(this, graph);

    /// <summary>The share of right answers that is to be expected after so many practices, whatever the answers were: 1 − slip − (1 − slip − guess)(1 − prior)(1 − learn)ⁿ without forgetting.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="practices">How often it was practised before, from 0.</param>
    /// <returns>The probability that the next answer is right.</returns>
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
}
