namespace PersonalizedLearning.Environments;

/// <summary>Where people are before and after each session, as far as it is known.</summary>
internal sealed class Whereabouts
{
    private readonly ProblemIndex index;
    private readonly Session[] sessions;
    private readonly int?[] spaceOf;
    private readonly bool[] isOpen;
    private readonly int[][] beside;
    private readonly Dictionary<(bool IsStaff, string Id), List<int>> sessionsOf = [];

    /// <summary>Follows all people of sessions.</summary>
    /// <param name="index">The problem.</param>
    /// <param name="sessions">The sessions, in order of time.</param>
    /// <param name="spaceOf">The space of each session; null for none yet. Read whenever something is asked.</param>
    /// <param name="isOpen">Whether each session without a space still waits for one.</param>
    public Whereabouts(ProblemIndex index, Session[] sessions, int?[] spaceOf, bool[] isOpen)
    {
        this.index = index;
        this.sessions = sessions;
        this.spaceOf = spaceOf;
        this.isOpen = isOpen;
        for (var session = 0; session < sessions.Length; session++)
        {
            foreach (var person in PeopleOf(session))
            {
                if (!sessionsOf.TryGetValue(person, out var list))
                {
                    sessionsOf.Add(person, list = []);
                }

                list.Add(session);
            }
        }

        beside = [.. Enumerable.Range(0, sessions.Length).Select(session => Beside(session).ToArray())];
    }

    /// <summary>How many people of a session are in a space in the block before or after on the same date.</summary>
    public int Stays(int session, int space)
    {
        var stays = 0;
        foreach (var other in beside[session])
        {
            stays += spaceOf[other] == space ? 1 : 0;
        }

        return stays;
    }

    /// <summary>How many people a session has.</summary>
    public int PeopleIn(int session) => sessions[session].Learners.Count + (sessions[session].Staff is null ? 0 : 1);

    /// <summary>The sessions that people of a session have just before or after it on the same date, among those that have a space or wait for one.</summary>
    public IEnumerable<int> NeighboursOf(int session)
    {
        var neighbours = new SortedSet<int>();
        foreach (var person in PeopleOf(session))
        {
            var list = sessionsOf[person].Where(other => IsSameDate(session, other) && other != session && (spaceOf[other] is not null || isOpen[other])
                && sessions[other].Block != sessions[session].Block).ToList();
            neighbours.UnionWith(list.Where(other => other < session).TakeLast(1));
            neighbours.UnionWith(list.Where(other => other > session).Take(1));
        }

        return neighbours;
    }

    /// <summary>The minutes between two sessions of one date.</summary>
    public int GapMinutes(int one, int other)
    {
        var (earlier, later) = one < other ? (one, other) : (other, one);
        return Suitability.GapMinutes(index.Block(sessions[earlier].Block)!, index.Block(sessions[later].Block)!);
    }

    // One entry for each person and session in the very next block of the date, before or after.
    private IEnumerable<int> Beside(int session)
    {
        var position = index.PositionOf(sessions[session].Block);
        return PeopleOf(session).SelectMany(person => sessionsOf[person])
            .Where(other => Math.Abs(index.PositionOf(sessions[other].Block) - position) == 1 && IsSameDate(session, other));
    }

    private bool IsSameDate(int one, int other) => index.Block(sessions[one].Block)!.Date == index.Block(sessions[other].Block)!.Date;

    private IEnumerable<(bool IsStaff, string Id)> PeopleOf(int session)
    {
        foreach (var learner in sessions[session].Learners)
        {
            yield return (false, learner.Value);
        }

        if (sessions[session].Staff is { } staff)
        {
            yield return (true, staff.Value);
        }
    }
}
