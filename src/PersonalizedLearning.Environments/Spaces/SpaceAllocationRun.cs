namespace PersonalizedLearning.Environments;

/// <summary>One allocation of spaces: what can only be off campus first, then block after block, then again with what is before and after known.</summary>
internal sealed class SpaceAllocationRun
{
    private const int FeatureWeight = 1000;

    private readonly ProblemIndex index;
    private readonly SpacePolicy policy;
    private readonly Session[] sessions;
    private readonly ModalityProfile[] modalities;
    private readonly int[] values;
    private readonly SpaceFamily family;
    private readonly int?[] spaceOf;
    private readonly bool hasOffCampus;
    private readonly bool[] isOpen;
    private readonly bool[] isExcursion;
    private readonly int[] scarcity;
    private readonly Whereabouts whereabouts;

    /// <summary>Puts what is fixed into its space.</summary>
    public SpaceAllocationRun(ProblemIndex index, Session[] sessions, SpacePolicy policy)
    {
        this.index = index;
        this.policy = policy;
        this.sessions = [.. sessions.Select(session => session with { Space = session.Space ?? PinnedSpace(session) })];
        family = new SpaceFamily(index);
        modalities = [.. sessions.Select(session => index.Modality(session.Modality)!)];
        spaceOf = [.. this.sessions.Select(session => session.Space is { } space ? family.Numbers[space] : (int?)null)];
        isOpen = [.. this.sessions.Select((session, number) =>
            spaceOf[number] is null && Suitability.TakesSpace(index, modalities[number], session.Block, session.Learners))];
        hasOffCampus = family.Spaces.Any(space => space.Kind == SpaceKind.OffCampus);
        isExcursion = [.. Enumerable.Range(0, sessions.Length).Select(number => isOpen[number] && IsExcursion(number))];
        var given = policy.Values.DistinctBy(value => value.Session).ToDictionary(value => value.Session, value => value.Value);
        values = [.. sessions.Select(session => given.TryGetValue(session.Id, out var value) ? value
            : (int)Math.Clamp((long)session.Learners.Count * index.Block(session.Block)!.Minutes, 0, SessionValue.Greatest))];
        scarcity = [.. family.Spaces.Select(space => space.Features.Sum(ScarcityOf))];
        whereabouts = new Whereabouts(index, this.sessions, spaceOf, isOpen);
    }

    /// <summary>Gives spaces.</summary>
    public SpaceAllocationResult Run()
    {
        int[][] blocks = [.. Enumerable.Range(0, sessions.Length).Where(number => isOpen[number])
            .GroupBy(number => index.PositionOf(sessions[number].Block)).Select(group => group.ToArray())];
        HouseInTurn(blocks, number => isExcursion[number]);
        HouseInTurn(blocks, number => !isExcursion[number]);
        foreach (var block in blocks.Reverse().Concat(blocks))
        {
            HouseAgain(block);
        }

        return Result(blocks);
    }

    private void HouseInTurn(int[][] blocks, Func<int, bool> isMeant)
    {
        foreach (var block in blocks)
        {
            int[] rows = [.. block.Where(isMeant)];
            Put(rows, Housing(rows).Match());
            foreach (var row in rows)
            {
                isOpen[row] = false;
            }
        }
    }

    private void HouseAgain(int[] rows)
    {
        int[] before = [.. rows.Select(row => spaceOf[row] ?? -1)];
        var housing = Housing(rows);
        var after = housing.Match();
        var holds = Enumerable.Range(0, rows.Length).All(row => before[row] < 0 || housing.IsAllowed(row, before[row]));
        Put(rows, holds && WeightOf(rows, after) <= WeightOf(rows, before) ? before : after);
    }

    private LayeredWeight WeightOf(int[] rows, int[] spaces)
    {
        var sum = default(LayeredWeight);
        for (var row = 0; row < rows.Length; row++)
        {
            sum += spaces[row] < 0 ? default : WeightOf(rows[row], spaces[row], rows.Length);
        }

        return sum;
    }

