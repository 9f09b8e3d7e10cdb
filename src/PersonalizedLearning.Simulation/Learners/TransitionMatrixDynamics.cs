using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="TransitionMatrixModel"/>: one number, the state.</summary>
internal sealed class TransitionMatrixDynamics : LearnerDynamics
{
    private readonly (int To, double Probability)[][][] rows;
    private readonly bool[][] mastered;
    private readonly int[] starts;
    private readonly double guess;
    private readonly double slip;

    public TransitionMatrixDynamics(TransitionMatrixModel model, PrerequisiteGraph graph)
        : base(graph)
    {
        (guess, slip, starts) = (model.Guess, model.Slip, [.. model.Starts]);
        rows = new (int To, double Probability)[graph.Framework.Count][][];
        mastered = new bool[graph.Framework.Count][];
        for (var position = 0; position < model.Competencies.Count; position++)
        {
            var index = graph.Framework.RequiredIndexOf(model.Competencies[position]);
            rows[index] = model.RowsOf(position);
            mastered[index] = [.. model.States.Select(state => state.Contains(position))];
        }

        if (Array.FindIndex(rows, row => row is null) is var missing and >= 0)
        {
            throw new ArgumentException($"The model does not know competency '{graph.Framework[missing].Id}'; expected a framework of its {model.Competencies.Count} competencies.", nameof(graph));
        }
    }

    public override int StateSize => 1;

    public override void Start(ref ChanceStream chance, Span<double> state) => state[0] = starts[chance.NextBelow(starts.Length)];

    public override double SuccessOf(ReadOnlySpan<double> state, int competency) => mastered[competency][(int)state[0]] ? 1 - slip : guess;

    public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance)
    {
        var left = chance.Next();
        var row = rows[competency][(int)state[0]];
        foreach (var (to, probability) in row)
        {
            left -= probability;
            if (left < 0)
            {
                state[0] = to;
                return;
            }
        }

        state[0] = row[^1].To;
    }

    public override double MasteryOf(ReadOnlySpan<double> state, int competency) => mastered[competency][(int)state[0]] ? 1 : 0;
}
