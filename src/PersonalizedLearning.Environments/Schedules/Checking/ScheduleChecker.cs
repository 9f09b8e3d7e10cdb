namespace PersonalizedLearning.Environments;

/// <summary>Finds what a schedule breaks, whoever made it: it knows nothing of how schedules are made.</summary>
/// <remarks>
/// The rules: S0 all that the schedule names is known, and named once; S1 every learner has one item for each block of instruction or advisory in which they are there,
/// which agrees with the sessions; S2 nobody leads two sessions of a block (monitored ones up to their zones); S3 spaces are suitable, open, and not too full;
/// S4 who leads a session is qualified, may lead it and is there; S5 sessions have neither too few learners nor too many; S6 what learners work on is a need of theirs that
/// is ready; S7 no need is given more than it has left, or more blocks a day than it may have; S8 pins are kept, but for learners who are absent; S9 learners who must be
/// together are in the same session in every block of instruction in which both are there in the same way and either is taught, and those who must not be are never in one;
/// S10 caseloads, blocks a day, blocks in a row and planning blocks of staff; S11 there is time to travel; for a proposal also S12 minutes of each need are scheduled or
/// unmet, with one reason; S13 score and violations are those found from scratch; S14 the bound is not below the value; and S16, by their own names, the rules of the
/// blended models.
/// </remarks>
public static class ScheduleChecker
{
    /// <summary>Finds what a schedule breaks.</summary>
    /// <param name="problem">The problem that it answers.</param>
    /// <param name="schedule">The schedule: any, also one that names what the problem does not know.</param>
    /// <returns>What is broken, ordered by rule, block as in time, session, learner, staff and space; empty when the schedule keeps all rules.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(schedule);
        return Check(new ScheduleIndex(problem, schedule));
    }

    /// <summary>Finds what a proposal breaks: its schedule, and what it says of it.</summary>
    /// <param name="problem">The problem that it answers.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="previous">The schedule known before; null where it is not known, in which case the changes that the score counts are taken as they are.</param>
    /// <returns>What is broken, ordered as for a schedule; empty when the proposal keeps all rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> or <paramref name="proposal"/> is null.</exception>
    public static ValueList<Violation> Check(EnvironmentProblem problem, ScheduleProposal proposal, Schedule? previous = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(proposal);
        var index = new ScheduleIndex(problem, proposal.Schedule);
        var ofSchedule = Check(index);
        var found = new ViolationList();
        ProposalRules.Check(index, proposal, ofSchedule, previous, found);
        return Ordered(index, [.. ofSchedule, .. found.All]);
    }

    internal static ValueList<Violation> Check(ScheduleIndex index)
    {
        var found = new ViolationList();
        KnownRules.Check(index, found);
        LearnerDayRules.Check(index, found);
        StaffRules.Check(index, found);
        StaffTimeRules.Check(index, found);
        SpaceRules.Check(index, found);
        SizeRules.Check(index, found);
        NeedRules.Check(index, found);
        PinRules.Check(index, found);
        LinkRules.Check(index, found);
        TravelRules.Check(index, found);
        return Ordered(index, [.. found.All, .. index.Problem.Models.OrderBy(model => model.Course).SelectMany(model => model.Check(index.Problem, index.Schedule))]);
    }

    private static ValueList<Violation> Ordered(ScheduleIndex index, IEnumerable<Violation> violations) => violations
        .OrderBy(item => item.Model is not null)
        .ThenBy(item => item.Model, StringComparer.Ordinal)
        .ThenBy(item => item.Rule.TrimEnd("0123456789".ToCharArray()), StringComparer.Ordinal)
        .ThenBy(item => item.Rule.Length)
        .ThenBy(item => item.Rule, StringComparer.Ordinal)
        .ThenBy(item => item.Course)
        .ThenBy(item => item.Block is { } block ? index.OrderOf(block) : -1)
        .ThenBy(item => item.Session)
        .ThenBy(item => item.Learner)
        .ThenBy(item => item.Staff)
        .ThenBy(item => item.Space)
        .ThenBy(item => item.Message, StringComparer.Ordinal)
        .ToValueList();
}
