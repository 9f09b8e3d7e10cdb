using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>How many goals learners of a <see cref="TransitionMatrixModel"/> gain on average when they are led in the best way, and when practice is drawn at random: exact, by dynamic programming over states and steps.</summary>
/// <remarks>The best way knows the state. Time is linear in the steps, the competencies and the transitions; the best choices that were worked out are kept. Thread safe.</remarks>
public sealed class TransitionMatrixOptimum
{
    private readonly TransitionMatrixModel model;
    private readonly MatrixDecisions decisions;

    /// <summary>Makes it for a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="goals">The competencies that count; all when empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException">A goal is no competency of the model.</exception>
    public TransitionMatrixOptimum(TransitionMatrixModel model, ValueList<CompetencyId> goals = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        var counted = new bool[model.Competencies.Count];
        Array.Fill(counted, goals.Count == 0);
        foreach (var goal in goals)
        {
            var position = PositionOf(model, goal);
            counted[position >= 0 ? position : throw new ArgumentException($"Goal '{goal}' is unknown; expected one of the {counted.Length} competencies of the model.", nameof(goals))] = true;
        }

        decisions = new MatrixDecisions([.. Enumerable.Range(0, counted.Length).Select(model.RowsOf)], [.. model.States.Select(state => state.Count(position => counted[position]))]);
    }

    /// <summary>Gets the model.</summary>
    public TransitionMatrixModel Model => model;

    /// <summary>The average gain when every step is the best one.</summary>
    /// <param name="steps">How many steps there are, from 0.</param>
    /// <returns>Goals gained, on average over the states at the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public double BestGain(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        return model.Starts.Average(state => decisions.BestGain(state, steps));
    }

    /// <summary>The average gain when each step practises any competency, each as likely as any other.</summary>
    /// <param name="steps">How many steps there are, from 0.</param>
    /// <returns>Goals gained, on average over the states at the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public double RandomGain(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var gains = decisions.RandomGains(steps);
        return model.Starts.Average(state => gains[state]);
    }

    /// <summary>The best choice in a state.</summary>
    /// <param name="state">The state, by its position in <see cref="TransitionMatrixModel.States"/>.</param>
    /// <param name="stepsLeft">How many steps there are, this one included; from 1.</param>
    /// <returns>The position of the competency in <see cref="TransitionMatrixModel.Competencies"/>; the first of those that are equally good. −1 where no practice gains anything any more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is not there, or there are no steps.</exception>
    public int BestChoice(int state, int stepsLeft)
    {
        Preconditions.InRange(state, 0, model.States.Count - 1);
        Preconditions.AtLeast(stepsLeft, 1);
        return decisions.BestChoice(state, stepsLeft);
    }

    private static int PositionOf(TransitionMatrixModel model, CompetencyId competency)
    {
        for (var position = 0; position < model.Competencies.Count; position++)
        {
            if (model.Competencies[position] == competency)
            {
                return position;
            }
        }

        return -1;
    }
}
