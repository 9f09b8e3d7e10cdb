namespace PersonalizedLearning.Environments;

/// <summary>Assigns staff to sessions: who may lead them, is there and has room, learners' own educators first, and the least flexible before others.</summary>
/// <remarks>
/// In each block a matching of greatest weight, of layers of which each outweighs all later ones: sessions that take place (required ones, then the most worth, then the most),
/// learners who know their educator, members who could lead little else, and members with few blocks so far. Limits across blocks (blocks a day and in a row,
/// planning, caseload) are kept, and where they leave a session without anybody, blocks are matched again so that somebody is set free for it.
/// </remarks>
public static class StaffAssignment
{
    /// <summary>Assigns staff to the sessions of any number of blocks.</summary>
    /// <param name="problem">The problem: its staff, blocks, ways of learning, relationships, history and pins.</param>
    /// <param name="sessions">The sessions, in any order. Staff of a session that names some is kept, whatever speaks against it; one that nobody has to attend gets nobody.</param>
    /// <param name="policy">What matters; null for <see cref="StaffingPolicy.Default"/>.</param>
    /// <returns>Who leads what, and which sessions nobody can and why. The same sessions in another order give the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> or <paramref name="sessions"/> is null.</exception>
    /// <exception cref="ArgumentException">A session names a block, a way of learning or staff that the problem does not know, or two have one identifier.</exception>
    public static StaffAssignmentResult Assign(EnvironmentProblem problem, IEnumerable<Session> sessions, StaffingPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(sessions);
        var index = new ProblemIndex(problem);
        return new StaffAssignmentRun(index, SessionOrder.Of(index, sessions), policy ?? StaffingPolicy.Default).Run();
    }
}
