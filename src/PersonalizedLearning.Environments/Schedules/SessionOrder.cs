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
            if (!seen.Add(session.Id) || FaultOf(index, session) is not null)
            {
                var fault = FaultOf(index, session) ?? "shares its identifier with another; expected identifiers that are unique";
                throw new ArgumentException($"Session '{session.Id}' {fault}.", nameof(sessions));
            }
        }

        return ordered;
    }

    private static string? FaultOf(ProblemIndex index, Session session) =>
        index.PositionOf(session.Block) < 0 ? $"is in block '{session.Block}'; expected a block of the problem"
        : index.Modality(session.Modality) is null ? $"is of the way of learning '{session.Modality}'; expected one of the problem"
        : session.Staff is { } staff && index.Staff(staff) is null ? $"is led by '{staff}'; expected a member of staff of the problem"
        : session.Space is { } space && index.Space(space) is null ? $"is in '{space}'; expected a space of the problem"
        : null;
}
