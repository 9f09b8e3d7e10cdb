using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>S1: every learner has one item for each block in which they are there, and it agrees with the sessions.</summary>
internal static class LearnerDayRules
{
    private const string Rule = "S1";

    public static void Check(ScheduleIndex index, ViolationList found)
    {
        CheckSessions(index, found);
        var days = index.Schedule.Days.GroupBy(day => (day.Learner, day.Date)).ToDictionary(group => group.Key, group => group.First());
        foreach (var learner in index.Learners)
        {
            foreach (var date in index.Dates)
            {
                if (days.TryGetValue((learner, date), out var day))
                {
                    CheckItems(index, day, found);
                }
                else
                {
                    found.Add(new Violation(Rule, FormattableString.Invariant($"There is no day of '{learner}' on {date:R}; expected one.")) { Learner = learner });
                }
            }
        }
    }

    private static void CheckSessions(ScheduleIndex index, ViolationList found)
    {
        var placed = new Dictionary<(LearnerId, BlockId), Session>();
        foreach (var session in index.Schedule.Sessions)
        {
            if (index.BlockOf(session.Block) is not { } block)
            {
                continue;
            }

            if (block.Kind == BlockKind.Break)
            {
                found.Add(Rule, session, $"Session '{session.Id}' is in block '{block.Id}', which is a break; expected nothing there.");
            }

            foreach (var learner in session.Learners.Distinct())
            {
                if (!placed.TryAdd((learner, block.Id), session) && placed[(learner, block.Id)].Id is var other && other != session.Id)
                {
                    found.Add(Of(session, learner, $"Learner '{learner}' is in sessions '{other}' and '{session.Id}' of block '{block.Id}'; expected one."));
                }

                if (!index.IsThere(learner, block.Id))
                {
                    found.Add(Of(session, learner, $"Learner '{learner}' is in session '{session.Id}', but absent in block '{block.Id}'; expected learners who are there."));
                }
                else if (block.Kind != BlockKind.Break && index.Learners.Contains(learner)
                    && !(index.Items.TryGetValue((learner, block.Id), out var pair) && pair.Item.Session == session.Id) && placed[(learner, block.Id)].Id == session.Id)
                {
                    found.Add(Of(session, learner, $"Learner '{learner}' is in session '{session.Id}', which their day does not show in block '{block.Id}'; expected it there."));
                }
            }
        }
    }

    private static void CheckItems(ScheduleIndex index, LearnerDay day, ViolationList found)
    {
        TimeBlock[] expected = [.. index.Blocks.Where(block => block.Date == day.Date && block.Kind != BlockKind.Break && index.IsThere(day.Learner, block.Id))];
        if (!day.Items.Select(item => item.Block).SequenceEqual(expected.Select(block => block.Id)))
        {
            found.Add(Of(day, null, FormattableString.Invariant($"The day of '{day.Learner}' on {day.Date:R} has items for blocks {Listed(day.Items.Select(item => item.Block))}; expected {Listed(expected.Select(block => block.Id))}, in this order.")));
        }

        foreach (var item in day.Items.DistinctBy(item => item.Block))
        {
            CheckItem(index, day, item, found);
        }

        var available = expected.Sum(block => (long)block.Minutes);
        if (day.AvailableMinutes != available)
        {
            found.Add(Of(day, null, FormattableString.Invariant($"The day of '{day.Learner}' on {day.Date:R} has {day.AvailableMinutes} minutes available; expected {available}, those of the blocks in which they are there.")));
        }
    }

    private static void CheckItem(ScheduleIndex index, LearnerDay day, PlaylistItem item, ViolationList found)
    {
        if (index.BlockOf(item.Block) is not { } block)
        {
            return;
        }

        if (item.Session is not { } id)
        {
            if (item is not { Modality: null, Competency: null, Goal: null, Minutes: 0 })
            {
                found.Add(Of(day, item, $"The item of '{day.Learner}' in block '{item.Block}' is of no session, but has a way of learning, a competency, a goal or minutes; expected none."));
            }

            return;
        }

        if (index.SessionOf(day.Learner, item) is not { } session)
        {
            found.Add(Of(day, item, $"The day of '{day.Learner}' shows session '{id}' in block '{item.Block}'; expected a session of the schedule in which the learner is then."));
            return;
        }

        if (item.Modality != session.Modality || item.Minutes != block.Minutes)
        {
            found.Add(Of(day, item, FormattableString.Invariant($"The item of '{day.Learner}' in block '{item.Block}' is of way of learning '{item.Modality}' and {item.Minutes} minutes; expected '{session.Modality}' and {block.Minutes}, as its session.")));
        }

        CheckContent(index, day, item, session, found);
    }

    private static void CheckContent(ScheduleIndex index, LearnerDay day, PlaylistItem item, Session session, ViolationList found)
    {
        var own = item.Purpose is SessionPurpose.Review or SessionPurpose.Enrichment;
        if (!own && item.Purpose != session.Purpose)
        {
            found.Add(Of(day, item, $"The item of '{day.Learner}' in block '{item.Block}' is for {item.Purpose}; expected {session.Purpose}, as session '{session.Id}', or review or enrichment."));
        }

        var chosen = session.Competency is null && index.ModalityOf(session) is null or { SameCompetency: false };
        if (!chosen && item.Competency != session.Competency && !(own && item.Competency is null))
        {
            found.Add(Of(day, item, $"The item of '{day.Learner}' in block '{item.Block}' is about {Shown(item.Competency)}; expected {Shown(session.Competency)}, as session '{session.Id}'."));
        }
    }

    private static string Shown(Competencies.CompetencyId? competency) => competency is { } id ? $"'{id}'" : "no competency";

    private static string Listed(IEnumerable<BlockId> blocks) => string.Join(", ", blocks.Select(block => $"'{block}'")) is { Length: > 0 } text ? text : "none";

    private static Violation Of(Session session, LearnerId learner, string message) => new(Rule, message) { Block = session.Block, Session = session.Id, Learner = learner };

    private static Violation Of(LearnerDay day, PlaylistItem? item, string message) => new(Rule, message) { Block = item?.Block, Session = item?.Session, Learner = day.Learner };
}
