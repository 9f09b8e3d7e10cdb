using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>The limits of a member's day, given the blocks in which there is a session: the one definition for who assigns and who checks.</summary>
internal sealed class StaffDay
{
    private readonly ProblemIndex index;
    private readonly ILookup<LocalDate, int> positionsByDate;

    /// <summary>Prepares the days of a problem.</summary>
    public StaffDay(ProblemIndex index)
    {
        this.index = index;
        positionsByDate = Enumerable.Range(0, index.Blocks.Length).ToLookup(position => index.Blocks[position].Date);
    }

    /// <summary>The positions of the blocks of a date, in order of time.</summary>
    public IEnumerable<int> PositionsOf(LocalDate date) => positionsByDate[date];

    /// <summary>Whether the blocks of a date with a session are within the member's blocks a day, blocks in a row and blocks for planning.</summary>
    public bool IsWithinLimits(StaffMember member, LocalDate date, Func<int, bool> isBusy) =>
        BusyBlocks(date, isBusy) <= (member.MaxBlocksPerDay ?? int.MaxValue)
        && LongestRow(date, isBusy) <= (member.MaxConsecutive ?? int.MaxValue)
        && (PlanningBlocks(member, date, isBusy) >= member.MinPlanningBlocks || IsIdle(date, isBusy));

    /// <summary>How many blocks of a date have a session.</summary>
    public int BusyBlocks(LocalDate date, Func<int, bool> isBusy) => positionsByDate[date].Count(isBusy);

    /// <summary>The most blocks of instruction in a row with a session; a break, a block without one or the end of the day ends a row, an advisory block neither ends nor lengthens it.</summary>
    public int LongestRow(LocalDate date, Func<int, bool> isBusy)
    {
        var (longest, row) = (0, 0);
        foreach (var position in positionsByDate[date])
        {
            var kind = index.Blocks[position].Kind;
            if (kind == BlockKind.Break || !isBusy(position))
            {
                row = 0;
            }
            else if (kind == BlockKind.Instruction)
            {
                longest = Math.Max(longest, ++row);
            }
        }

        return longest;
    }

    /// <summary>How many blocks of instruction of a date are free for planning, among those in which the member is there.</summary>
    public int PlanningBlocks(StaffMember member, LocalDate date, Func<int, bool> isBusy) => positionsByDate[date].Count(position =>
        index.Blocks[position].Kind == BlockKind.Instruction && index.IsThere(member.Id, index.Blocks[position].Id) && !isBusy(position));

    private bool IsIdle(LocalDate date, Func<int, bool> isBusy) => !positionsByDate[date].Any(isBusy);
}
