namespace PersonalizedLearning.Environments;

/// <summary>Blocks in order of time.</summary>
internal static class BlockTime
{
    /// <summary>By date, start and identifier.</summary>
    public static IComparer<TimeBlock> Order { get; } =
        Comparer<TimeBlock>.Create((left, right) => (left.Date, left.Start, left.Id).CompareTo((right.Date, right.Start, right.Id)));

    /// <summary>Whether a block is over by the time that another starts.</summary>
    public static bool EndsBy(this TimeBlock block, TimeBlock other) =>
        block.Date < other.Date || (block.Date == other.Date && block.Start < other.Start && MinuteOf(block) + block.Minutes <= MinuteOf(other));

    // Counted on past midnight, where a block that is too long would wrap.
    private static long MinuteOf(TimeBlock block) => (60 * block.Start.Hour) + block.Start.Minute;
}
