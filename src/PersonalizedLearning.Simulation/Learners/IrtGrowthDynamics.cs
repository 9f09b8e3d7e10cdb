using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="IrtGrowthModel"/>: how fast they grow, then for each competency the ability at the start, then for each what practice has added.</summary>
internal sealed class IrtGrowthDynamics : LearnerDynamics
{
    private readonly IrtGrowthParameters[] parameters;
    private readonly double abilitySpread;
    private readonly double competencySpread;
    private readonly double growthSpread;
    private readonly double prerequisiteWeight;
    private readonly bool forgets;

    public IrtGrowthDynamics(IrtGrowthModel model, PrerequisiteGraph graph)
        : base(graph)
    {
        (abilitySpread, competencySpread, growthSpread, prerequisiteWeight) = (model.AbilitySpread, model.CompetencySpread, model.GrowthSpread, model.PrerequisiteWeight);
        parameters = CompetencyOrder.Spread(graph, model.Standard, model.ByCompetency, item => item.Competency, item => item.Parameters);
        forgets = parameters.Any(item => item.LossPerDay > 0);
    }

    public override int StateSize => 1 + (2 * parameters.Length);

    public override void Start(ref ChanceStream chance, Span<double> state)
    {
        state.Clear();

        // Drawn whether or not it differs between learners, so that populations which differ in one spread are made of the same people.
        var ability = abilitySpread * chance.NextNormal();
        state[0] = Math.Exp(growthSpread * chance.NextNormal());
        for (var index = 0; index < parameters.Length; index++)
        {
            state[1 + index] = parameters[index].Start + ability + (competencySpread > 0 ? competencySpread * chance.NextNormal() : 0);
        }
    }

    public override double SuccessOf(ReadOnlySpan<double> state, int competency) => parameters[competency].Function.Probability(AbilityOf(state, competency));

    public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance)
    {
        var own = parameters[competency];
        var missing = own.Ceiling - AbilityOf(state, competency);
        if (missing > 0)
        {
            state[1 + parameters.Length + competency] += Math.Min(own.Growth * state[0], 1) * Readiness(state, competency) * missing;
        }
    }

    public override void Elapse(Span<double> state, double days)
    {
        if (!forgets || days == 0)
        {
            return;
        }

        var gained = state.Slice(1 + parameters.Length, parameters.Length);
        var (loss, kept) = (0.0, 1.0);
        for (var index = 0; index < gained.Length; index++)
        {
            // Most competencies lose alike.
            if (parameters[index].LossPerDay != loss)
            {
                loss = parameters[index].LossPerDay;
                kept = Math.Pow(1 - loss, days);
            }

            gained[index] *= kept;
        }
    }

    public override double MasteryOf(ReadOnlySpan<double> state, int competency)
    {
        var function = parameters[competency].Function;
        return Logistic.Probability(function.Discrimination * (AbilityOf(state, competency) - function.Difficulty));
    }

    private double AbilityOf(ReadOnlySpan<double> state, int competency) => state[1 + competency] + state[1 + parameters.Length + competency];

    private double Readiness(ReadOnlySpan<double> state, int competency)
    {
        if (prerequisiteWeight == 0)
        {
            return 1;
        }

        var least = 1.0;
        foreach (var before in Graph.HardPrerequisites(competency))
        {
            least = Math.Min(least, MasteryOf(state, before));
        }

        return 1 - (prerequisiteWeight * (1 - least));
    }
}
