namespace PersonalizedLearning.Environments;

/// <summary>One assignment of staff: block after block, then repair across blocks.</summary>
internal sealed class StaffAssignmentRun
{
    // A cap on matchings made again: about the work of a few hundred small ones, whatever the size.
    private const int WorkLimit = 20_000;
    private const int FewestTries = 20;

    private readonly ProblemIndex index;
    private readonly Session[] sessions;
    private readonly StaffLedger ledger;
    private readonly BlockStaffing[] blocks;
    private readonly int mostTries;
    private int tries;

    /// <summary>Puts what is fixed into the ledger.</summary>
    public StaffAssignmentRun(ProblemIndex index, Session[] sessions, StaffingPolicy policy)
    {
        this.index = index;
        this.sessions = [.. sessions.Select(session => session with { Staff = session.Staff ?? PinnedStaff(session) })];
        ledger = new StaffLedger(index, [.. index.Problem.Staff.DistinctBy(member => member.Id).OrderBy(member => member.Id)]);
        var numbers = ledger.Members.Select((member, number) => (member.Id, number)).ToDictionary();
        foreach (var session in this.sessions.Where(session => session.Staff is not null))
        {
            ledger.Add(numbers[session.Staff!.Value], index.PositionOf(session.Block), session);
        }

        mostTries = Math.Max(FewestTries, WorkLimit / Math.Max(1, sessions.Length));
        var preference = new StaffPreference(index, policy);
        var values = policy.Values.DistinctBy(value => value.Session).ToDictionary(value => value.Session, value => value.Value);
        blocks = [.. this.sessions.Where(IsOpen).GroupBy(session => index.PositionOf(session.Block))
            .Select(group => new BlockStaffing(index, ledger, preference, group.Key, [.. group], session => ValueOf(session, values)))];
    }

    /// <summary>Assigns staff.</summary>
    public StaffAssignmentResult Run()
    {
        foreach (var block in blocks)
        {
            block.Match();
        }

        while (Repair() || MatchAgain())
        {
        }

        return Result();
    }

    private bool IsOpen(Session session) => session.Staff is null && Suitability.TakesStaff(index.Modality(session.Modality)!);

    private int ValueOf(Session session, Dictionary<SessionId, int> values) => values.TryGetValue(session.Id, out var value)
        ? value
        : (int)Math.Clamp((long)session.Learners.Count * index.Block(session.Block)!.Minutes, 0, SessionValue.Greatest);

    private StaffId? PinnedStaff(Session session)
    {
        var staff = index.Problem.Pins.OfType<SessionPin>().FirstOrDefault(pin => pin.Session == session.Id && pin.Block == session.Block)?.Staff;
        return staff is { } given && index.Staff(given) is not null ? staff : null;
    }

    // Sets somebody free for a session that nobody leads: another block is matched without them and loses nothing by it.
    private bool Repair()
    {
        foreach (var block in blocks)
        {
            if (tries >= mostTries || !block.MemberOf.Contains(-1))
            {
                continue;
            }

            foreach (var member in block.Shortages().Values.SelectMany(shortage => shortage.AtLimit).Distinct().Order().Select(NumberOf))
            {
                if (blocks.Any(other => other != block && TryFree(member, other, block)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int NumberOf(StaffId id) => Array.FindIndex(ledger.Members, member => member.Id == id);

    private bool TryFree(int member, BlockStaffing from, BlockStaffing to)
    {
        if (!from.MemberOf.Contains(member) || tries >= mostTries)
        {
            return false;
        }

        var (fromBefore, toBefore) = (from.MemberOf, to.MemberOf);
        var (fromWorth, toWorth) = (from.Worth, to.Worth);
        from.Place([.. fromBefore.Select(other => other == member ? -1 : other)]);
        if (Enumerable.Range(0, to.Open.Length).Any(row => to.IsFree(row, member) && ledger.HasRoom(member, to.Position, to.Open[row])))
        {
            tries++;
            from.Match(member);
            if (from.Worth.CompareTo(fromWorth) >= 0)
            {
                to.Match();
                if (to.Worth.CompareTo(toWorth) > 0)
                {
                    return true;
                }
            }
        }

        to.Place(toBefore);
        from.Place(fromBefore);
        return false;
    }

    // What was set free since may now do for a session that was closed.
    private bool MatchAgain()
    {
        foreach (var block in blocks.Where(block => block.MemberOf.Contains(-1)))
        {
            var (before, worth) = (block.MemberOf, block.Worth);
            block.Match();
            if (block.Worth.CompareTo(worth) > 0)
            {
                return true;
            }

            block.Place(before);
        }

        return false;
    }

    private StaffAssignmentResult Result()
    {
        var staffed = new Dictionary<SessionId, StaffId>();
        var closed = new Dictionary<SessionId, UnstaffedSession>();
        foreach (var block in blocks)
        {
            var shortages = block.Shortages();
            for (var row = 0; row < block.Open.Length; row++)
            {
                if (block.MemberOf[row] >= 0)
                {
                    staffed.Add(block.Open[row].Id, ledger.Members[block.MemberOf[row]].Id);
                }
                else
                {
                    closed.Add(block.Open[row].Id, new UnstaffedSession(block.Open[row], shortages[row]));
                }
            }
        }

        return new StaffAssignmentResult(
            sessions.Where(session => !closed.ContainsKey(session.Id))
                .Select(session => staffed.TryGetValue(session.Id, out var member) ? session with { Staff = member } : session).ToValueList(),
            sessions.Where(session => closed.ContainsKey(session.Id)).Select(session => closed[session.Id]).ToValueList(),
            Enumerable.Range(0, ledger.Members.Length).Select(ledger.LoadOf).ToValueList());
    }
}
