using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Who leads what so far, over all blocks: what the limits of a member across blocks are measured by.</summary>
internal sealed class StaffLedger
{
    private readonly ProblemIndex index;
    private readonly StaffDay day;
    private readonly List<Session>[][] sessions;
    private readonly Dictionary<LearnerId, int>[] learners;

    /// <summary>Starts an empty ledger.</summary>
    /// <param name="index">The problem.</param>
    /// <param name="members">The members of staff, in the order in which they are numbered.</param>
    public StaffLedger(ProblemIndex index, StaffMember[] members)
    {
        this.index = index;
        Members = members;
        day = new StaffDay(index);
        sessions = [.. members.Select(_ => index.Blocks.Select(_ => new List<Session>()).ToArray())];
        learners = [.. members.Select(_ => new Dictionary<LearnerId, int>())];
    }

    /// <summary>Gets the members of staff.</summary>
    public StaffMember[] Members { get; }

    /// <summary>The sessions that a member has in a block.</summary>
    public IReadOnlyList<Session> In(int member, int position) => sessions[member][position];

    /// <summary>How many blocks of a member have a session.</summary>
    public int BusyBlocks(int member) => sessions[member].Count(held => held.Count > 0);

    /// <summary>Adds a session.</summary>
    public void Add(int member, int position, Session session)
    {
        sessions[member][position].Add(session);
        foreach (var learner in session.Learners)
        {
            learners[member][learner] = learners[member].GetValueOrDefault(learner) + 1;
        }
    }

    /// <summary>Takes a session away.</summary>
    public void Remove(int member, int position, Session session)
    {
        sessions[member][position].Remove(session);
        foreach (var learner in session.Learners)
        {
            if (--learners[member][learner] == 0)
            {
                learners[member].Remove(learner);
            }
        }
    }

    /// <summary>Whether a member's day and caseload leave room for a session in a block, beside what the ledger holds.</summary>
    public bool HasRoom(int member, int position, Session session) => HasRoomInDay(member, position) && HasRoomFor(member, [session]);

    /// <summary>Whether a member's day leaves room for a session in a block.</summary>
    public bool HasRoomInDay(int member, int position) => day.IsWithinLimits(
        Members[member], index.Blocks[position].Date, other => other == position || sessions[member][other].Count > 0);

    /// <summary>Whether a member's caseload leaves room for the learners of sessions.</summary>
    public bool HasRoomFor(int member, IEnumerable<Session> added)
    {
        if (Members[member].Caseload is not { } caseload)
        {
            return true;
        }

        var more = added.SelectMany(session => session.Learners).Distinct().Count(learner => !learners[member].ContainsKey(learner));
        return more == 0 || learners[member].Count + more <= caseload;
    }

    /// <summary>What a member has to do.</summary>
    public StaffLoad LoadOf(int member) => new(
        Members[member].Id,
        BusyBlocks(member),
        Enumerable.Range(0, index.Blocks.Length).Where(position => sessions[member][position].Count > 0).Sum(position => index.Blocks[position].Minutes),
        sessions[member].Sum(held => held.Count),
        learners[member].Count);
}
