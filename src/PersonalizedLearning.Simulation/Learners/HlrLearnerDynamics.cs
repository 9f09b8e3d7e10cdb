using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="HlrLearnerModel"/>: a memory is how many answers were right, and how many wrong.</summary>
internal sealed class HlrLearnerDynamics : MemoryDynamics
{
    private readonly HalfLifeRegression[] regressions;

    public HlrLearnerDynamics(HlrLearnerModel model, PrerequisiteGraph graph)
        : base(model, graph) =>
        regressions = [.. CompetencyOrder.Spread(graph, model.Standard, model.ByCompetency, item => item.Competency, item => item.Parameters).Select(parameters => new HalfLifeRegression(parameters))];

    protected override double Recall(int competency, ReadOnlySpan<double> memory, double days)
    {
        var own = regressions[competency];
        var halfLife = own.HalfLifeDays(new HlrState((int)memory[0], (int)memory[1], 0));
        return Math.Clamp(Math.Pow(2, -days / halfLife), own.Minimum, own.Maximum);
    }

    protected override void Review(int competency, Span<double> memory, bool isRight, double days, double lasting) => memory[isRight ? 0 : 1]++;
}
