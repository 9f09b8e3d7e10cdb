using System.Numerics;

namespace PersonalizedLearning.Simulation;

/// <summary>Numbers as whole multiples of 2⁻³², so that adding them up depends on no order.</summary>
internal static class ExactSteps
{
    /// <summary>How many steps make 1.</summary>
    public const long One = 1L << 32;

    /// <summary>The largest number that is kept, to either side of 0.</summary>
    public const double Greatest = 1 << 30;

    /// <summary>The nearest number of steps, on a tie the even one; null for what is not a number or beyond <see cref="Greatest"/>.</summary>
    public static long? Of(double value) => Math.Abs(value) <= Greatest ? (long)Math.Round(value * One) : null;

    /// <summary>The nearest number of steps of a share from 0 to 1. A share that lies beyond by less than half a step is 0 or 1.</summary>
    /// <param name="value">The share.</param>
    /// <param name="what">What it is, for the error.</param>
    /// <exception cref="InvalidOperationException">It is no share.</exception>
    public static ulong OfShare(double value, string what)
    {
        var steps = Math.Round(value * One);

        // Written so that NaN fails too.
        if (!(steps >= 0 && steps <= One))
        {
            ThrowNoShare(value, what);
        }

        return (ulong)steps;
    }

    /// <summary>Adds the steps of shares from 0 to 1 to sums, as <see cref="OfShare"/> has them.</summary>
    /// <param name="values">The shares.</param>
    /// <param name="sums">For each share the sum that it is added to.</param>
    /// <param name="what">What they are, for the error.</param>
    /// <exception cref="InvalidOperationException">One is no share.</exception>
    public static void AddShares(ReadOnlySpan<double> values, Span<ulong> sums, string what)
    {
        // To a number of 2⁵² and more the sum of doubles is rounded to a whole one, on a tie the even one, which its last bits then are. What is no share has other bits, and goes the slow way.
        var shift = new Vector<double>(1L << 52);
        var place = 0;
        for (; place <= values.Length - Vector<double>.Count; place += Vector<double>.Count)
        {
            var steps = Vector.AsVectorUInt64((new Vector<double>(values[place..]) * One) + shift) - Vector.AsVectorUInt64(shift);
            if (Vector.LessThanOrEqualAll(steps, new Vector<ulong>(One)))
            {
                (new Vector<ulong>(sums[place..]) + steps).CopyTo(sums[place..]);
            }
            else
            {
                AddEach(values.Slice(place, Vector<double>.Count), sums[place..], what);
            }
        }

        AddEach(values[place..], sums[place..], what);
    }

    private static void AddEach(ReadOnlySpan<double> values, Span<ulong> sums, string what)
    {
        for (var place = 0; place < values.Length; place++)
        {
            sums[place] += OfShare(values[place], what);
        }
    }

    private static void ThrowNoShare(double value, string what) =>
        throw new InvalidOperationException(FormattableString.Invariant($"The {what} of a learner is {value:R}; expected a number from 0 to 1."));
}
