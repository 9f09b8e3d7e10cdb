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
    private const double Diverged = 30;

    private readonly int[] items = [.. Enumerable.Range(0, table.IsUsed.Length).Where(item => table.IsUsed[item])];

    public RaschFit Run()
    {
        var difficulties = Start();
        var (value, gradient, information) = At(difficulties, withInformation: true);
        var (iterations, converged) = (0, items.Length == 0);
        while (!converged && iterations < MostIterations && difficulties.All(difficulty => Math.Abs(difficulty) < Diverged))
        {
            cancellation.ThrowIfCancellationRequested();
            var step = Cholesky.Solve(Grounded(information!), gradient);
            var (next, nextValue) = Along(difficulties, step, value);
            var moved = items.Select((item, index) => Math.Abs(next[item] - difficulties[item])).DefaultIfEmpty().Max();
            (difficulties, iterations) = (next, iterations + 1);
            (value, gradient, information) = At(difficulties, withInformation: true);
            converged = moved < Enough;
        }

        return Found(difficulties, value, information!, iterations, converged);
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

    private (double[] Difficulties, double Value) Along(double[] difficulties, double[] step, double value)
    {
        for (var (share, halving) = (1.0, 0); halving < Halvings; halving++, share /= 2)
        {
            var next = difficulties.ToArray();
            foreach (var (index, item) in items.Index())
            {
                next[item] += share * step[index];
            }

            var nextValue = At(next, withInformation: false).Value;
            if (nextValue >= value)
            {
                return (next, nextValue);
            }
        }

        return (difficulties, value);
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

    private RaschFit Found(double[] difficulties, double value, double[][] information, int iterations, bool converged)
    {
        var errors = new double?[difficulties.Length];
        var grounded = Grounded(information);
        foreach (var (index, item) in items.Index())
        {
            var unit = new double[items.Length];
            unit[index] = 1;
            errors[item] = Math.Sqrt(Math.Max(Cholesky.Solve(grounded, unit)[index] - (1.0 / items.Length), 0));
        }

        var diagnostics = new List<Diagnostic>();
        if (items.Length < difficulties.Length)
        {
            diagnostics.Add(new Diagnostic(
                "one-sided-items", DiagnosticSeverity.Warning, "items",
                $"{difficulties.Length - items.Length} of {difficulties.Length} items were answered alike by all learners who had some right and some wrong: they have no difficulty."));
        }

        if (!converged)
        {
            diagnostics.Add(new Diagnostic(
                "not-converged", DiagnosticSeverity.Warning, "items", "The answers do not hold the items together: expected that no group of items is always right where the others are wrong."));
        }

        return new RaschFit(
            [.. difficulties.Select((difficulty, item) => table.IsUsed[item] ? difficulty : (double?)null)], [.. errors], Math.Min(value, 0), iterations, converged, [.. diagnostics]);
    }
}
