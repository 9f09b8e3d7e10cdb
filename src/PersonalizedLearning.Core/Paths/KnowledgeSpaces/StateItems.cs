using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>Goes through the items of a set, from the lowest bit on, without allocating.</summary>
internal ref struct StateItems(ulong items)
{
    private ulong left = items;

    /// <summary>The item; −1 before the first.</summary>
    public int Current { get; private set; } = -1;

    public readonly StateItems GetEnumerator() => this;

    public bool MoveNext()
    {
        if (left == 0)
        {
            return false;
        }

        Current = BitOperations.TrailingZeroCount(left);
        left &= left - 1;
        return true;
    }
}
