using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>Blocks have a length, end on their date, and don't overlap; staff can plan in them.</summary>
internal static class TimeIssues
{
    private const int MinutesOfDay = 24 * 60;

    public static void Check(ProblemIndex index, IssueList issues)
    {
        foreach (var block in index.Blocks)
        {
            if (block.Minutes <= 0)
            {
                issues.Error("empty-block", $"block {block.Id}", $"Block '{block.Id}' has {block.Minutes} minutes; expected at least 1.");
            }
            else if (StartOf(block) + (long)block.Minutes > MinutesOfDay)
            {
                issues.Error("block-past-midnight", $"block {block.Id}", $"Block '{block.Id}' starts at {Shown(block.Start)} and has {block.Minutes} minutes; expected an end by midnight.");
            }
        }

        foreach (var date in index.Blocks.Where(block => block.Minutes > 0).GroupBy(block => block.Date))
        {
            CheckOverlaps([.. date], issues);
        }

        if (index.Problem.Needs.Count > 0 && !index.Blocks.Any(block => block.Kind == BlockKind.Instruction && block.Minutes > 0))
        {
            issues.Error("no-instruction", "blocks", $"There are {index.Problem.Needs.Count} needs and no block of instruction; expected at least one.");
        }

        CheckPlanning(index, issues);
    }

    // The block that ends last so far is the one that a later one can overlap.
    private static void CheckOverlaps(TimeBlock[] blocks, IssueList issues)
    {
        var last = blocks[0];
        foreach (var block in blocks.Skip(1))
        {
            if (StartOf(block) < StartOf(last) + (long)last.Minutes && block.Id != last.Id)
            {
                issues.Error("overlapping-blocks", $"block {block.Id}", $"Block '{block.Id}' starts at {Shown(block.Start)}, before '{last.Id}' ends; expected blocks of one date to follow each other.", $"block {last.Id}", $"block {block.Id}");
            }

            last = StartOf(block) + (long)block.Minutes > StartOf(last) + (long)last.Minutes ? block : last;
        }
    }

    private static void CheckPlanning(ProblemIndex index, IssueList issues)
    {
        var dates = index.Blocks.Where(block => block.Kind == BlockKind.Instruction).GroupBy(block => block.Date).ToList();
        foreach (var member in index.Problem.Staff.Where(member => member.MinPlanningBlocks > 0))
        {
            foreach (var date in dates)
            {
                var there = date.Count(block => index.IsThere(member.Id, block.Id));
                if (there > 0 && there <= member.MinPlanningBlocks)
                {
                    issues.Warn(
                        "planning-takes-all",
                        $"staff {member.Id}",
                        $"'{member.Id}' is there in {there} blocks of instruction on {NodaTime.Text.LocalDatePattern.Iso.Format(date.Key)} and plans in {member.MinPlanningBlocks}; expected fewer, as no session can be led that day.",
                        [$"planning-blocks {member.MinPlanningBlocks}", .. date.Where(block => index.IsThere(member.Id, block.Id)).Select(block => $"block {block.Id}")]);
                }
            }
        }
    }

    private static int StartOf(TimeBlock block) => (block.Start.Hour * 60) + block.Start.Minute;

    private static string Shown(LocalTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
