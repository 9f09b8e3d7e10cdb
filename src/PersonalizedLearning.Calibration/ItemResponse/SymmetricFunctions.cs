namespace PersonalizedLearning.Calibration;

/// <summary>Elementary symmetric functions γ₀ … γₘ of positive numbers, and their derivatives, all as logarithms.</summary>
/// <remarks>
/// By the summation algorithm (Fischer 1974), which only adds what is positive, forwards for the functions and backwards for the derivatives: nothing cancels, and as logarithms
/// nothing overflows, however many numbers there are. Both take time m².
/// </remarks>
internal sealed class SymmetricFunctions
{
    private readonly double[] logs;
    private readonly double[] rows;

    /// <summary>Takes the logarithms of the numbers.</summary>
    public SymmetricFunctions(double[] logs)
    {
        this.logs = logs;
        rows = new double[(logs.Length + 1) * (logs.Length + 1)];
        Array.Fill(rows, double.NegativeInfinity);
        rows[0] = 0;
        for (var number = 1; number <= logs.Length; number++)
        {
            var (before, row) = (Row(number - 1), Row(number));
            for (var order = 0; order <= number; order++)
            {
                row.Span[order] = Sum(before.Span[order], order == 0 ? double.NegativeInfinity : logs[number - 1] + before.Span[order - 1]);
            }
        }
    }

    /// <summary>ln γ of an order.</summary>
    public double this[int order] => Row(logs.Length).Span[order];

    /// <summary>The derivatives of Σ weight·γ by the logarithm of each number.</summary>
    /// <param name="logWeights">The logarithm of the weight of each order from 0; negative infinity for none.</param>
    public double[] Derivatives(ReadOnlySpan<double> logWeights)
    {
        var derivatives = new double[logs.Length];
        var adjoint = logWeights.ToArray();
        for (var number = logs.Length; number >= 1; number--)
        {
            var before = Row(number - 1).Span;
            for (var order = 1; order <= number; order++)
            {
                derivatives[number - 1] += Math.Exp(adjoint[order] + logs[number - 1] + before[order - 1]);
            }

            for (var order = 0; order < number; order++)
            {
                adjoint[order] = Sum(adjoint[order], logs[number - 1] + adjoint[order + 1]);
            }
        }

        return derivatives;
    }

    private Memory<double> Row(int number) => rows.AsMemory(number * (logs.Length + 1), logs.Length + 1);

    // ln(eᵃ + eᵇ).
    private static double Sum(double a, double b)
    {
        var (greater, lesser) = a >= b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(lesser) ? greater : greater + Math.Log(1 + Math.Exp(lesser - greater));
    }
}
