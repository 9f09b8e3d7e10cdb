using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <content>The parameters that may vary: prior, learn, forget, guess, slip and forgetPerDay of each competency, all probabilities.</content>
public sealed partial record BktLearnerModel : IParameterizedModel
{
    /// <inheritdoc/>
    public SimulatedLearnerModel WithParameters(PrerequisiteGraph graph, Func<ModelParameter, double> map)
    {
        var own = CompetencyOrder.Spread(graph, Standard, ByCompetency, item => item.Competency, item => item.Parameters);
        return this with { ByCompetency = ParameterMap.OfEach(graph, own, map, (id, parameters, mapped) => new CompetencyBkt(id, Mapped(parameters, mapped))) };
    }

    private static BktParameters Mapped(BktParameters of, ParameterMap map) => of with
    {
        Prior = map.Probability("prior", of.Prior),
        Learn = map.Probability("learn", of.Learn),
        Forget = map.Probability("forget", of.Forget),
        Guess = map.Probability("guess", of.Guess),
        Slip = map.Probability("slip", of.Slip),
        ForgetPerDay = map.Probability("forgetPerDay", of.ForgetPerDay),
    };
}
