using System.Numerics;

namespace PersonalizedLearning.Simulation;

/// <summary>Ratios of whole numbers as the nearest double.</summary>
internal static class ExactRatio
{
    private const int Digits = 53;

    /// <summary>The double that is nearest to a ratio, on a tie the even one; the ratio must be 0 or far from the ends of what doubles hold.</summary>
    /// <param name="above">The number above.</param>
    /// <param name="below">The number below, above 0.</param>
    public static double ToDouble(BigInteger above, BigInteger below)
    {
        if (above.IsZero)
        {
            return 0;
        }

        // A quotient of two or three binary digits more than a double has; its last one says whether anything is left.
        var magnitude = BigInteger.Abs(above);
        var shift = Digits + 2 - (int)(magnitude.GetBitLength() - below.GetBitLength());
        var quotient = BigInteger.DivRem(shift > 0 ? magnitude << shift : magnitude, shift < 0 ? below << -shift : below, out var rest);
        var bits = (ulong)quotient | (rest.IsZero ? 0UL : 1UL);
        var value = Math.ScaleB(Rounded(bits), -shift);
        return above.Sign < 0 ? -value : value;
    }

    private static double Rounded(ulong bits)
    {
        var surplus = 64 - BitOperations.LeadingZeroCount(bits) - Digits;
        var (kept, left, half) = (bits >> surplus, bits & ((1UL << surplus) - 1), 1UL << (surplus - 1));
        if (left > half || (left == half && (kept & 1) == 1))
        {
            kept++;
        }

        return Math.ScaleB((double)kept, surplus);
    }
}
