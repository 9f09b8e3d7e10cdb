using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="FsrsLearnerModel"/>: a memory is a stability and a difficulty.</summary>
internal sealed class FsrsLearnerDynamics : MemoryDynamics
{
    private const int Good = 3;
    private const int Again = 1;

    private readonly FsrsModel<PlainNumber>[] formulas;

    public FsrsLearnerDynamics(FsrsLearnerModel model, PrerequisiteGraph graph)
        : base(model, graph)
    {
        var made = new Dictionary<FsrsParameters, FsrsModel<PlainNumber>>();
        formulas = [.. CompetencyOrder.Spread(graph, model.Standard, model.ByCompetency, item => item.Competency, item => item.Parameters).Select(FormulasOf)];

        FsrsModel<PlainNumber> FormulasOf(FsrsParameters parameters) =>
            made.TryGetValue(parameters, out var known) ? known : made[parameters] = new([.. parameters.AllWeights.Select(weight => new PlainNumber(weight))], !parameters.IsFsrs5, parameters.ShortTerm);
    }

    protected override double Recall(int competency, ReadOnlySpan<double> memory, double days) => formulas[competency].Retrievability(new PlainNumber(memory[0]), days).Value;

    protected override void Review(int competency, Span<double> memory, bool isRight, double days, double lasting)
    {
        var (own, rating) = (formulas[competency], isRight ? Good : Again);
        if (!IsLearnt(memory))
        {
            (memory[0], memory[1]) = (own.FirstStability(rating).Value, own.FirstDifficulty(rating).Value);
            return;
        }

        var (stability, difficulty) = (new PlainNumber(memory[0]), new PlainNumber(memory[1]));
        memory[0] = own.NextStability(stability, difficulty, days < 1 ? 0 : days / lasting, rating).Value;
        memory[1] = own.NextDifficulty(difficulty, rating).Value;
    }
}
