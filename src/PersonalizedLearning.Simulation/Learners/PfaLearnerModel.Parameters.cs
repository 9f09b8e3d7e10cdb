using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <content>The parameters that may vary: easiness, right and wrong of each competency, all log odds.</content>
public sealed partial record PfaLearnerModel : IParameterizedModel
{
    private const double MostLogOdds = 1000;

    /// <inheritdoc/>
    public SimulatedLearnerModel WithParameters(PrerequisiteGraph graph, Func<ModelParameter, double> map)
    {
        var own = CompetencyOrder.Spread(graph, Standard, ByCompetency, item => item.Competency, item => item.Parameters);
        return this with
        {
            ByCompetency = ParameterMap.OfEach(graph, own, map, (id, of, mapped) => new CompetencyPfa(id, of with
            {
                Easiness = mapped.Plain("easiness", of.Easiness, MostLogOdds),
                Right = mapped.Plain("right", of.Right, MostLogOdds),
                Wrong = mapped.Plain("wrong", of.Wrong, MostLogOdds),
            })),
        };
    }
}
