using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <content>The parameters that may vary, of each competency: discrimination, a number from 0; difficulty, start and ceiling, plain numbers; growth, lossPerDay and the asymptotes, probabilities.</content>
public sealed partial record IrtGrowthModel : IParameterizedModel
{
    private const double LeastDiscrimination = 0.001;
    private const double LeastSpan = 0.001;

    /// <inheritdoc/>
    public SimulatedLearnerModel WithParameters(PrerequisiteGraph graph, Func<ModelParameter, double> map)
    {
        var own = CompetencyOrder.Spread(graph, Standard, ByCompetency, item => item.Competency, item => item.Parameters);
        return this with { ByCompetency = ParameterMap.OfEach(graph, own, map, (id, parameters, mapped) => new CompetencyIrtGrowth(id, Mapped(parameters, mapped))) };
    }

    private static IrtGrowthParameters Mapped(IrtGrowthParameters of, ParameterMap map) => of with
    {
        Function = Mapped(of.Function, map),
        Start = map.Plain("start", of.Start, ItemResponseFunction.MaxDifficulty),
        Ceiling = map.Plain("ceiling", of.Ceiling, ItemResponseFunction.MaxDifficulty),
        Growth = map.Probability("growth", of.Growth),
        LossPerDay = map.Probability("lossPerDay", of.LossPerDay),
    };

    private static ItemResponseFunction Mapped(ItemResponseFunction of, ParameterMap map)
    {
        var upper = map.Of("upperAsymptote", of.UpperAsymptote, ParameterScale.LogOdds, Math.Min(LeastSpan, of.UpperAsymptote), 1);

        // The lower asymptote stays below the upper one.
        var most = Math.Max(upper - LeastSpan, 0);
        var lower = map.Of("lowerAsymptote", of.LowerAsymptote, ParameterScale.LogOdds, 0, upper == of.UpperAsymptote ? Math.Max(most, of.LowerAsymptote) : most);
        return ItemResponseFunction.Of(
            map.Of("discrimination", of.Discrimination, ParameterScale.Logarithm, Math.Min(LeastDiscrimination, of.Discrimination), ItemResponseFunction.MaxDiscrimination),
            map.Plain("difficulty", of.Difficulty, ItemResponseFunction.MaxDifficulty), Math.Min(lower, Math.BitDecrement(upper)), upper);
    }
}
