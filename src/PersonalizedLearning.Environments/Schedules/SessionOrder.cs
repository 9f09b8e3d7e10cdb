namespace PersonalizedLearning.Environments;

/// <summary>Brings sessions into the order of a schedule, and checks that a problem knows what they name.</summary>
internal static class SessionOrder
{
    /// <summary>The sessions, ordered by block (as in time), then by identifier.</summary>
    /// <exception cref="ArgumentException">A session names a block, a way of learning, staff or a space that the problem does not know, or two have one identifier.</exception>
    public static Session[] Of(ProblemIndex index, IEnumerable<Session> sessions)
    {
        Session[] ordered = [.. sessions.OrderBy(session => index.PositionOf(session.Block)).ThenBy(session => session.Id)];
        var seen = new HashSet<SessionId>();
        foreach (var session in ordered)
        {
            Check(seen.Add(session.Id), session, "shares its identifier with another; expected identifiers that are unique");
            Check(index.PositionOf(session.Block) >= 0, session, $"is in block '{session.Block}'; expected a block of the problem");
            Check(index.Modality(session.Modality) is not null, session, $"is of the way of learning '{session.Modality}'; expected one of the problem");
            Check(session.Staff is not { } staff || index.Staff(staff) is not null, session, $"is led by '{session.Staff}'; expected a member of staff of the problem");
            Check(session.Space is not { } space || index.Space(space) is not null, session, $"is in '{session.Space}'; expected a space of the problem");
        }

        return ordered;
    }

    private static void Check(bool holds, Session session, string fault)
    {
        if (!holds)
        {
            throw new ArgumentException($"Session '{session.Id}' {fault}.", "sessions");
        }
    }
}
