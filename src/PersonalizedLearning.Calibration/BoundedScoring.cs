namespace PersonalizedLearning.Calibration;

/// <summary>Minimises a loss between bounds by Fisher scoring, damped as Levenberg (1944) and Marquardt (1963) do, each step projected onto the bounds.</summary>
/// <remarks>The loss never rises. Where the loss is convex it ends at the least; else at a point from which no small step leads down.</remarks>
internal sealed class BoundedScoring
{
    private const double FirstDamping = 1e-3;
    private const double LeastDamping = 1e-9;
    private const double GreatestDamping = 1e12;
    private const double Easing = 0.125;
    private const double Hardening = 4;

    // Of the information of the best known parameter; less than that says nothing of a parameter.
    private const double LeastInformation = 1e-12;

    private readonly IScoredLoss loss;
    private readonly double[] least;
    private readonly double[] greatest;
    private readonly double[] gradient;
    private readonly double[] information;
    private readonly double[] factor;
    private readonly double[] step;
    private readonly bool[] free;

    internal BoundedScoring(IScoredLoss loss, ReadOnlySpan<double> least, ReadOnlySpan<double> greatest)
    {
        var count = loss.Count;
        this.loss = loss;
        this.least = least.ToArray();
        this.greatest = greatest.ToArray();
        gradient = new double[count];
        information = new double[count * count];
        factor = new double[count * count];
        step = new double[count];
        free = new bool[count];
    }

    /// <summary>Goes down from a point.</summary>
    /// <param name="point">Where to start, within the bounds; where it ended.</param>
    /// <param name="maxIterations">After how many iterations to stop at the latest.</param>
    /// <param name="tolerance">How little the loss may fall in an iteration for the end to be reached.</param>
    /// <param name="control">Cancellation and progress.</param>
    /// <param name="from">What is done already, and all there is to do, for progress; from nothing to the iterations when <c>default</c>.</param>
    /// <returns>The loss there, the iterations made, and whether the end was reached.</returns>
    internal (double Loss, int Iterations, bool Converged) Minimise(Span<double> point, int maxIterations, double tolerance, FitControl control, FitProgress from = default)
    {
        var damping = FirstDamping;
        Span<double> candidate = stackalloc double[point.Length];
        var reached = loss.At(point);
        for (var iteration = 0; iteration < maxIterations; iteration++)
        {
            control.Cancellation.ThrowIfCancellationRequested();
            control.Progress?.Report(new FitProgress(from.Done + iteration, Math.Max(from.Total, maxIterations)));
            loss.Derive(point, gradient, information);
            FreeFrom(point);
            var next = double.PositiveInfinity;
            for (; damping <= GreatestDamping; damping *= Hardening)
            {
                Propose(point, damping, candidate);
                next = loss.At(candidate);
                if (next < reached)
                {
                    break;
                }
            }

            if (!(next < reached))
            {
                return (reached, iteration, true);
            }

            var fall = reached - next;
            candidate.CopyTo(point);
            reached = next;
            damping = Math.Max(damping * Easing, LeastDamping);
            if (fall <= tolerance)
            {
                return (reached, iteration + 1, true);
            }
        }

        return (reached, maxIterations, false);
    }

    /// <summary>How far each parameter may be off: the root of the diagonal of the inverse information at a point; null for one at a bound or without information.</summary>
    internal double?[] StandardErrors(ReadOnlySpan<double> point)
    {
        loss.Derive(point, gradient, information);
        FreeFrom(point);
        var errors = new double?[point.Length];
        for (var place = 0; place < point.Length; place++)
        {
            if (free[place] && point[place] > least[place] && point[place] < greatest[place])
            {
                Array.Clear(step);
                step[place] = 1;
                Factorise(0);
                Solve();
                errors[place] = step[place] > 0 ? Math.Sqrt(step[place]) : null;
            }
        }

        return errors;
    }

    // A parameter at a bound beyond which the loss would fall stays there; so does one on which nothing depends.
    private void FreeFrom(ReadOnlySpan<double> point)
    {
        var best = 0.0;
        for (var place = 0; place < point.Length; place++)
        {
            best = Math.Max(best, information[(place * point.Length) + place]);
        }

        for (var place = 0; place < point.Length; place++)
        {
            free[place] = information[(place * point.Length) + place] > LeastInformation * best
                && !(point[place] <= least[place] && gradient[place] >= 0) && !(point[place] >= greatest[place] && gradient[place] <= 0);
        }
    }

    private void Propose(ReadOnlySpan<double> point, double damping, Span<double> candidate)
    {
        for (var place = 0; place < point.Length; place++)
        {
            step[place] = free[place] ? -gradient[place] : 0;
        }

        Factorise(damping);
        Solve();
        for (var place = 0; place < point.Length; place++)
        {
            candidate[place] = Math.Clamp(point[place] + step[place], least[place], greatest[place]);
        }
    }

    // Cholesky: L·L' of the damped information; rows that are not free are those of the identity. A pivot that rounding made negative is taken for a great one,
    // so that its parameter stays.
    private void Factorise(double damping)
    {
        var count = step.Length;
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = Damped(row, column, damping);
                for (var inner = 0; inner < column; inner++)
                {
                    sum -= factor[(row * count) + inner] * factor[(column * count) + inner];
                }

                factor[(row * count) + column] = row == column ? Pivot(sum, row) : sum / factor[(column * count) + column];
            }
        }
    }

    private double Damped(int row, int column, double damping) => row == column
        ? free[row] ? information[(row * step.Length) + row] * (1 + damping) : 1
        : free[row] && free[column] ? information[(row * step.Length) + column] : 0;

    private double Pivot(double square, int row)
    {
        var whole = free[row] ? information[(row * step.Length) + row] : 1;
        return square > LeastInformation * whole ? Math.Sqrt(square) : Math.Sqrt(whole) / LeastInformation;
    }

    // L·y = step, then L'·x = y, in place.
    private void Solve()
    {
        var count = step.Length;
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < row; column++)
            {
                step[row] -= factor[(row * count) + column] * step[column];
            }

            step[row] /= factor[(row * count) + row];
        }

        for (var row = count - 1; row >= 0; row--)
        {
            for (var below = row + 1; below < count; below++)
            {
                step[row] -= factor[(below * count) + row] * step[below];
            }

            step[row] /= factor[(row * count) + row];
        }
    }
}
