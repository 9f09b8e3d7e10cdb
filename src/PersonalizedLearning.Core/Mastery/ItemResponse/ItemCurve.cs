using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Mastery;

/// <summary>The probability of success at an item over abilities in standard deviations from the prior mean, with what else bears on it: floor + span/(1 + e^−(slope·x + offset)).</summary>
internal readonly record struct ItemCurve(double Slope, double Offset, double Floor, double Span, double FailFloor)
{
    // Adding and taking away 1.5·2^18 leaves a multiple of 2^−34, for numbers below 2^17.
    private const double Rounder = 1.5 * (1 << 18);
    private const double Least = -100_000;

    private static readonly AbilityNodes Positions = AllPositions();

    public static ItemCurve Of(ItemResponseFunction item, AbilityPrior prior, in OtherFactors others)
    {
        var open = Math.Max(1 - others.Compensation - others.Hindrance, 0);
        return new ItemCurve(
            item.Discrimination * prior.StandardDeviation,
            (item.Discrimination * (prior.Mean - item.Difficulty)) + others.LogOdds,
            others.Compensation + (open * item.LowerAsymptote),
            open * item.Span,
            others.Hindrance + (open * (1 - item.UpperAsymptote)));
    }

    /// <summary>Whether the curve is so steep that a polynomial through nodes does not follow it.</summary>
    public bool IsSteep => Slope * AbilityNodes.Step > 1;

    /// <summary>The nearest multiple of 2⁻³⁴.</summary>
    public static double Rounded(double value) => value + Rounder - Rounder;

    /// <summary>The probability of success.</summary>
    public double Probability(double position) => Math.Clamp(Floor + (Span * Logistic.Probability((Slope * position) + Offset)), 0, 1);

    /// <summary>Adds the logarithm of the probability of an answer at every node, less its greatest.</summary>
    /// <remarks>An answer that tells nothing, because other factors decide it alone, adds nothing.</remarks>
    public void AddTo(ref AbilityNodes nodes, bool isSuccess)
    {
        if (Span <= 0)
        {
            return;
        }

        var (slope, offset, floor) = isSuccess ? (Slope, Offset, Floor) : (-Slope, -Offset, FailFloor);
        var best = ItemResponseFunction.LogOf((-AbilityNodes.First * Slope) + offset, floor, Span);
        Span<double> values = nodes;
        ReadOnlySpan<double> positions = Positions;
        for (var first = 0; first < AbilityNodes.Count; first += Vector256<double>.Count)
        {
            var logOdds = (Vector256.Create(positions[first..]) * slope) + Vector256.Create(offset);
            var added = Vector256.Max(LogOf(logOdds, floor) - Vector256.Create(best), Vector256.Create(Least));
            var rounded = added + Vector256.Create(Rounder) - Vector256.Create(Rounder);
            (Vector256.Create<double>(values[first..]) + rounded).CopyTo(values[first..]);
        }
    }

    /// <summary>Writes the probability of success at every node.</summary>
    public void Fill(Span<double> probabilities)
    {
        ReadOnlySpan<double> positions = Positions;
        for (var first = 0; first < AbilityNodes.Count; first += Vector256<double>.Count)
        {
            var know = Know((Vector256.Create(positions[first..]) * Slope) + Vector256.Create(Offset));
            ((know * Span) + Vector256.Create(Floor)).CopyTo(probabilities[first..]);
        }
    }

    private Vector256<double> LogOf(Vector256<double> logOdds, double floor) => floor == 0
        ? Vector256.Create(Math.Log(Span)) + Vector256.Min(logOdds, Vector256<double>.Zero) - Vector256.Log(Vector256<double>.One + Vector256.Exp(-Vector256.Abs(logOdds)))
        : Vector256.Log((Know(logOdds) * Span) + Vector256.Create(floor));

    private static Vector256<double> Know(Vector256<double> logOdds)
    {
        var small = Vector256.Exp(-Vector256.Abs(logOdds));
        return Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(logOdds, Vector256<double>.Zero), Vector256<double>.One, small) / (Vector256<double>.One + small);
    }

    private static AbilityNodes AllPositions()
    {
        var nodes = default(AbilityNodes);
        for (var index = 0; index < AbilityNodes.Count; index++)
        {
            nodes[index] = AbilityNodes.First + (index * AbilityNodes.Step);
        }

        return nodes;
    }
}
