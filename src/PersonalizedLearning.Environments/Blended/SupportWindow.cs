namespace PersonalizedLearning.Environments;

/// <summary>The blocks of a flex course within which a request for support is to be met.</summary>
/// <param name="Blocks">The blocks, in order of time.</param>
/// <param name="IsWhole">Whether the window ends before the course's blocks do; else support may still come after the last.</param>
internal sealed record SupportWindow(List<TimeBlock> Blocks, bool IsWhole)
{
    /// <summary>The window of a request: so many blocks of the course from the one in which it is raised.</summary>
    public static SupportWindow Of(IEnumerable<TimeBlock> onlineBlocks, IEnumerable<TimeBlock> supportBlocks, TimeBlock raisedIn, int within)
    {
        var after = onlineBlocks.Concat(supportBlocks).Where(block => BlockTime.Order.Compare(block, raisedIn) >= 0).Order(BlockTime.Order).ToList();
        return new SupportWindow([.. after.Take(within)], after.Count >= within);
    }
}
