using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <content>The parameters that may vary: the weights w0 to w20 of each competency, which are numbers from 0, and the probabilities of all: prior, learn, guess and slip.</content>
public sealed partial record FsrsLearnerModel : IParameterizedModel
{
    /// <inheritdoc/>
    public SimulatedLearnerModel WithParameters(PrerequisiteGraph graph, Func<ModelParameter, double> map)
    {
        var own = CompetencyOrder.Spread(graph, Standard, ByCompetency, item => item.Competency, item => item.Parameters);
        return (FsrsLearnerModel)WithMapped(map) with
        {
            ByCompetency = ParameterMap.OfEach(graph, own, map, (id, of, mapped) => new CompetencyFsrs(id, of with
            {
                Weights = of.Weights.Select((weight, number) => mapped.Of(
                    FormattableString.Invariant($"w{number}"), weight, ParameterScale.Logarithm, FsrsParameters.Least[number], FsrsParameters.Greatest[number])).ToValueList(),
            })),
        };
    }
}
