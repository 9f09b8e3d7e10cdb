namespace PersonalizedLearning.Environments;

/// <summary>S11: between two sessions of a day in different places there is time to travel, for learners and for staff.</summary>
/// <remarks>It takes the minutes from the one place to campus and from there to the other. What takes place in no room, or from elsewhere, moves nobody.</remarks>
internal static class TravelRules
{
    private const string Rule = "S11";
    private const int MinutesPerHour = 60;

    public static void Check(ScheduleIndex index, ViolationList found)
    {
        if (!index.Spaces.Values.Any(space => TravelOf(space) > 0))
        {
            return;
        }

        Session[] sessions = [.. index.Schedule.Sessions.Where(session => index.BlockOf(session.Block) is not null && SpaceOf(index, session) is not null)];
        var byLearner = sessions.SelectMany(session => session.Learners.Distinct().Where(learner => !index.IsRemote(learner, session.Block)).Select(learner => (learner, session)));
        foreach (var group in byLearner.GroupBy(pair => (pair.learner, index.BlockOf(pair.session.Block)!.Date), pair => pair.session))
        {
            CheckMoves(index, group, violation => found.Add(violation with { Learner = group.Key.learner }), $"Learner '{group.Key.learner}'");
        }

        foreach (var group in sessions.Where(session => session.Staff is not null).GroupBy(session => (Staff: session.Staff!.Value, index.BlockOf(session.Block)!.Date)))
        {
            CheckMoves(index, group, violation => found.Add(violation with { Staff = group.Key.Staff }), $"'{group.Key.Staff}'");
        }
    }

    private static void CheckMoves(ScheduleIndex index, IEnumerable<Session> day, Action<Violation> add, string who)
    {
        Session? before = null;
        foreach (var session in day.OrderBy(session => index.OrderOf(session.Block)).ThenBy(session => session.Id))
        {
            if (before is not null && before.Block != session.Block)
            {
                var (from, to) = (SpaceOf(index, before)!, SpaceOf(index, session)!);
                var needed = from.Id == to.Id ? 0 : TravelOf(from) + TravelOf(to);
                var gap = StartOf(index, session) - (StartOf(index, before) + index.BlockOf(before.Block)!.Minutes);
                if (needed > 0 && gap < needed)
                {
                    add(new Violation(Rule, FormattableString.Invariant($"{who} has {gap} minutes from space '{from.Id}' in block '{before.Block}' to '{to.Id}' in block '{session.Block}'; expected at least {needed} to travel."))
                    {
                        Block = session.Block, Session = session.Id, Space = to.Id,
                    });
                }
            }

            before = session;
        }
    }

    private static LearningSpace? SpaceOf(ScheduleIndex index, Session session) =>
        session.Space is { } id && index.Spaces.TryGetValue(id, out var space) && space.Kind != SpaceKind.Remote ? space : null;

    private static int TravelOf(LearningSpace space) => space.Kind == SpaceKind.OffCampus ? space.TravelMinutes : 0;

    private static int StartOf(ScheduleIndex index, Session session)
    {
        var start = index.BlockOf(session.Block)!.Start;
        return (start.Hour * MinutesPerHour) + start.Minute;
    }
}
