using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners whose parameters are off by chance from those of another model, by a stated amount: so truth differs from what a policy with the model's own parameters believes.</summary>
/// <remarks>
/// Each parameter of each competency is moved once, the same for all learners, by a normal number with mean 0 and standard deviation <see cref="Spread"/>: probabilities by their log odds, numbers from 0 by
/// their logarithm, others as they are; then to the nearest legal value. Probabilities of 0 and 1 stay. With a spread of 0 the learners are, to the last bit, those of the model.
/// </remarks>
public sealed record PerturbedModel : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "perturbed";

    private const double MostSpread = 10;

    /// <summary>Makes a model.</summary>
    /// <param name="of">The model whose parameters are moved; one that is an <see cref="IParameterizedModel"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="of"/> is null.</exception>
    /// <exception cref="ArgumentException">The parameters of the model can't be moved.</exception>
    public PerturbedModel(SimulatedLearnerModel of)
    {
        ModelVariation.Require(of);
        Of = of;
    }

    /// <summary>Gets the model whose parameters are moved.</summary>
    public SimulatedLearnerModel Of { get; }

    /// <summary>Gets the standard deviation of what parameters are moved by, on their scales, from 0 to 10; 0.5 by default.</summary>
    public double Spread { get; init => field = Preconditions.InRange(value, 0, MostSpread, nameof(Spread)); } = 0.5;

    /// <summary>Gets the names of the parameters that are moved; all when empty, the default.</summary>
    public ValueList<string> Parameters { get; init; }

    /// <summary>Gets the seed of what parameters are moved by, apart from that of the study, so that truth stays the same when a study is run with another seed; 0 by default.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets how many different draws of the parameters there are, from 1, all learners being alike, to 10,000; each learner has one of them by chance. 1 by default.</summary>
    public int Draws { get; init => field = ModelVariation.CheckedDraws(value, nameof(Draws)); } = 1;

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => Of.Source;

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Spread == 0 ? Of.For(graph) : ModelVariation.DynamicsOf(Of, graph, Parameters.ToHashSet(StringComparer.Ordinal), Draws, Moved);
    }

    private double Moved(ModelParameter parameter, int draw)
    {
        if (Parameters.Count > 0 && !Parameters.Contains(parameter.Name))
        {
            return parameter.Value;
        }

        var chance = parameter.ChanceOf(Seed, draw, isShared: false);
        return parameter.Moved(Spread * chance.NextNormal());
    }
}
