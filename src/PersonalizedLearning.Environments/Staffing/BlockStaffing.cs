namespace PersonalizedLearning.Environments;

/// <summary>The sessions of one block, and who leads them.</summary>
internal sealed class BlockStaffing
{
    // What is pinned outweighs any number of required sessions.
    private const long PinWeight = 1L << 32;

    private readonly ProblemIndex index;
    private readonly StaffLedger ledger;
    private readonly StaffPreference preference;
    private readonly int[] bonds;
    private readonly ModalityProfile[] modalities;
    private readonly int[] values;
    private readonly ValueList<StaffPin> pins;
    private readonly HashSet<SessionId> openIds;

    /// <summary>Takes the sessions of a block that are open for staff, in order of their identifiers. Those that are fixed are in the ledger.</summary>
    public BlockStaffing(ProblemIndex index, StaffLedger ledger, StaffPreference preference, int position, Session[] open, Func<Session, int> valueOf)
    {
        this.index = index;
        this.ledger = ledger;
        this.preference = preference;
        Position = position;
        Open = open;
        modalities = [.. open.Select(session => index.Modality(session.Modality)!)];
        values = [.. open.Select(valueOf)];
        MemberOf = new int[open.Length];
        Array.Fill(MemberOf, -1);
        openIds = [.. open.Select(session => session.Id)];
        bonds = [.. open.SelectMany(session => ledger.Members.Select(member => preference.BondOf(session, member.Id)))];
        var block = index.Blocks[position].Id;
        pins = index.Problem.Pins.OfType<StaffPin>().Where(pin => pin.Block == block).ToValueList();
    }

    /// <summary>Gets the place of the block in time.</summary>
    public int Position { get; }

    /// <summary>Gets the sessions that are open for staff.</summary>
    public Session[] Open { get; }

    /// <summary>Gets the member of each open session; −1 for nobody.</summary>
    public int[] MemberOf { get; private set; }

    /// <summary>Gets what the sessions that are led are worth: pins and required ones first, then the values.</summary>
    public (long Kept, long Value) Worth
    {
        get
        {
            var (kept, value) = (0L, 0L);
            for (var row = 0; row < Open.Length; row++)
            {
                if (MemberOf[row] >= 0)
                {
                    var weight = WeightOf(row, MemberOf[row]);
                    (kept, value) = (kept + weight.First, value + weight.Second);
                }
            }

            return (kept, value);
        }
    }

    /// <summary>Finds who leads what at best, beside what the ledger holds of other blocks.</summary>
    /// <param name="banned">A member who leads none; −1 for nobody.</param>
    public void Match(int banned = -1)
    {
        Place([.. MemberOf.Select(_ => -1)]);
        var result = Graph(banned).Solve(Conflict);
        Place(result.ResourceOf);
    }

    /// <summary>Puts other members in.</summary>
    public void Place(int[] members)
    {
        for (var row = 0; row < Open.Length; row++)
        {
            if (MemberOf[row] >= 0)
            {
                ledger.Remove(MemberOf[row], Position, Open[row]);
            }
        }

        MemberOf = members;
        for (var row = 0; row < Open.Length; row++)
        {
            if (MemberOf[row] >= 0)
            {
                ledger.Add(MemberOf[row], Position, Open[row]);
            }
        }
    }

    /// <summary>Finds for each session that nobody leads the smallest set of sessions that keeps it from being led: those whose staff could be handed on to it.</summary>
    public Dictionary<int, StaffShortage> Shortages()
    {
        var members = MemberOf;
        Place([.. members.Select(_ => -1)]);
        var graph = Graph(-1);
        var shortages = Enumerable.Range(0, Open.Length).Where(row => members[row] < 0).ToDictionary(row => row, row => ShortageOf(row, members, graph));
        Place(members);
        return shortages;
    }

    /// <summary>Whether a member may lead an open session and is there, and no fixed session stands against it. Other open sessions and limits are not looked at.</summary>
    public bool IsFree(int row, int member)
    {
        var person = ledger.Members[member];
        return index.IsThere(person.Id, index.Blocks[Position].Id)
            && CanLead(row, person)
            && RoomBesideFixed(row, member) > 0;
    }

