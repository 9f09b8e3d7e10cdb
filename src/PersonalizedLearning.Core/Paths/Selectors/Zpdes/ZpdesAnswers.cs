using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>The latest answers to one value, a bit each, and how many there were.</summary>
/// <param name="Bits">1 for a right answer; the latest is the lowest bit.</param>
/// <param name="Count">How many answers there were in all.</param>
internal readonly record struct ZpdesAnswers(ulong Bits, int Count)
{
    /// <summary>How many answers are remembered at the most.</summary>
    public const int Most = 64;

    /// <summary>The answers and one more.</summary>
    public ZpdesAnswers With(bool isRight) => new((Bits << 1) | (isRight ? 1UL : 0), Count + 1);

    /// <summary>The share of right ones among the last few; 0 where there are fewer than two in all.</summary>
    public double RateOfLast(int few) => Count < 2 ? 0 : Mean(0, Math.Min(few, Count));

    /// <summary>How much better the newer half of the last few answers is than the older half, 0 at least; null where there are fewer than three in all.</summary>
    public double? Progress(int few)
    {
        if (Count <= 2)
        {
            return null;
        }

        var seen = Math.Min(few, Count);
        var half = seen / 2;
        return Math.Max(0, Mean(0, half) - Mean(half, seen));
    }

    // Of the answers from the one so many before the latest on, up to another.
    private double Mean(int from, int to) => to == from
        ? 0
        : BitOperations.PopCount((Bits >> from) & (ulong.MaxValue >> (Most - (to - from)))) / (double)(to - from);
}
