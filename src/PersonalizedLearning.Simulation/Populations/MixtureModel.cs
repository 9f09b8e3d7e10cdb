using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of several kinds: each is of one kind by chance, and stays what he is. The kind is his group.</summary>
/// <remarks>Groups that the model of a kind has of its own are not told apart. With one kind its learners are, to the last bit, those of its model.</remarks>
public sealed record MixtureModel : SimulatedLearnerModel
{
    /// <summary>The name of the definition.</summary>
    public const string ModelName = "mixture";

    /// <summary>Makes a mixture.</summary>
    /// <param name="components">The kinds, at least one, each name once.</param>
    /// <exception cref="ArgumentException">There is no kind, or two have one name.</exception>
    public MixtureModel(ValueList<MixtureComponent> components)
    {
        if (components.Count == 0)
        {
            throw new ArgumentException("A mixture has no components; expected at least one.", nameof(components));
        }

        foreach (var twice in components.GroupBy(component => component.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new ArgumentException($"Two components are named '{twice.Key}'; expected each name once.", nameof(components));
        }

        Components = components;
    }

    /// <summary>Gets the kinds.</summary>
    public ValueList<MixtureComponent> Components { get; }

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string Source => "McLachlan and Peel 2000";

    /// <inheritdoc/>
    public override LearnerDynamics For(PrerequisiteGraph graph) => new MixtureDynamics(
        graph, [.. Components.Select(component => component.Model.For(graph))], [.. Components.Select(component => component.Weight)], [.. Components.Select(component => component.Name)]);
}
