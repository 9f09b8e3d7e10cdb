using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>Learners of <see cref="TransitionMatrixModel"/>: the state; then, where there are items, the next one of each competency.</summary>
internal sealed class TransitionMatrixDynamics : LearnerDynamics
{
    private readonly (int To, double Probability)[][][] rows;
    private readonly double[][] mastery;
    private readonly (double Guess, double Slip)[][] items;
    private readonly int[] starts;
    private readonly bool takesTurns;
    private readonly int[] indices;

    public TransitionMatrixDynamics(TransitionMatrixModel model, PrerequisiteGraph graph)
        : base(graph)
    {
        Model = model;
        indices = [.. model.Competencies.Select(graph.Framework.RequiredIndexOf)];
        starts = [.. model.Starts];
        takesTurns = model.Items.Count > 0;
        mastery = [.. model.States.Select(_ => new double[graph.Framework.Count])];
        rows = new (int To, double Probability)[graph.Framework.Count][][];
        items = new (double Guess, double Slip)[graph.Framework.Count][];
        for (var position = 0; position < model.Competencies.Count; position++)
        {
            var index = indices[position];
            rows[index] = model.RowsOf(position);
            foreach (var (state, row) in mastery.Index())
            {
                row[index] = model.States[state].Contains(position) ? 1 : 0;
            }

            items[index] = [.. model.Items.Where(item => item.Competency == position).Select(item => (item.Guess, item.Slip)).DefaultIfEmpty((model.Guess, model.Slip))];
        }

        if (Array.FindIndex(rows, row => row is null) is var missing and >= 0)
        {
            throw new ArgumentException($"The model does not know competency '{graph.Framework[missing].Id}'; expected a framework of its {model.Competencies.Count} competencies.", nameof(graph));
        }
    }

    /// <summary>What the learners are of.</summary>
    public TransitionMatrixModel Model { get; }

    public override int StateSize => takesTurns ? 1 + items.Length : 1;

    /// <summary>The dense index of the competency at a position in the model.</summary>
    public int IndexOf(int position) => indices[position];

    public override void Start(ref ChanceStream chance, Span<double> state)
    {
        state.Clear();
        state[0] = starts[chance.NextBelow(starts.Length)];
    }

    public override double SuccessOf(ReadOnlySpan<double> state, int competency)
    {
        var (guess, slip) = items[competency][takesTurns ? (int)state[1 + competency] : 0];
        return MasteryOf(state, competency) > 0 ? 1 - slip : guess;
    }

    public override void Practise(Span<double> state, int competency, bool isRight, ref ChanceStream chance)
    {
        if (takesTurns)
        {
            var next = state[1 + competency] + 1;
            state[1 + competency] = next < items[competency].Length ? next : 0;
        }

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

    public override double MasteryOf(ReadOnlySpan<double> state, int competency) => mastery[(int)state[0]][competency];

    public override void MasteriesOf(ReadOnlySpan<double> state, Span<double> destination) => mastery[(int)state[0]].CopyTo(destination);
}
