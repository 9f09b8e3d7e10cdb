using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners whose parameters are drawn from distributions: of each competency, and where there are several draws of each kind of learner.</summary>
/// <remarks>
/// A number outside what is legal becomes the nearest legal one. Each number is drawn by one draw of chance that belongs to its parameter and competency, so that another distribution of one parameter
/// leaves all others as they are. With several <see cref="Draws"/> each learner has one of them by chance: learners who differ, at a memory that does not grow with their number.
/// </remarks>
public sealed record DistributedModel : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "distributed";

    /// <summary>Makes a model.</summary>
    /// <param name="of">The model whose parameters are drawn, and which has those that are not; one that is an <see cref="IParameterizedModel"/>.</param>
    /// <param name="parameters">The parameters that are drawn, each once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="of"/> is null.</exception>
    /// <exception cref="ArgumentException">The parameters of the model can't be drawn, or one is there twice.</exception>
    public DistributedModel(SimulatedLearnerModel of, ValueList<DrawnParameter> parameters)
    {
        ModelVariation.Require(of);
        foreach (var twice in parameters.GroupBy(drawn => drawn.Parameter, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new ArgumentException($"Parameter '{twice.Key}' has two distributions; expected one for each.", nameof(parameters));
        }

        (Of, Parameters) = (of, parameters);
    }

    /// <summary>Gets the model whose parameters are drawn.</summary>
    public SimulatedLearnerModel Of { get; }

    /// <summary>Gets the parameters that are drawn.</summary>
    public ValueList<DrawnParameter> Parameters { get; }

    /// <summary>Gets the seed of the parameters, apart from that of the study; 0 by default.</summary>
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
        var byName = Parameters.ToDictionary(drawn => drawn.Parameter, StringComparer.Ordinal);
        return ModelVariation.DynamicsOf(Of, graph, byName.Keys.ToHashSet(StringComparer.Ordinal), Draws, Drawn);

        double Drawn(ModelParameter parameter, int draw)
        {
            if (!byName.TryGetValue(parameter.Name, out var drawn))
            {
                return parameter.Value;
            }

            var chance = parameter.ChanceOf(Seed, draw, drawn.IsShared);
            return parameter.Legal(drawn.Distribution.Draw(ref chance));
        }
    }
}
