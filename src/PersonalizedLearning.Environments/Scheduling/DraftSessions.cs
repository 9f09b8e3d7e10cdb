namespace PersonalizedLearning.Environments;

/// <summary>Gives the sessions of a draft names, staff and spaces. A session that gets none is closed and its learners take free seats elsewhere.</summary>
internal static class DraftSessions
{
    // Closing a session frees staff and seats for others, so it is tried again, but not for ever.
    private const int MostRounds = 3;

    /// <summary>Completes a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="links">Who must be together and who must not.</param>
    /// <param name="previous">The schedule known before, whose educators learners keep where they can; null for none.</param>
    /// <returns>The sessions that take place, fixed ones among them.</returns>
    public static List<Session> Complete(ScheduleDraft draft, LearnerLinks links, Schedule? previous)
    {
        var problem = WithHistory(draft.Compiled.Dense.Problem, previous);
        for (var round = 1; ; round++)
        {
            var named = Name(draft);
            var (sessions, closed) = Match(draft, problem, named);
            if (closed.Count == 0)
            {
                return sessions;
            }

            foreach (var id in closed.Where(named.ContainsKey))
            {
                draft.Close(named[id]);
            }

            if (round == MostRounds || !closed.Any(named.ContainsKey))
            {
                return sessions;
            }

            FreeSeats.Fill(draft, links);
        }
    }

    // To those who assign staff, the groups of the schedule known before are the last round.
    private static EnvironmentProblem WithHistory(EnvironmentProblem problem, Schedule? previous)
    {
        if (previous is null)
        {
            return problem;
        }

        var round = problem.History.Select(group => group.Round).DefaultIfEmpty(-1).Max();
        return round == int.MaxValue ? problem : problem with
        {
            History = [.. problem.History, .. previous.Sessions.Where(session => session.Staff is not null)
                .Select(session => new CoMembership(round + 1, session.Learners) { Educator = session.Staff, Competency = session.Competency })],
        };
    }

    private static Dictionary<SessionId, DraftSession> Name(ScheduleDraft draft)
    {
        var (compiled, named) = (draft.Compiled, new Dictionary<SessionId, DraftSession>());
        var names = new SessionNames(compiled.Fixed.Sessions.Select(session => session.Id));
        foreach (var session in draft.Slots.SelectMany(slot => slot).OrderBy(session => (session.Slot, session.Offering, session.Learners.Min())))
        {
            named.Add(names.Next(compiled.Dense.Slots[session.Slot].Id, compiled.Offerings[session.Offering]), session);
        }

        return named;
    }

    private static (List<Session> Sessions, List<SessionId> Closed) Match(ScheduleDraft draft, EnvironmentProblem problem, Dictionary<SessionId, DraftSession> named)
    {
        var decided = draft.Compiled.Fixed;
        SessionValue[] values = [.. named.Select(pair => new SessionValue(pair.Key, ValueOf(draft, pair.Value)))];
        var open = decided.Sessions.Concat(named.Select(pair => SessionOf(draft, pair.Key, pair.Value))).ToList();
        var staffed = StaffAssignment.Assign(problem, open, new StaffingPolicy { Values = [.. values] });
        var housed = SpaceAllocation.Allocate(problem, staffed.Sessions, new SpacePolicy { Values = [.. values] });
        return ([.. housed.Sessions], [.. staffed.Closed.Select(closed => closed.Session.Id), .. housed.Closed.Select(closed => closed.Session.Id)]);
    }

    private static int ValueOf(ScheduleDraft draft, DraftSession session) =>
        (int)Math.Clamp(session.Learners.Sum(learner => draft.ValueOf(learner, session)), 0, SessionValue.Greatest);

    private static Session SessionOf(ScheduleDraft draft, SessionId id, DraftSession session)
    {
        var (compiled, offering) = (draft.Compiled, draft.Compiled.Offerings[session.Offering]);
        return new Session
        {
            Id = id,
            Block = compiled.Dense.Slots[session.Slot].Id,
            Modality = offering.Modality.Id,
            Competency = offering.Competency?.Competency,
            Course = offering.Competency?.Course,
            Staff = offering.Pin?.Staff,
            Learners = [.. session.Learners.Order().Select(learner => compiled.Dense.Learners[learner])],
            IsRequired = offering.Pin is not null,
        };
    }
}
