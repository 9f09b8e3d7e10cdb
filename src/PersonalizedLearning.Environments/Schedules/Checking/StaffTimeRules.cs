namespace PersonalizedLearning.Environments;

/// <summary>S10: caseloads, blocks a day, blocks in a row and planning blocks of staff.</summary>
/// <remarks>A row holds blocks of instruction; a break, a free block of instruction or the end of the day ends it, and advisory blocks are passed over.</remarks>
internal static class StaffTimeRules
{
    private const string Rule = "S10";

    public static void Check(ScheduleIndex index, ViolationList found)
    {
        var led = index.Schedule.Sessions.Where(session => session.Staff is not null).ToLookup(session => session.Staff!.Value);
        foreach (var member in index.Staff.Values)
        {
            Session[] own = [.. led[member.Id]];
            var learners = own.SelectMany(session => session.Learners).Distinct().Count();
            if (member.Caseload is { } most && learners > most)
            {
                found.Add(Of(member, null, FormattableString.Invariant($"'{member.Id}' has {learners} learners; expected at most {most}.")));
            }

            var busy = own.Select(session => session.Block).ToHashSet();
            foreach (var date in index.Dates)
            {
                TimeBlock[] blocks = [.. index.Blocks.Where(block => block.Date == date)];
                CheckDay(member, blocks, busy, found);
                CheckRows(member, blocks, busy, found);
            }
        }
    }

    private static void CheckDay(StaffMember member, TimeBlock[] blocks, HashSet<BlockId> busy, ViolationList found)
    {
        var led = blocks.Count(block => busy.Contains(block.Id));
        if (member.MaxBlocksPerDay is { } most && led > most)
        {
            found.Add(Of(member, blocks[0], FormattableString.Invariant($"'{member.Id}' has sessions in {led} blocks on {blocks[0].Date:R}; expected at most {most}.")));
        }

        TimeBlock[] there = [.. blocks.Where(block => block.Kind == BlockKind.Instruction && !member.UnavailableIn.Contains(block.Id))];
        var free = there.Count(block => !busy.Contains(block.Id));
        var least = Math.Min(member.MinPlanningBlocks, there.Length);
        if (free < least)
        {
            found.Add(Of(member, blocks[0], FormattableString.Invariant($"'{member.Id}' has {free} blocks free for planning on {blocks[0].Date:R}; expected at least {least}.")));
        }
    }

    private static void CheckRows(StaffMember member, TimeBlock[] blocks, HashSet<BlockId> busy, ViolationList found)
    {
        if (member.MaxConsecutive is not { } most)
        {
            return;
        }

        var row = 0;
        foreach (var block in blocks.Where(block => block.Kind != BlockKind.Advisory))
        {
            row = block.Kind == BlockKind.Instruction && busy.Contains(block.Id) ? row + 1 : 0;
            if (row == most + 1)
            {
                found.Add(Of(member, block, FormattableString.Invariant($"'{member.Id}' has sessions in more than {most} blocks in a row, up to block '{block.Id}'; expected at most {most}.")));
            }
        }
    }

    private static Violation Of(StaffMember member, TimeBlock? block, string message) => new(Rule, message) { Block = block?.Id, Staff = member.Id };
}
