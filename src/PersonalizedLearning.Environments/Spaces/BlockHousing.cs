namespace PersonalizedLearning.Environments;

/// <summary>What sessions of one block can be where, beside those that are already in a space.</summary>
internal sealed class BlockHousing
{
    private readonly SpaceFamily family;
    private readonly int[] rows;
    private readonly int[] learners;
    private readonly int[] groups;
    private readonly int[] taken;
    private readonly ResourceMatching graph;

    /// <summary>Takes in what is in a space already.</summary>
    /// <param name="family">The spaces.</param>
    /// <param name="rows">The sessions to house, by number.</param>
    /// <param name="learners">How many learners each of them has.</param>
    /// <param name="groups">How many sessions each space holds already.</param>
    /// <param name="taken">How many learners each space holds already.</param>
    public BlockHousing(SpaceFamily family, int[] rows, int[] learners, int[] groups, int[] taken)
    {
        this.family = family;
        this.rows = rows;
        this.learners = learners;
        this.groups = groups;
        this.taken = taken;
        var slots = family.Spaces.Select((space, number) => Math.Max(0, space.MaxConcurrentGroups - groups[number])).ToArray();
        graph = new ResourceMatching(rows.Length, slots, [.. rows.Select(_ => true)]);
    }

    /// <summary>Whether a space has room for a session beside what it, its parts and what it is part of hold already.</summary>
    public bool HasRoom(int row, int space) =>
        groups[space] < family.Spaces[space].MaxConcurrentGroups && learners[row] <= family.FreeSeats(space, taken) && !family.IsBlocked(space, groups);

    /// <summary>Allows a session to be in a space.</summary>
    public void Allow(int row, int space, LayeredWeight weight) => graph.Allow(row, space, weight);

    /// <summary>Whether a session may be in a space.</summary>
    public bool IsAllowed(int row, int space) => graph.IsAllowed(row, space);

    /// <summary>Finds the space of each session at best; −1 for none.</summary>
    public int[] Match() => graph.Solve(Conflict).ResourceOf;

    /// <summary>Finds the smallest set of sessions that keeps one from being housed: those whose spaces could be handed on to it.</summary>
    /// <param name="closed">The session.</param>
    /// <param name="spaceOf">The space of each session; −1 for none.</param>
    public (SortedSet<int> Rows, SortedSet<int> Spaces) ShortageOf(int closed, int[] spaceOf)
    {
        var (found, spaces) = (new SortedSet<int> { closed }, new SortedSet<int>());
        var waiting = new Queue<int>(found);
        while (waiting.TryDequeue(out var row))
        {
            foreach (var space in Enumerable.Range(0, family.Spaces.Length).Where(space => IsAllowed(row, space) && spaces.Add(space)))
            {
                foreach (var held in Enumerable.Range(0, rows.Length).Where(other => StandsAgainst(spaceOf[other], space) && found.Add(other)))
                {
                    waiting.Enqueue(held);
                }
            }
        }

        return (found, spaces);
    }

    private bool StandsAgainst(int used, int space) => used >= 0 && (used == space || family.Wholes[space].Contains(used) || family.Parts[space].Contains(used)
        || family.Wholes[used].Intersect(family.Wholes[space]).Any());

    private MatchingBranch[] Conflict(int[] spaceOf)
    {
        var (sum, used) = ((int[])taken.Clone(), (int[])groups.Clone());
        for (var row = 0; row < rows.Length; row++)
        {
            if (spaceOf[row] >= 0)
            {
                sum[spaceOf[row]] += learners[row];
                used[spaceOf[row]]++;
            }
        }

        for (var space = 0; space < family.Spaces.Length; space++)
        {
            var ways = WaysOut(space, spaceOf, sum, used);
            if (ways.Length > 0)
            {
                return ways;
            }
        }

        return [];
    }

    private MatchingBranch[] WaysOut(int space, int[] spaceOf, int[] sum, int[] used)
    {
        var capacity = family.Spaces[space].Capacity;
        var parts = family.Parts[space];
        if (sum[space] > capacity && used[space] > groups[space])
        {
            return [.. RowsIn([space], spaceOf).Select(row => new MatchingBranch([(row, space)]))];
        }

        var isSplit = parts.Any(part => used[part] > 0);
        if (used[space] > groups[space] && isSplit)
        {
            return [Closing([space]), Closing(parts)];
        }

        return isSplit && parts.Sum(part => sum[part]) > capacity
            ? [.. RowsIn(parts, spaceOf).Select(row => new MatchingBranch([.. parts.Select(part => (row, part))]))]
            : [];
    }

    private IEnumerable<int> RowsIn(int[] spaces, int[] spaceOf) => Enumerable.Range(0, rows.Length).Where(row => spaces.Contains(spaceOf[row]));

    private MatchingBranch Closing(int[] spaces) =>
        new([.. spaces.SelectMany(space => Enumerable.Range(0, rows.Length).Select(row => (row, space)))]);
}