    private void Put(int[] rows, int[] spaces)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            spaceOf[rows[row]] = spaces[row] < 0 ? null : spaces[row];
        }
    }

    // Lifts the sessions out of their spaces; the caller puts them back.
    private BlockHousing Housing(int[] rows)
    {
        var (groups, taken) = (new int[family.Spaces.Length], new int[family.Spaces.Length]);
        Put(rows, [.. rows.Select(_ => -1)]);
        foreach (var number in rows.Length == 0 ? [] : Enumerable.Range(0, sessions.Length).Where(number => sessions[number].Block == sessions[rows[0]].Block))
        {
            if (spaceOf[number] is { } space)
            {
                groups[space]++;
                taken[space] += sessions[number].Learners.Count;
            }
        }

        var housing = new BlockHousing(family, rows, [.. rows.Select(row => sessions[row].Learners.Count)], groups, taken);
        for (var row = 0; row < rows.Length; row++)
        {
            var neighbours = NeighboursOf(rows[row]);
            for (var space = 0; space < family.Spaces.Length; space++)
            {
                if (Suits(rows[row], space) && housing.HasRoom(row, space) && IsInReach(rows[row], space, neighbours))
                {
                    housing.Allow(row, space, WeightOf(rows[row], space, rows.Length));
                }
            }
        }

        return housing;
    }

    private bool Suits(int session, int space) => index.IsOpen(family.Spaces[space].Id, sessions[session].Block)
        && sessions[session].Learners.Count <= family.Spaces[space].Capacity && Suitability.Suits(modalities[session], family.Spaces[space]);

    // Where a neighbour has no space yet it is taken to be on campus, unless it can only be at this place too.
    private bool IsInReach(int session, int space, int[] neighbours)
    {
        var here = family.Spaces[space].Id;
        foreach (var neighbour in neighbours)
        {
            var minutes = spaceOf[neighbour] is { } there ? Suitability.TravelMinutes(index, family.Spaces[there].Id, here)
                : isExcursion[neighbour] && Suits(neighbour, space) ? 0
                : family.Spaces[space].Kind == SpaceKind.OffCampus ? family.Spaces[space].TravelMinutes
                : 0;
            if (minutes > 0 && whereabouts.GapMinutes(session, neighbour) < minutes)
            {
                return false;
            }
        }

        return true;
    }

    private int[] NeighboursOf(int session) => hasOffCampus ? [.. whereabouts.NeighboursOf(session)] : [];

    private bool IsExcursion(int session)
    {
        int[] suitable = [.. Enumerable.Range(0, family.Spaces.Length).Where(space => Suits(session, space))];
        return suitable.Length > 0 && suitable.All(space => family.Spaces[space].Kind == SpaceKind.OffCampus);
    }

    private LayeredWeight WeightOf(int session, int space, int count)
    {
        var place = family.Spaces[space];
        var moves = place.Kind == SpaceKind.OffCampus ? -2 * whereabouts.PeopleIn(session) : 0;
        var unused = scarcity[space] - modalities[session].Requires.Where(place.Features.Contains).Sum(ScarcityOf);
        return new LayeredWeight(
            sessions[session].IsRequired ? 1 : 0,
            ((long)values[session] * (count + 1)) + 1,
            policy.AvoidsMoves ? moves + whereabouts.Stays(session, space) : 0,
            place.Kind == SpaceKind.Remote ? 0 : sessions[session].Learners.Count - place.Capacity,
            -unused);
    }

    private int ScarcityOf(string feature) => FeatureWeight / Math.Max(1, family.Spaces.Count(space => space.Features.Contains(feature)));

    private SpaceId? PinnedSpace(Session session)
    {
        var space = index.Problem.Pins.OfType<SessionPin>().FirstOrDefault(pin => pin.Session == session.Id && pin.Block == session.Block)?.Space;
        return space is { } given && index.Space(given) is not null ? space : null;
    }

    private SpaceAllocationResult Result(int[][] blocks)
    {
        var closed = new Dictionary<int, UnhousedSession>();
        foreach (var rows in blocks)
        {
            int[] spaces = [.. rows.Select(row => spaceOf[row] ?? -1)];
            if (spaces.Contains(-1))
            {
                var housing = Housing(rows);
                Put(rows, spaces);
                foreach (var row in Enumerable.Range(0, rows.Length).Where(row => spaces[row] < 0))
                {
                    closed.Add(rows[row], new UnhousedSession(sessions[rows[row]], ShortageOf(housing, row, rows, spaces)));
                }
            }
        }

        return new SpaceAllocationResult(
            Enumerable.Range(0, sessions.Length).Where(number => !closed.ContainsKey(number))
                .Select(number => spaceOf[number] is { } space ? sessions[number] with { Space = family.Spaces[space].Id } : sessions[number]).ToValueList(),
            closed.OrderBy(pair => pair.Key).Select(pair => pair.Value).ToValueList());
    }

    private SpaceShortage ShortageOf(BlockHousing housing, int row, int[] rows, int[] spaces)
    {
        var (found, places) = housing.ShortageOf(row, spaces);
        var tooFar = Enumerable.Range(0, family.Spaces.Length).Where(space => !places.Contains(space)
            && found.Any(other => Suits(rows[other], space) && housing.HasRoom(other, space) && !IsInReach(rows[other], space, NeighboursOf(rows[other]))));
        return new SpaceShortage(
            found.Select(other => sessions[rows[other]].Id).Order().ToValueList(), places.Select(space => family.Spaces[space].Id).ToValueList())
        {
            Housed = found.Count(other => spaces[other] >= 0),
            TooFar = tooFar.Select(space => family.Spaces[space].Id).ToValueList(),
        };
    }
}
