using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>The exponential function in every lane, with the same bits on every machine.</summary>
internal static class VectorExponential
{
    // e^−708 is the last whole number's power that is no subnormal number.
    private const double Least = -708;

    private const double PerTwo = 1.4426950408889634;

    // The logarithm of 2 in two parts, the first of so few bits that whole multiples are exact (Cody and Waite 1980).
    private const double TwoHigh = 0.693147180369123816490;
    private const double TwoLow = 1.90821492927058770002e-10;

    private const int ExponentShift = 52;
    private const long ExponentBias = 1023;

    // From −½ log 2 to ½ log 2 the series has reached the precision of a double at the 13th power.
    private static readonly double[] Factorials = [.. Enumerable.Range(0, 14).Select(power => 1 / Enumerable.Range(1, power).Aggregate(1.0, (product, factor) => product * factor))];

    /// <summary>The exponential of numbers up to 0, to within a few units in the last place; below −708 that of −708.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> OfNegative(Vector512<double> value)
    {
        var bounded = Vector512.Max(value, Vector512.Create(Least));
        var whole = Vector512.Round(bounded * Vector512.Create(PerTwo));
        var rest = bounded - (whole * Vector512.Create(TwoHigh)) - (whole * Vector512.Create(TwoLow));
        var factorials = Factorials;
        var series = Vector512.Create(factorials[13]);
        for (var power = 12; power >= 0; power--)
        {
            series = (series * rest) + Vector512.Create(factorials[power]);
        }

        var exponent = Vector512.ConvertToInt64Native(whole) + Vector512.Create(ExponentBias);
        return series * Vector512.ShiftLeft(exponent, ExponentShift).AsDouble();
    }
}
