using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>The natural logarithm in every lane, with the same bits on every machine.</summary>
internal static class VectorLogarithm
{
    /// <summary>The logarithm of 2.</summary>
    public const double Two = 0.69314718055994530942;

    // log m = 2 artanh f with f = (m − 1)/(m + 1); from √½ to √2 the series has reached the precision of a double at f²³.
    private const int LastPower = 23;

    /// <summary>The logarithm of numbers from 1 to 2, to within a few units in the last place of 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> OfOneToTwo(Vector512<double> value)
    {
        var isUpper = Vector512.GreaterThan(value, Vector512.Create(1.4142135623730951));
        var near = Vector512.ConditionalSelect(isUpper, value * Vector512.Create(0.5), value);
        var f = (near - Vector512<double>.One) / (near + Vector512<double>.One);
        var square = f * f;
        var series = Vector512.Create(1.0 / LastPower);
        for (var power = LastPower - 2; power > 0; power -= 2)
        {
            series = (series * square) + Vector512.Create(1.0 / power);
        }

        return (f * series * Vector512.Create(2.0)) + (isUpper & Vector512.Create(Two));
    }
}
