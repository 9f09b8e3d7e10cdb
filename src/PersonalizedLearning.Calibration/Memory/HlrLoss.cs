namespace PersonalizedLearning.Calibration;

/// <summary>How badly weights of half-life regression predict answers, half-life and recall not clipped, and λ‖θ‖².</summary>
/// <remarks>p = 2^(−Δ/h) = e^(−a) with a = e^η and η = ln(Δ·ln 2) − ln 2·θ·x: a binomial model with the complementary log-log link for forgetting.</remarks>
internal sealed class HlrLoss(IReadOnlyList<PracticeLapse> lapses, HlrCriterion criterion, double penalty) : IScoredLoss
{
    // Above, e^a overflows and recall is nought to a double.
    private const double Forgotten = 700;

    private static readonly double Ln2 = Math.Log(2);

    public int Count => 3;

    public double At(ReadOnlySpan<double> point)
    {
        var loss = Penalty(point);
        foreach (var lapse in lapses)
        {
            loss += LossOf(Decay(lapse, point), lapse.IsRecalled);
        }

        return loss;
    }

    public double Derive(ReadOnlySpan<double> point, Span<double> gradient, Span<double> information)
    {
        gradient.Clear();
        information.Clear();
        var loss = Penalty(point);
        foreach (var lapse in lapses)
        {
            var decay = Decay(lapse, point);
            loss += LossOf(decay, lapse.IsRecalled);
            var (slope, curve) = Slopes(decay, lapse.IsRecalled);
            Add(gradient, information, lapse, -Ln2 * slope, Ln2 * Ln2 * curve);
        }

        for (var place = 0; place < Count; place++)
        {
            gradient[place] += 2 * penalty * point[place];
            information[(place * Count) + place] += 2 * penalty;
        }

        return loss;
    }

    private double Penalty(ReadOnlySpan<double> point) => penalty * ((point[0] * point[0]) + (point[1] * point[1]) + (point[2] * point[2]));

    // a = Δ·ln 2/h.
    private static double Decay(in PracticeLapse lapse, ReadOnlySpan<double> point) =>
        Ln2 * lapse.Days * Math.Pow(2, -((point[0] * lapse.Right) + (point[1] * lapse.Wrong) + point[2]));

    private double LossOf(double decay, bool recalled)
    {
        if (criterion == HlrCriterion.SquaredError)
        {
            var miss = Math.Exp(-decay) - (recalled ? 1 : 0);
            return miss * miss;
        }

        return recalled ? decay : -LogOfForgetting(decay);
    }

    // The slope of the loss by η, and its expected curvature.
    private (double Slope, double Curve) Slopes(double decay, bool recalled)
    {
        var recall = Math.Exp(-decay);
        if (criterion == HlrCriterion.SquaredError)
        {
            return (-2 * (recall - (recalled ? 1 : 0)) * decay * recall, 2 * decay * decay * recall * recall);
        }

        var odds = decay > Forgotten ? 0 : decay < 1e-8 ? 1 : decay / (Math.Exp(decay) - 1);
        return (recalled ? decay : -odds, decay > Forgotten ? 0 : decay * odds);
    }

    // ln(1 − e^(−a)), by its series where the difference would lose digits.
    private static double LogOfForgetting(double decay) =>
        decay < 1e-5 ? Math.Log(decay) - (decay / 2) : Math.Log(1 - Math.Exp(-decay));

    private static void Add(Span<double> gradient, Span<double> information, in PracticeLapse lapse, double slope, double curve)
    {
        ReadOnlySpan<double> features = [lapse.Right, lapse.Wrong, 1];
        for (var row = 0; row < features.Length; row++)
        {
            gradient[row] += slope * features[row];
            for (var column = 0; column <= row; column++)
            {
                information[(row * features.Length) + column] += curve * features[row] * features[column];
            }
        }
    }
}
