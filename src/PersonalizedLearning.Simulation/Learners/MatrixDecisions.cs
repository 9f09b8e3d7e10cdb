namespace PersonalizedLearning.Simulation;

/// <summary>The best choice in each state with so many steps left, and what it gains on average: Bellman's backward induction. Thread safe.</summary>
internal sealed class MatrixDecisions
{
    private const int FewestSteps = 64;

    private readonly (int To, double Probability)[][][] rows;
    private readonly int[] worth;
    private readonly Lock growing = new();
    private volatile Table table;

    /// <summary>Decisions of a process.</summary>
    /// <param name="rows">By choice and state, where it leads.</param>
    /// <param name="worth">What each state is worth.</param>
    public MatrixDecisions((int To, double Probability)[][][] rows, int[] worth)
    {
        (this.rows, this.worth) = (rows, worth);
        table = new Table(0, new double[worth.Length], []);
    }

    /// <summary>What the best choices gain, on average.</summary>
    public double BestGain(int state, int steps) => TableOf(steps).Gains[(steps * worth.Length) + state];

    /// <summary>The best choice; −1 where none gains anything.</summary>
    public int BestChoice(int state, int stepsLeft) => TableOf(stepsLeft).Choices[((stepsLeft - 1) * worth.Length) + state];

    /// <summary>What choices at random gain from each state, on average.</summary>
    public double[] RandomGains(int steps)
    {
        var (gains, later) = (new double[worth.Length], new double[worth.Length]);
        for (var step = 0; step < steps; step++)
        {
            (gains, later) = (later, gains);
            for (var state = 0; state < worth.Length; state++)
            {
                var sum = 0.0;
                for (var choice = 0; choice < rows.Length; choice++)
                {
                    sum += GainOf(choice, state, later);
                }

                gains[state] = sum / rows.Length;
            }
        }

        return gains;
    }

    // What is worked out does not depend on how far it is worked out, so that it is the same whoever asks first.
    private Table TableOf(int steps)
    {
        if (table.Steps < steps)
        {
            lock (growing)
            {
                if (table.Steps < steps)
                {
                    table = Extended(table, Math.Max(steps, Math.Max(FewestSteps, 2 * table.Steps)));
                }
            }
        }

        return table;
    }

    private Table Extended(Table known, int steps)
    {
        var states = worth.Length;
        var gains = new double[(steps + 1) * states];
        var choices = new int[steps * states];
        known.Gains.CopyTo(gains, 0);
        known.Choices.CopyTo(choices, 0);
        for (var step = known.Steps; step < steps; step++)
        {
            var later = gains.AsSpan(step * states, states);
            for (var state = 0; state < states; state++)
            {
                (choices[(step * states) + state], gains[((step + 1) * states) + state]) = Best(state, later);
            }
        }

        return new Table(steps, gains, choices);
    }

    private (int Choice, double Gain) Best(int state, ReadOnlySpan<double> later)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var choice = 0; choice < rows.Length; choice++)
        {
            var gain = GainOf(choice, state, later);
            if (gain > most)
            {
                (best, most) = (choice, gain);
            }
        }

        return (most > 0 ? best : -1, most);
    }

    private double GainOf(int choice, int state, ReadOnlySpan<double> later)
    {
        var gain = 0.0;
        foreach (var (to, probability) in rows[choice][state])
        {
            gain += probability * (worth[to] - worth[state] + later[to]);
        }

        return gain;
    }

    private sealed record Table(int Steps, double[] Gains, int[] Choices);
}