    private StaffShortage ShortageOf(int closed, int[] members, ResourceMatching graph)
    {
        var atLimit = new SortedSet<int>();
        var (sessions, staff) = (new SortedSet<int> { closed }, new SortedSet<int>());
        var waiting = new Queue<int>(sessions);
        while (waiting.TryDequeue(out var row))
        {
            for (var member = 0; member < ledger.Members.Length; member++)
            {
                if (!graph.IsAllowed(row, member))
                {
                    if (IsFree(row, member) && !ledger.HasRoom(member, Position, Open[row]))
                    {
                        atLimit.Add(member);
                    }
                }
                else if (staff.Add(member))
                {
                    foreach (var held in Enumerable.Range(0, Open.Length).Where(other => members[other] == member && sessions.Add(other)))
                    {
                        waiting.Enqueue(held);
                    }
                }
            }
        }

        return new StaffShortage(
            sessions.Select(row => Open[row].Id).ToValueList(), staff.Select(member => ledger.Members[member].Id).ToValueList())
        {
            Led = sessions.Count(row => members[row] >= 0),
            AtLimit = atLimit.Except(staff).Select(member => ledger.Members[member].Id).ToValueList(),
        };
    }

    private bool CanLead(int row, StaffMember member)
    {
        var offering = Open[row].Competency is { } competency ? index.Offering(competency) : null;
        var isUnknown = Open[row].Competency is not null && offering is null && Suitability.AsksQualification(modalities[row]);
        return !isUnknown && Suitability.CanLead(member, modalities[row], offering);
    }

    // Sessions that are fixed take the whole member, unless all of them, and this one, are only watched.
    private int RoomBesideFixed(int row, int member)
    {
        var held = ledger.In(member, Position).Where(session => !openIds.Contains(session.Id)).ToList();
        return held.Count == 0 ? 1
            : held.All(IsWatched) && modalities[row].Supervision == Supervision.Monitor ? ledger.Members[member].Zones - held.Count
            : 0;
    }

    private bool IsWatched(Session session) => index.Modality(session.Modality)?.Supervision == Supervision.Monitor;

    private ResourceMatching Graph(int banned)
    {
        var members = ledger.Members;
        var slots = members.Select((member, number) => Math.Max(0, member.Zones - ledger.In(number, Position).Count)).ToArray();
        var graph = new ResourceMatching(Open.Length, slots, [.. modalities.Select(modality => modality.Supervision == Supervision.Monitor)]);
        for (var member = 0; member < members.Length; member++)
        {
            var pinned = slots[member] > 0 ? PinnedRows(member) : [];
            var hasRoom = ledger.HasRoomInDay(member, Position);
            for (var row = 0; row < Open.Length && member != banned; row++)
            {
                var isPinned = pinned.Contains(row);
                if (isPinned || (pinned.Count == 0 && hasRoom && IsFree(row, member) && ledger.HasRoomFor(member, [Open[row]])))
                {
                    graph.Allow(row, member, WeightOf(row, member));
                }
            }
        }

        return graph;
    }

    private HashSet<int> PinnedRows(int member)
    {
        var rows = new HashSet<int>();
        foreach (var pin in pins)
        {
            if (pin.Staff == ledger.Members[member].Id && !ledger.In(member, Position).Any(session => !openIds.Contains(session.Id) && IsOfKind(session, pin)))
            {
                rows.UnionWith(Enumerable.Range(0, Open.Length).Where(row => IsOfKind(Open[row], pin)));
            }
        }

        return rows;
    }

    private static bool IsOfKind(Session session, StaffPin pin) => session.Modality == pin.Modality && session.Competency == pin.Competency;

    private LayeredWeight WeightOf(int row, int member)
    {
        var person = ledger.Members[member].Id;
        var isPinned = pins.Any(pin => pin.Staff == person && IsOfKind(Open[row], pin));
        return new LayeredWeight(
            (isPinned ? PinWeight : 0) + (Open[row].IsRequired ? 1 : 0),
            ((long)values[row] * (Open.Length + 1)) + 1,
            bonds[(row * ledger.Members.Length) + member],
            -preference.BreadthOf(person),
            -ledger.BusyBlocks(member));
    }

    // A member who teaches can't watch others beside it, and watches no more learners than the caseload allows.
    private MatchingBranch[] Conflict(int[] memberOf)
    {
        foreach (var shared in Enumerable.Range(0, Open.Length).Where(row => memberOf[row] >= 0).GroupBy(row => memberOf[row]).Where(group => group.Count() > 1))
        {
            var member = shared.Key;
            if (shared.Any(row => modalities[row].Supervision == Supervision.Teach))
            {
                var taught = Enumerable.Range(0, Open.Length).Where(row => modalities[row].Supervision == Supervision.Teach);
                return [new MatchingBranch([], member), new MatchingBranch([.. taught.Select(row => (row, member))])];
            }

            if (!ledger.HasRoomFor(member, shared.Select(row => Open[row])))
            {
                return [.. shared.Select(row => new MatchingBranch([(row, member)]))];
            }
        }

        return [];
    }
}
