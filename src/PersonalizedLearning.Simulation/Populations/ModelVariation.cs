using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Makes a model anew with other parameters, once or in several draws of which each learner has one.</summary>
internal static class ModelVariation
{
    private const int MostDraws = 10_000;

    public static int CheckedDraws(int value, string name) => (int)Preconditions.InRange(value, 1, MostDraws, name);

    public static void Require(SimulatedLearnerModel of)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (of is not IParameterizedModel)
        {
            throw new ArgumentException($"The parameters of model '{of.Name}' can't be varied; expected a model that is made of numbers for each competency.", nameof(of));
        }
    }

    /// <summary>What learners do whose parameters vary.</summary>
    /// <param name="of">The model.</param>
    /// <param name="graph">The competencies.</param>
    /// <param name="names">The names of the parameters that are varied; the model must know each.</param>
    /// <param name="draws">How many draws there are.</param>
    /// <param name="map">Gives a parameter its value in a draw.</param>
    /// <exception cref="ArgumentException">The model has no parameter of a name.</exception>
    public static LearnerDynamics DynamicsOf(SimulatedLearnerModel of, PrerequisiteGraph graph, IReadOnlySet<string> names, int draws, Func<ModelParameter, int, double> map)
    {
        var known = new SortedSet<string>(StringComparer.Ordinal);
        var drawn = new LearnerDynamics[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            var number = draw;
            drawn[draw] = ((IParameterizedModel)of).WithParameters(graph, parameter =>
            {
                known.Add(parameter.Name);
                return map(parameter, number);
            }).For(graph);
        }

        // A framework without competencies tells nothing of a model's parameters.
        return known.Count > 0 && names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw new ArgumentException($"Model '{of.Name}' has no parameter '{unknown}'; expected one of {string.Join(", ", known)}.", nameof(names))
            : draws == 1 ? drawn[0] : new MixtureDynamics(graph, drawn, [.. Enumerable.Repeat(1.0, draws)], groups: null);
    }
}
