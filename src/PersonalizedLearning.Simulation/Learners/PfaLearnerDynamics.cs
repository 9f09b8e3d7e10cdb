using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="PfaLearnerModel"/>: the proficiency, then for each competency the right and the wrong answers.</summary>
internal sealed class PfaLearnerDynamics : LearnerDynamics
{
    private readonly PerformanceFactors[] factors;
    private readonly double spread;

    public PfaLearnerDynamics(PfaLearnerModel model, PrerequisiteGraph graph)
        : base(graph)
    {
        spread = model.ProficiencySpread;
        factors = [.. CompetencyOrder.Spread(graph, model.Standard, model.ByCompetency, item => item.Competency, item => item.Parameters).Select(parameters => new PerformanceFactors(parameters))];
    }

    public override int StateSize => 1 + (2 * factors.Length);

    public override void Start(ref ChanceStream chance, Span<double> state)
    {
        state.Clear();
        state[0] = spread > 0 ? spread * chance.NextNormal() : 0;
    }

    public override double SuccessOf(ReadOnlySpan<double> state, int competency)
    {
        var answers = new PfaState((int)state[1 + (2 * competency)], (int)state[2 + (2 * competency)]);
        return Logistic.Probability(state[0] + factors[competency].LogOdds(answers, default(Attempt)));
    }

    public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance) => state[(isRight ? 1 : 2) + (2 * competency)]++;

    public override double MasteryOf(ReadOnlySpan<double> state, int competency) => SuccessOf(state, competency);
}
