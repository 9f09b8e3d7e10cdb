using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <content>The parameters that may vary: right, wrong and bias of each competency, which are plain numbers, and the probabilities of all: prior, learn, guess and slip.</content>
public sealed partial record HlrLearnerModel : IParameterizedModel
{
    private const double MostWeight = 100;

    /// <inheritdoc/>
    public SimulatedLearnerModel WithParameters(PrerequisiteGraph graph, Func<ModelParameter, double> map)
    {
        var own = CompetencyOrder.Spread(graph, Standard, ByCompetency, item => item.Competency, item => item.Parameters);
        return (HlrLearnerModel)WithMapped(map) with
        {
            ByCompetency = ParameterMap.OfEach(graph, own, map, (id, of, mapped) => new CompetencyHlr(id, of with
            {
                Right = mapped.Plain("right", of.Right, MostWeight),
                Wrong = mapped.Plain("wrong", of.Wrong, MostWeight),
                Bias = mapped.Plain("bias", of.Bias, MostWeight),
            })),
        };
    }
}
