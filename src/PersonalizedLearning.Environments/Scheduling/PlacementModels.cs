namespace PersonalizedLearning.Environments;

/// <summary>Compares placement models.</summary>
internal static class PlacementModels
{
    /// <summary>Whether two models of the same problem are one, so that the bound of the one is that of the other.</summary>
    public static bool AreSame(PlacementModel one, PlacementModel other) =>
        one.Forced.Length == 0 && other.Forced.Length == 0
        && one.Bonuses.Length == 0 && other.Bonuses.Length == 0
        && one.EntryStart.AsSpan().SequenceEqual(other.EntryStart)
        && one.EntryOffering.AsSpan().SequenceEqual(other.EntryOffering)
        && one.EntryValue.AsSpan().SequenceEqual(other.EntryValue)
        && one.EntryNeed.AsSpan().SequenceEqual(other.EntryNeed)
        && one.NeedBlocks.AsSpan().SequenceEqual(other.NeedBlocks)
        && one.NeedBlocksPerDay.AsSpan().SequenceEqual(other.NeedBlocksPerDay)
        && one.Forbidden.AsSpan().SequenceEqual(other.Forbidden)
        && one.IsAvailable.AsSpan().SequenceEqual(other.IsAvailable)
        && one.IsOpen.AsSpan().SequenceEqual(other.IsOpen)
        && AreSame(one.StaffCounts, other.StaffCounts)
        && AreSame([.. one.Spaces.Select(space => space.Counts)], [.. other.Spaces.Select(space => space.Counts)])
        && one.Spaces.Select(space => space.Capacity).SequenceEqual(other.Spaces.Select(space => space.Capacity))
        && one.Offerings.Length == other.Offerings.Length
        && one.Offerings.Zip(other.Offerings).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSame(PlacementOffering one, PlacementOffering other) =>
        one.MinSize == other.MinSize && one.MaxSize == other.MaxSize && AreSame([one.Staff ?? [-1]], [other.Staff ?? [-1]]) && AreSame([one.Spaces ?? [-1]], [other.Spaces ?? [-1]]);

    private static bool AreSame(int[][] one, int[][] other) => one.Length == other.Length && one.Zip(other).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
}
