using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Gives the parameters of one competency their values.</summary>
internal readonly struct ParameterMap(Func<ModelParameter, double> map, int competency)
{
    /// <summary>What stands for the model as a whole in the place of a competency.</summary>
    public const int Whole = -1;

    /// <summary>Makes the parameters of each competency of a framework, in its order.</summary>
    public static ValueList<T> OfEach<TParameters, T>(
        PrerequisiteGraph graph, TParameters[] parameters, Func<ModelParameter, double> map, Func<CompetencyId, TParameters, ParameterMap, T> make)
    {
        ArgumentNullException.ThrowIfNull(map);
        return parameters.Select((own, index) => make(graph.Framework[index].Id, own, new ParameterMap(map, index))).ToValueList();
    }

    public double Probability(string name, double value) => Of(name, value, ParameterScale.LogOdds, 0, 1);

    public double Plain(string name, double value, double most) => Of(name, value, ParameterScale.Plain, -most, most);

    public double Of(string name, double value, ParameterScale scale, double minimum, double maximum) => map(new ModelParameter(name, competency, value, scale, minimum, maximum));
}
