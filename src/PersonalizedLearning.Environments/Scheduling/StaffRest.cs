namespace PersonalizedLearning.Environments;

/// <summary>
/// Chooses in advance when members of staff with limits lead nothing: enough blocks for planning and for the most blocks a day, and never too many in a row.
/// Free blocks are staggered over the day: each is put where most staff are there beside the learners. What is chosen then holds like an absence, and takes the place of the limits.
/// </summary>
internal sealed class StaffRest
{
    private readonly DenseProblem dense;
    private readonly FixedPlacements decided;
    private readonly double[] learners;
    private readonly int[] staff;

    private StaffRest(DenseProblem dense, FixedPlacements decided)
    {
        (this.dense, this.decided) = (dense, decided);
        var slots = dense.Slots;
        learners = [.. slots.Select((_, slot) => (double)Enumerable.Range(0, dense.Learners.Length).Count(learner => dense.IsThere[dense.Cell(slot, learner)]))];
        staff = [.. slots.Select(slot => dense.Staff.Count(member => dense.Index.IsThere(member.Id, slot.Id)))];
    }

    /// <summary>The problem in which staff are away when they rest; the same one when nobody has to.</summary>
    public static EnvironmentProblem Apply(DenseProblem dense, FixedPlacements decided)
    {
        if (!dense.Staff.Any(IsLimited))
        {
            return dense.Problem;
        }

        var rest = new StaffRest(dense, decided);
        var all = dense.Staff.Select(member => IsLimited(member) ? rest.WithRest(member) : member).ToValueList();
        return dense.Problem with { Staff = all };
    }

    private static bool IsLimited(StaffMember member) => member.MaxBlocksPerDay is not null || member.MaxConsecutive is not null || member.MinPlanningBlocks > 0;

    private StaffMember WithRest(StaffMember member)
    {
        List<BlockId> free = [];
        foreach (var day in dense.Slots.Index().Where(slot => dense.Index.IsThere(member.Id, slot.Item.Id)).GroupBy(slot => slot.Item.Date))
        {
            free.AddRange(FreeOf(member, [.. day.Select(slot => slot.Index)]));
        }

        return member with { UnavailableIn = [.. member.UnavailableIn, .. free], MaxBlocksPerDay = null, MaxConsecutive = null, MinPlanningBlocks = 0 };
    }

    private List<BlockId> FreeOf(StaffMember member, int[] day)
    {
        var wanted = Math.Max(member.MinPlanningBlocks, member.MaxBlocksPerDay is { } most ? day.Length - most : 0);
        var isBusy = day.Select(slot => decided.UseOf(member.Id, dense.Slots[slot].Id) > 0).ToArray();
        var isFree = new RestChoice(
            [.. day.Select(slot => learners[slot] / Math.Max(staff[slot], 1))],
            isBusy,
            [.. day.Select((slot, place) => place > 0 && IsBrokenBetween(dense.Slots[day[place - 1]], dense.Slots[slot]))],
            wanted,
            member.MaxConsecutive ?? day.Length).Find();
        List<BlockId> free = [];
        foreach (var (place, slot) in day.Index().Where(pair => isFree[pair.Index]))
        {
            staff[slot]--;
            free.Add(dense.Slots[slot].Id);
        }

        return free;
    }

    // What lies between two blocks in which the person is there: a break, or a block without them.
    private bool IsBrokenBetween(TimeBlock earlier, TimeBlock later)
    {
        var (from, to) = (dense.Index.PositionOf(earlier.Id), dense.Index.PositionOf(later.Id));
        return Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Any(position => dense.Index.Blocks[position].Kind != BlockKind.Advisory);
    }
}
