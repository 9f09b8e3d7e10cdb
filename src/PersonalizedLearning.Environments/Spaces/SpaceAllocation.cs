namespace PersonalizedLearning.Environments;

/// <summary>Gives spaces to sessions: with the features they require, large enough, and so that people move little and scarce spaces stay free.</summary>
/// <remarks>
/// In each block a matching of greatest weight, of layers of which each outweighs all later ones: sessions that take place (required ones, then the most worth, then the most),
/// people who stay where they are between blocks (a way off campus counts as two moves for each), few spare seats, and features that are scarce and not asked for.
/// A space holds several sessions where it may, as long as all find a seat; parts of a space together hold no more than the whole, and the whole and a part are
/// never in use together. Off campus only goes who has the time to get there and back.
/// </remarks>
public static class SpaceAllocation
{
    /// <summary>Gives spaces to the sessions of any number of blocks.</summary>
    /// <param name="problem">The problem: its spaces, blocks, ways of learning, attendance and pins.</param>
    /// <param name="sessions">The sessions, in any order, best with their staff. The space of a session that names one is kept, whatever speaks against it.</param>
    /// <param name="policy">What matters; null for <see cref="SpacePolicy.Default"/>.</param>
    /// <returns>What takes place where, and which sessions have no space and why. The same sessions in another order give the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> or <paramref name="sessions"/> is null.</exception>
    /// <exception cref="ArgumentException">A session names a block, a way of learning, staff or a space that the problem does not know, or two have one identifier.</exception>
    public static SpaceAllocationResult Allocate(EnvironmentProblem problem, IEnumerable<Session> sessions, SpacePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(sessions);
        var index = new ProblemIndex(problem);
        return new SpaceAllocationRun(index, SessionOrder.Of(index, sessions), policy ?? SpacePolicy.Default).Run();
    }
}
