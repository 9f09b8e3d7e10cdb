namespace PersonalizedLearning.Calibration;

/// <summary>Newton's method on the conditional likelihood, which has one peak.</summary>
/// <param name="table">The counts.</param>
/// <param name="cancellation">What tells it to stop.</param>
internal sealed class RaschSearch(RaschTable table, CancellationToken cancellation)
{
    private const int MostIterations = 200;
    private const int Halvings = 40;
    private const double Enough = 1e-10;

    // Beyond this, answers do not hold the items together: some learners are always right where others are always wrong.
    private const double Diverged = 12;

    // The information changes little on the way, and takes most of the time.
    private const int Kept = 4;

    // What rounding may take from a sum of logarithms.
    private const double Rounding = 1e-13;

    private readonly int[] items = [.. Enumerable.Range(0, table.IsUsed.Length).Where(item => table.IsUsed[item])];

    public RaschFit Run()
    {
        var difficulties = Start();
        var (value, gradient, information) = At(difficulties, withInformation: true);
        var (iterations, converged) = (0, items.Length == 0);
        var grounded = Grounded(information!);
        while (!converged && iterations < MostIterations && difficulties.All(difficulty => Math.Abs(difficulty) < Diverged))
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Along(difficulties, Cholesky.Solve(grounded, gradient), value);
            var moved = items.Max(item => Math.Abs(next[item] - difficulties[item]));
            (difficulties, iterations, converged) = (next, iterations + 1, moved < Enough);
            (value, gradient, information) = At(difficulties, withInformation: converged || iterations % Kept == 0);
            grounded = information is null ? grounded : Grounded(information);
        }

        return Found(difficulties, value, grounded, iterations, converged);
    }

    // What the shares of right answers say, with mean 0.
    private double[] Start()
    {
        var difficulties = new double[table.IsUsed.Length];
        var learners = new int[difficulties.Length];
        foreach (var group in table.Groups)
        {
            foreach (var item in group.Items)
            {
                learners[item] += group.ScoreCounts.Sum();
            }
        }

        foreach (var item in items)
        {
            difficulties[item] = Math.Log((learners[item] - table.Totals[item] + 0.5) / (table.Totals[item] + 0.5));
        }

        var mean = items.Length == 0 ? 0 : items.Average(item => difficulties[item]);
        foreach (var item in items)
        {
            difficulties[item] -= mean;
        }

        return difficulties;
    }

    // The logarithm of the likelihood, its gradient by the difficulties used, and the information on them.
    private (double Value, double[] Gradient, double[][]? Information) At(double[] difficulties, bool withInformation)
    {
        var expected = new double[difficulties.Length];
        var information = withInformation ? Cholesky.Square(difficulties.Length) : null;
        var value = -items.Sum(item => difficulties[item] * table.Totals[item]);
        foreach (var group in table.Groups)
        {
            value += group.AddTo(difficulties, expected, information);
        }

        return (value, [.. items.Select(item => expected[item] - table.Totals[item])], information);
    }

    private double[] Along(double[] difficulties, double[] step, double value)
    {
        for (var (share, halving) = (1.0, 0); halving < Halvings; halving++, share /= 2)
        {
            var next = difficulties.ToArray();
            foreach (var (index, item) in items.Index())
            {
                next[item] += share * step[index];
            }

            if (At(next, withInformation: false).Value >= value - (Rounding * Math.Abs(value)))
            {
                return next;
            }
        }

        return difficulties;
    }

    // Only differences of difficulties count, so a constant is added along their common shift, which the gradient does not have.
    private double[][] Grounded(double[][] information)
    {
        var grounded = Cholesky.Square(items.Length);
        for (var row = 0; row < items.Length; row++)
        {
            for (var column = 0; column < items.Length; column++)
            {
                grounded[row][column] = information[items[row]][items[column]] + (1.0 / items.Length);
            }
        }

        return grounded;
    }

    private RaschFit Found(double[] difficulties, double value, double[][] grounded, int iterations, bool converged)
    {
        var errors = new double?[difficulties.Length];
        foreach (var (index, item) in items.Index())
        {
            var unit = new double[items.Length];
            unit[index] = 1;
            errors[item] = Math.Sqrt(Math.Max(Cholesky.Solve(grounded, unit)[index] - (1.0 / items.Length), 0));
        }

        return new RaschFit(
            [.. difficulties.Select((difficulty, item) => table.IsUsed[item] ? difficulty : (double?)null)], [.. errors], Math.Min(value, 0), iterations, converged && table.IsConnected, Diagnose(converged));
    }

    private ValueList<Diagnostic> Diagnose(bool converged)
    {
        var found = new List<Diagnostic>();
        if (table.OneSided > 0)
        {
            found.Add(Of("one-sided-items", $"{table.OneSided} of {table.IsUsed.Length} items were answered alike by all learners who had some right and some wrong: they have no difficulty."));
        }

        if (!table.IsConnected || !converged)
        {
            found.Add(Of("not-connected", "Answers do not hold the items together: expected that no group of items is always right where the others are wrong, or never met by the same learner."));
        }

        return [.. found];

        static Diagnostic Of(string code, string message) => new(code, DiagnosticSeverity.Warning, "items", message);
    }
}
