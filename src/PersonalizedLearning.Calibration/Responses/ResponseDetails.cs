namespace PersonalizedLearning.Calibration;

/// <summary>What else is known of the answers of a log, in their order.</summary>
/// <param name="Items">The items, by index.</param>
/// <param name="ItemOf">The index of the item of each answer, −1 where it was not said; empty where none was.</param>
/// <param name="TimeOf">Ticks since 1970 of each answer, <see cref="NoTime"/> where they were not said; empty where none were.</param>
internal sealed record ResponseDetails(string[] Items, int[] ItemOf, long[] TimeOf)
{
    /// <summary>The index of an item that was not said.</summary>
    public const int NoItem = -1;

    /// <summary>A time that was not said; before all others.</summary>
    public const long NoTime = long.MinValue;

    /// <summary>How many bytes they take, names apart.</summary>
    public long Bytes => (sizeof(int) * ItemOf.LongLength) + (sizeof(long) * TimeOf.LongLength);
}
