namespace PersonalizedLearning.Calibration;

/// <summary>Logistic regression with a penalty on the squares of weights: Σ ln(1 + e^−y·w·x) + ½ Σ λⱼ wⱼ², which has one least value where every λ is above 0.</summary>
/// <remarks>
/// Newton's method, each step by conjugate gradients with the diagonal as preconditioner (as Lin, Weng and Keerthi 2008, but with a line search). Rows are cut
/// into a fixed number of parts whose sums are added in order, so that the bits don't depend on the number of threads.
/// </remarks>
internal sealed class LogisticRegression
{
    private const int Parts = 32;
    private const int MaxSteps = 100;
    private const int MaxDirections = 150;
    private const double Tolerance = 1e-6;

    private readonly SparseRows rows;
    private readonly double[] penalties;
    private readonly FitControl control;
    private readonly double[][] sums;
    private readonly double[] curvature;

    private LogisticRegression(SparseRows rows, double[] penalties, FitControl control)
    {
        (this.rows, this.penalties, this.control) = (rows, penalties, control);
        sums = [.. Enumerable.Range(0, Parts).Select(_ => new double[penalties.Length])];
        curvature = new double[rows.Count];
    }

    /// <summary>Finds the weights.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="penalties">λ of each weight, at least 0.</param>
    /// <param name="control">Threads, cancellation and progress.</param>
    /// <param name="start">Weights to begin from; all 0 when null.</param>
    public static LogisticSolution Solve(SparseRows rows, double[] penalties, FitControl control, double[]? start = null) =>
        new LogisticRegression(rows, penalties, control).Run(start is null ? new double[penalties.Length] : (double[])start.Clone());

    private LogisticSolution Run(double[] weights)
    {
        var gradient = new double[weights.Length];
        var value = Evaluate(weights, gradient);
        var first = Math.Max(Norm(gradient), double.Epsilon);
        for (var step = 0; ; step++)
        {
            control.Progress?.Report(new FitProgress(step, MaxSteps));
            var norm = Norm(gradient);
            if (norm <= Tolerance * first || step == MaxSteps)
            {
                return new LogisticSolution(weights, value - Penalty(weights), step, norm <= Tolerance * first);
            }

            var direction = Direction(gradient, Math.Min(0.1, Math.Sqrt(norm / first)));
            var slope = Dot(gradient, direction);
            var length = 1.0;
            var (next, nextGradient, nextValue) = (weights, gradient, double.PositiveInfinity);
            for (; length > 1e-10 && !(nextValue <= value + (1e-4 * length * slope)); length /= 2)
            {
                next = [.. weights.Select((weight, index) => weight + (length * direction[index]))];
                nextGradient = new double[weights.Length];
                nextValue = Evaluate(next, nextGradient);
            }

            if (!(nextValue < value))
            {
                // Rounding leaves nothing to gain.
                return new LogisticSolution(weights, value - Penalty(weights), step, true);
            }

            (weights, gradient, value) = (next, nextGradient, nextValue);
        }
    }

    // Conjugate gradients on Hessian · s = −gradient.
    private double[] Direction(double[] gradient, double tolerance)
    {
        var size = gradient.Length;
        var (solution, residual, search, product) = (new double[size], new double[size], new double[size], new double[size]);
        var scale = Diagonal();
        var rho = 0.0;
        for (var index = 0; index < size; index++)
        {
            residual[index] = -gradient[index];
            search[index] = residual[index] / scale[index];
            rho += residual[index] * search[index];
        }

        var goal = tolerance * Norm(gradient);
        for (var turn = 0; turn < MaxDirections && rho > 0; turn++)
        {
            HessianTimes(search, product);
            var alpha = rho / Dot(search, product);
            for (var index = 0; index < size; index++)
            {
                solution[index] += alpha * search[index];
                residual[index] -= alpha * product[index];
            }

            if (Norm(residual) <= goal)
            {
                break;
            }

            var next = 0.0;
            for (var index = 0; index < size; index++)
            {
                next += residual[index] * residual[index] / scale[index];
            }

            var beta = next / rho;
            for (var index = 0; index < size; index++)
            {
                search[index] = (residual[index] / scale[index]) + (beta * search[index]);
            }

            rho = next;
        }

        return solution;
    }

    private double Evaluate(double[] weights, double[] gradient)
    {
        var losses = new double[Parts];
        Summed(gradient, (part, row, sum) =>
        {
            var logOdds = rows.Dot(row, weights);
            var towards = rows.LabelOf(row) ? logOdds : -logOdds;
            var miss = LogisticMath.Probability(-towards);
            losses[part] += LogisticMath.Loss(towards);
            curvature[row] = miss * (1 - miss);
            rows.AddTo(row, rows.LabelOf(row) ? -miss : miss, sum);
        });
        for (var index = 0; index < weights.Length; index++)
        {
            gradient[index] += penalties[index] * weights[index];
        }

        return losses.Sum() + Penalty(weights);
    }

    private void HessianTimes(double[] vector, double[] product)
    {
        Summed(product, (_, row, sum) => rows.AddTo(row, curvature[row] * rows.Dot(row, vector), sum));
        for (var index = 0; index < vector.Length; index++)
        {
            product[index] += penalties[index] * vector[index];
        }
    }

    private double[] Diagonal()
    {
        var diagonal = new double[penalties.Length];
        Summed(diagonal, (_, row, sum) => rows.AddSquaresTo(row, curvature[row], sum));
        for (var index = 0; index < diagonal.Length; index++)
        {
            diagonal[index] = Math.Max(diagonal[index] + penalties[index], 1e-12);
        }

        return diagonal;
    }

    private void Summed(double[] total, Action<int, int, double[]> take)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = control.Threads, CancellationToken = control.Cancellation };
        Parallel.For(0, Parts, options, part =>
        {
            Array.Clear(sums[part]);
            var (from, to) = ((int)((long)rows.Count * part / Parts), (int)((long)rows.Count * (part + 1) / Parts));
            for (var row = from; row < to; row++)
            {
                take(part, row, sums[part]);
            }
        });
        for (var index = 0; index < total.Length; index++)
        {
            var sum = 0.0;
            foreach (var part in sums)
            {
                sum += part[index];
            }

            total[index] = sum;
        }
    }

    private double Penalty(double[] weights)
    {
        var sum = 0.0;
        for (var index = 0; index < weights.Length; index++)
        {
            sum += penalties[index] * weights[index] * weights[index];
        }

        return sum / 2;
    }

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var index = 0; index < left.Length; index++)
        {
            sum += left[index] * right[index];
        }

        return sum;
    }
}
