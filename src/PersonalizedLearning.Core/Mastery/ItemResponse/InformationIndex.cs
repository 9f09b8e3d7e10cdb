using System.Numerics;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Mastery;

/// <summary>The response functions of a bank, laid out so that the most informative items are found without looking at all.</summary>
/// <remarks>
/// Items stand by the most information they can ever give, so that the search ends where no later one can be better. Several are computed at once, to some 14 digits;
/// what comes near the best is computed again as <see cref="ItemResponseFunction.Information"/> does, so the result is that of looking at every item, to the last bit.
/// Immutable and thread safe.
/// </remarks>
internal sealed class InformationIndex
{
    // How much more than its value by several at once an information may be, relatively: far more than rounding makes.
    private const double Margin = 1e-9;

    // Below this, and beyond these log odds, products of exponentials would run out of digits.
    private const double Least = 1e-100;
    private const double MostLogOdds = 345;

    private readonly ItemResponseFunction[] functions;
    private readonly int[] places;
    private readonly double[] bounds;
    private readonly double[] slopes;
    private readonly double[] difficulties;
    private readonly double[] floors;
    private readonly double[] spans;
    private readonly double[] lapses;

    /// <summary>Lays out the functions of a bank, in its order.</summary>
    public InformationIndex(ItemResponseFunction[] functions)
    {
        this.functions = functions;
        var room = (functions.Length + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
        double[] most = [.. functions.Select(MostInformation)];
        places = [.. Enumerable.Range(0, functions.Length).OrderByDescending(place => most[place])];
        (bounds, slopes, difficulties, floors, spans, lapses) = (new double[room], new double[room], new double[room], new double[room], new double[room], new double[room]);
        for (var position = 0; position < room; position++)
        {
            // What fills up the last vector is never looked at; the last item again keeps it free of 0/0.
            var item = functions[places[Math.Min(position, places.Length - 1)]];
            (bounds[position], slopes[position], difficulties[position]) = (most[places[Math.Min(position, places.Length - 1)]], item.Discrimination, item.Difficulty);
            (floors[position], spans[position], lapses[position]) = (item.LowerAsymptote, item.Span, 1 - item.UpperAsymptote);
        }
    }

    /// <summary>Finds the most informative items.</summary>
    /// <param name="ability">The ability, finite.</param>
    /// <param name="except">One bit for each place that is not to be found; none when empty.</param>
    /// <param name="destination">Where to write them, the best first, of equal ones the first of the bank; its length, at least 1, says how many are wanted.</param>
    /// <returns>How many were written.</returns>
    public int Find(double ability, ReadOnlySpan<ulong> except, Span<InformativeItem> destination)
    {
        var (found, least) = (0, double.NegativeInfinity);
        for (var first = 0; first < functions.Length && !(bounds[first] < least); first += Vector256<double>.Count)
        {
            // Where all are next to nothing, each is computed exactly.
            var near = least < Least ? uint.MaxValue : Vector256.GreaterThanOrEqual(InformationAt(first, ability), Vector256.Create(least * (1 - Margin))).ExtractMostSignificantBits();
            near &= (1u << Math.Min(Vector256<double>.Count, functions.Length - first)) - 1;
            for (; near != 0; near &= near - 1)
            {
                var place = places[first + BitOperations.TrailingZeroCount(near)];
                if (except.IsEmpty || ((except[place >> 6] >> place) & 1) == 0)
                {
                    Offer(new InformativeItem(place, functions[place].Information(ability)), destination, ref found);
                    least = found < destination.Length ? least : destination[^1].Information;
                }
            }
        }

        return found;
    }

    // Information is a²k(1−k)uv with the logistic k and two shares u and v, at most 1, of the lower and the upper asymptote. With either share left out it is that of
    // three parameters, whose maximum is known (Birnbaum 1968).
    private static double MostInformation(ItemResponseFunction item)
    {
        var without = item.Discrimination * item.Discrimination / 4;
        var floor = item.LowerAsymptote / item.UpperAsymptote;
        var lapse = (1 - item.UpperAsymptote) / (1 - item.LowerAsymptote);
        return without * Math.Min(Share(floor), Share(lapse)) * (1 + Margin);

        // It loses its digits next to 1, and is not needed to be sharp there.
        static double Share(double floor) =>
            floor > 0.5 ? 1 : (1 - (20 * floor) - (8 * floor * floor) + Math.Pow(1 + (8 * floor), 1.5)) / (2 * (1 - floor) * (1 - floor));
    }

    internal static void Offer(InformativeItem item, Span<InformativeItem> destination, ref int found)
    {
        var position = found;
        while (position > 0 && IsBefore(item, destination[position - 1]))
        {
            position--;
        }

        if (position < destination.Length)
        {
            found = Math.Min(found + 1, destination.Length);
            destination[position..(found - 1)].CopyTo(destination[(position + 1)..]);
            destination[position] = item;
        }
    }

    private static bool IsBefore(InformativeItem left, InformativeItem right) =>
        left.Information > right.Information || (left.Information == right.Information && left.Place < right.Place);

    // With e = exp −|x|, the logistic and its complement are 1/(1 + e) and e/(1 + e), one way or the other: one division is left of all.
    private Vector256<double> InformationAt(int first, double ability)
    {
        var (one, slope, span) = (Vector256<double>.One, Vector256.Create(slopes.AsSpan(first)), Vector256.Create(spans.AsSpan(first)));
        var logOdds = slope * (Vector256.Create(ability) - Vector256.Create(difficulties.AsSpan(first)));
        var small = Vector256.Exp(-Vector256.Min(Vector256.Abs(logOdds), Vector256.Create(MostLogOdds)));
        var isAbove = Vector256.GreaterThanOrEqual(logOdds, Vector256<double>.Zero);
        var whole = one + small;
        var right = (Vector256.Create(floors.AsSpan(first)) * whole) + (span * Vector256.ConditionalSelect(isAbove, one, small));
        var wrong = (Vector256.Create(lapses.AsSpan(first)) * whole) + (span * Vector256.ConditionalSelect(isAbove, small, one));
        var slant = slope * span * small;
        return slant * slant / (whole * whole * right * wrong);
    }
}
