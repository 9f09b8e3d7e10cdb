using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>S6: what learners work on is a need of theirs that is ready; S7: no need is given more than it has left, or more blocks a day than it may have.</summary>
internal static class NeedRules
{
    public static void Check(ScheduleIndex index, ViolationList found)
    {
        foreach (var day in index.Schedule.Days)
        {
            foreach (var item in day.Items)
            {
                CheckItem(index, day.Learner, item, found);
            }
        }

        CheckMinutes(index, found);
        CheckPursued(index, found);
    }

    private static void CheckItem(ScheduleIndex index, LearnerId learner, PlaylistItem item, ViolationList found)
    {
        if (item.Purpose is not (SessionPurpose.Learning or SessionPurpose.PreWork))
        {
            if (item.Goal is { } without)
            {
                found.Add(Of("S6", learner, item, $"The item of '{learner}' in block '{item.Block}' is for {item.Purpose} and goal '{without}'; expected no goal where no need is served."));
            }

            return;
        }

        if (item.Competency is not { } competency)
        {
            return;
        }

        if (!index.Needs.TryGetValue((learner, competency), out var need))
        {
            found.Add(Of("S6", learner, item, $"Learner '{learner}' works on '{competency}' in block '{item.Block}'; expected a need of theirs, or review or enrichment."));
        }
        else if (!need.IsReady)
        {
            found.Add(Of("S6", learner, item, $"Learner '{learner}' works on '{competency}' in block '{item.Block}' without mastery of {string.Join(", ", need.Missing.Order())}; expected a need that is ready."));
        }
        else if (item.Goal != need.Goal)
        {
            found.Add(Of("S6", learner, item, $"Learner '{learner}' works on '{competency}' in block '{item.Block}' for goal '{item.Goal}'; expected '{need.Goal}', the goal of the need."));
        }
    }

    private static void CheckMinutes(ScheduleIndex index, ViolationList found)
    {
        var serving = index.Items.Values
            .Where(pair => pair.Item is { Session: not null, Purpose: SessionPurpose.Learning or SessionPurpose.PreWork, Competency: not null } && index.BlockOf(pair.Item.Block) is not null)
            .GroupBy(pair => (pair.Learner, Competency: pair.Item.Competency!.Value));
        foreach (var group in serving)
        {
            if (!index.Needs.TryGetValue(group.Key, out var need))
            {
                continue;
            }

            var given = 0;
            foreach (var (learner, item) in group.OrderBy(pair => index.OrderOf(pair.Item.Block)))
            {
                if (given >= need.RemainingMinutes)
                {
                    found.Add(Of("S7", learner, item, FormattableString.Invariant($"Learner '{learner}' works on '{need.Competency}' in block '{item.Block}' after {given} minutes of it; expected no more than its {need.RemainingMinutes} minutes, rounded up to whole blocks.")));
                }

                given += Math.Max(0, index.BlockOf(item.Block)!.Minutes);
            }

            CheckBlocks(index, need, [.. group.Select(pair => index.BlockOf(pair.Item.Block)!)], found);
        }
    }

    private static void CheckBlocks(ScheduleIndex index, ScheduleNeed need, TimeBlock[] blocks, ViolationList found)
    {
        foreach (var day in blocks.GroupBy(block => block.Date).Where(day => day.Count() > need.MaxBlocksPerDay))
        {
            found.Add(new Violation("S7", FormattableString.Invariant($"Learner '{need.Learner}' works on '{need.Competency}' in {day.Count()} blocks on {day.Key:R}; expected at most {need.MaxBlocksPerDay}."))
            {
                Block = day.MinBy(block => index.OrderOf(block.Id))!.Id, Learner = need.Learner,
            });
        }
    }

    private static void CheckPursued(ScheduleIndex index, ViolationList found)
    {
        var account = ScheduleAccount.Of(index);
        foreach (var day in index.Schedule.Days.DistinctBy(day => (day.Learner, day.Date)))
        {
            var pursued = account.PursuedOn(day.Learner, day.Date);
            if (day.PursuedMinutes != pursued)
            {
                found.Add(new Violation("S7", FormattableString.Invariant($"The day of '{day.Learner}' on {day.Date:R} says that {day.PursuedMinutes} minutes serve needs; expected {pursued}, counted up to what remains of each.")) { Learner = day.Learner });
            }
        }
    }

    private static Violation Of(string rule, LearnerId learner, PlaylistItem item, string message) => new(rule, message) { Block = item.Block, Session = item.Session, Learner = learner };
}
