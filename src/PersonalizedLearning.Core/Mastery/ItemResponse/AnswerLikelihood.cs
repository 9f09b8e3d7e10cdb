using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Mastery;

/// <summary>The logarithm of the probability of answers at many abilities at once, four side by side.</summary>
internal static class AnswerLikelihood
{
    // From this asymptote on, so many probabilities can be multiplied before a product comes near the least number.
    private const double PlainFloor = 1e-4;
    private const int Multiplied = 64;

    /// <summary>Writes the log-likelihood at start, start + step, ….</summary>
    public static void At(ReadOnlySpan<ItemAnswer> answers, double start, double step, Span<double> values)
    {
        Span<double> lanes = stackalloc double[Vector256<double>.Count];
        for (var first = 0; first < values.Length; first += lanes.Length)
        {
            var abilities = Vector256.Create(start) + ((Vector256.Create(0.0, 1, 2, 3) + Vector256.Create((double)first)) * step);
            At(answers, abilities).CopyTo(lanes);
            lanes[..Math.Min(lanes.Length, values.Length - first)].CopyTo(values[first..]);
        }
    }

    private static Vector256<double> At(ReadOnlySpan<ItemAnswer> answers, Vector256<double> abilities)
    {
        // Logarithms are dear, so what is within bounds is multiplied first: 1 + e^−|x| from below the line, probabilities above an asymptote from above it.
        var (sum, above, below) = (Vector256<double>.Zero, Vector256<double>.One, Vector256<double>.One);
        var multiplied = 0;
        foreach (ref readonly var answer in answers)
        {
            var item = answer.Function;
            var logOdds = (abilities - Vector256.Create(item.Difficulty)) * (answer.IsCorrect ? item.Discrimination : -item.Discrimination);
            var small = Vector256.Exp(-Vector256.Abs(logOdds));
            var floor = answer.IsCorrect ? item.LowerAsymptote : 1 - item.UpperAsymptote;
            if (floor == 0)
            {
                sum += Vector256.Min(logOdds, Vector256<double>.Zero);
                below *= Vector256<double>.One + small;
                (above, sum) = item.Span >= PlainFloor ? (above * item.Span, sum) : (above, sum + Vector256.Create(Math.Log(item.Span)));
            }
            else
            {
                var know = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(logOdds, Vector256<double>.Zero), Vector256<double>.One, small)
                    / (Vector256<double>.One + small);
                var probability = Vector256.Create(floor) + (know * item.Span);
                (above, sum) = floor >= PlainFloor ? (above * probability, sum) : (above, sum + Vector256.Log(probability));
            }

            if (++multiplied == Multiplied)
            {
                sum += Vector256.Log(above) - Vector256.Log(below);
                (above, below, multiplied) = (Vector256<double>.One, Vector256<double>.One, 0);
            }
        }

        return sum + Vector256.Log(above) - Vector256.Log(below);
    }
}
