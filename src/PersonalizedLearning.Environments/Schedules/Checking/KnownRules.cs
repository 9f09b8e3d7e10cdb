using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>S0: all that a schedule names is known, and named once.</summary>
internal static class KnownRules
{
    private const string Rule = "S0";

    public static void Check(ScheduleIndex index, ViolationList found)
    {
        var seen = new HashSet<SessionId>();
        foreach (var session in index.Schedule.Sessions)
        {
            if (!seen.Add(session.Id))
            {
                found.Add(Rule, session, $"There is more than one session '{session.Id}'; expected one.");
            }

            CheckNames(index, session, found);
            CheckLearners(index, session, found);
        }

        CheckDays(index, found);
    }

    private static void CheckNames(ScheduleIndex index, Session session, ViolationList found)
    {
        if (index.BlockOf(session.Block) is null)
        {
            found.Add(Rule, session, $"Session '{session.Id}' is in block '{session.Block}'; expected a block of the problem.");
        }

        if (index.ModalityOf(session) is null)
        {
            found.Add(Rule, session, $"Session '{session.Id}' is of the way of learning '{session.Modality}'; expected one of the problem.");
        }

        if (session.Competency is { } competency && !index.Offerings.ContainsKey(competency))
        {
            found.Add(Rule, session, $"Session '{session.Id}' is about '{competency}'; expected a competency that the problem offers.");
        }

        if (session.Staff is { } staff && !index.Staff.ContainsKey(staff))
        {
            found.Add(new Violation(Rule, $"Session '{session.Id}' is led by '{staff}'; expected a member of staff of the problem.") { Block = session.Block, Session = session.Id, Staff = staff });
        }

        if (session.Space is { } space && !index.Spaces.ContainsKey(space))
        {
            found.Add(new Violation(Rule, $"Session '{session.Id}' is in space '{space}'; expected a space of the problem.") { Block = session.Block, Session = session.Id, Space = space });
        }
    }

    private static void CheckLearners(ScheduleIndex index, Session session, ViolationList found)
    {
        var seen = new HashSet<LearnerId>();
        foreach (var learner in session.Learners)
        {
            if (!seen.Add(learner))
            {
                found.Add(new Violation(Rule, $"Learner '{learner}' is in session '{session.Id}' more than once; expected once.") { Block = session.Block, Session = session.Id, Learner = learner });
            }
            else if (!index.Learners.Contains(learner))
            {
                found.Add(new Violation(Rule, $"Learner '{learner}' is in session '{session.Id}'; expected a learner of the problem.") { Block = session.Block, Session = session.Id, Learner = learner });
            }
        }
    }

    private static void CheckDays(ScheduleIndex index, ViolationList found)
    {
        var dates = index.Dates.ToHashSet();
        foreach (var group in index.Schedule.Days.GroupBy(day => (day.Learner, day.Date)))
        {
            var learner = group.Key.Learner;
            if (!index.Learners.Contains(learner))
            {
                found.Add(new Violation(Rule, $"There is a day of '{learner}'; expected a learner of the problem.") { Learner = learner });
            }

            if (!dates.Contains(group.Key.Date))
            {
                found.Add(new Violation(Rule, FormattableString.Invariant($"There is a day of '{learner}' on {group.Key.Date:R}; expected a date with a block.")) { Learner = learner });
            }

            if (group.Skip(1).Any())
            {
                found.Add(new Violation(Rule, FormattableString.Invariant($"There is more than one day of '{learner}' on {group.Key.Date:R}; expected one.")) { Learner = learner });
            }
        }
    }
}
