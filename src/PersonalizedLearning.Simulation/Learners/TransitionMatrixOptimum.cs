namespace PersonalizedLearning.Simulation;

/// <summary>How many competencies learners of a <see cref="TransitionMatrixModel"/> gain on average when they are led in the best way, and when practice is drawn at random: exact, by dynamic programming over states and steps.</summary>
/// <remarks>The best way knows the state. Time is linear in the steps, the competencies and the transitions.</remarks>
public sealed class TransitionMatrixOptimum
{
    private readonly TransitionMatrixModel model;
    private readonly (int To, double Probability)[][][] rows;
    private readonly int[] mastered;

    /// <summary>Makes it for a model.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public TransitionMatrixOptimum(TransitionMatrixModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        rows = [.. Enumerable.Range(0, model.Competencies.Count).Select(model.RowsOf)];
        mastered = [.. model.States.Select(state => state.Count)];
    }

    /// <summary>The average gain when every step is the best one.</summary>
    /// <param name="steps">How many steps there are, from 0.</param>
    /// <returns>Competencies gained, on average over the states at the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public double BestGain(int steps) => Gain(steps, static values => values.Max());

    /// <summary>The average gain when each step practises any competency, each as likely as any other.</summary>
    /// <param name="steps">How many steps there are, from 0.</param>
    /// <returns>Competencies gained, on average over the states at the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public double RandomGain(int steps) => Gain(steps, static values => values.Average());

    private double Gain(int steps, Func<IEnumerable<double>, double> choose)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var gain = new double[mastered.Length];
        for (var step = 0; step < steps; step++)
        {
            var later = gain;
            gain = [.. Enumerable.Range(0, mastered.Length).Select(state => choose(rows.Select(row => row[state].Sum(next => next.Probability * (mastered[next.To] - mastered[state] + later[next.To])))))];
        }

        return model.Starts.Average(state => gain[state]);
    }
}
