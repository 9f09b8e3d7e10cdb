using System.Runtime.InteropServices;

namespace PersonalizedLearning.Competencies;

/// <summary>The prerequisites of a framework compiled for speed: dense indices, compressed rows, cycles found, depths known.</summary>
/// <remarks>
/// Only hard prerequisites gate. A competency on a cycle of hard prerequisites, or after one, can't be reached by learning one thing after the other:
/// it is ready only once the competencies before it are mastered by other evidence. The cycles are reported. Immutable and thread safe.
/// </remarks>
public sealed class PrerequisiteGraph
{
    private readonly AdjacencyList hardBefore;
    private readonly AdjacencyList hardAfter;
    private readonly AdjacencyList softBefore;
    private readonly int[] order;
    private readonly Lazy<(AdjacencyList Before, AdjacencyList After)> ways;

    private PrerequisiteGraph(CompetencyFramework framework, AdjacencyList hardBefore, AdjacencyList softBefore)
    {
        Framework = framework;
        this.hardBefore = hardBefore;
        this.softBefore = softBefore;
        hardAfter = hardBefore.Reversed();
        ways = new Lazy<(AdjacencyList Before, AdjacencyList After)>(() => JoinedWays(hardBefore, softBefore));
        order = TopologicalOrder();
        Cycles = order.Length == Count ? [] : StronglyConnected.Cycles(hardAfter).Select(ValueList.ToValueList).ToValueList();
        LongestPath = LongestPathInLinks();
    }

    /// <summary>Gets the framework whose dense indices are used.</summary>
    public CompetencyFramework Framework { get; }

    /// <summary>Gets the number of competencies.</summary>
    public int Count => Framework.Count;

    /// <summary>Gets the number of distinct hard prerequisites.</summary>
    public int HardCount => hardBefore.LinkCount;

    /// <summary>Gets the number of distinct soft prerequisites.</summary>
    public int SoftCount => softBefore.LinkCount;

    /// <summary>Gets the number of links on the longest path of hard prerequisites among the competencies that are neither on a cycle nor after one.</summary>
    public int LongestPath { get; }

    /// <summary>Gets the cycles of hard prerequisites, each as the ascending dense indices of a strongly connected component.</summary>
    public ValueList<ValueList<int>> Cycles { get; }

    /// <summary>Gets the competencies so that each comes after its hard prerequisites; those on a cycle or after one are not in it.</summary>
    public ReadOnlySpan<int> Order => order;

    internal AdjacencyList HardBefore => hardBefore;

    internal AdjacencyList HardAfter => hardAfter;

    /// <summary>Compiles the prerequisites of a framework.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="precedes">What its <see cref="AssociationType.Precedes"/> links mean; they are ignored by default, as they state an order and not a gate.</param>
    /// <returns>The graph. Where a pair is both hard and soft, it is hard.</returns>
    /// <remarks>Linear in competencies and links.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="framework"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="precedes"/> is not defined.</exception>
    public static PrerequisiteGraph Compile(CompetencyFramework framework, PrecedesMeaning precedes = PrecedesMeaning.Ignore)
    {
        ArgumentNullException.ThrowIfNull(framework);
        Preconditions.Defined(precedes);
        var hard = new List<(int After, int Before)>(framework.Prerequisites.Count);
        var soft = new List<(int After, int Before)>();
        for (var position = 0; position < framework.Prerequisites.Count; position++)
        {
            var (before, after) = framework.PrerequisiteEnds[position];
            (framework.Prerequisites[position].Strength == PrerequisiteStrength.Hard ? hard : soft).Add((after, before));
        }

        if (precedes != PrecedesMeaning.Ignore)
        {
            AddPrecedes(framework, isHard: precedes == PrecedesMeaning.Hard, hard, soft);
        }

        // By identifier, so that sums over prerequisites are the same to the last bit in whatever order the framework was put together.
        int ById(int left, int right) => framework[left].Id.CompareTo(framework[right].Id);
        AdjacencyList Rows(List<(int After, int Before)> links) => AdjacencyList.From(framework.Count, CollectionsMarshal.AsSpan(links)).SortRows(ById);
        return new PrerequisiteGraph(framework, Rows(hard), Rows(soft));
    }

    /// <summary>Gets the direct hard prerequisites of a competency.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Dense indices in the ordinal order of the identifiers.</returns>
    public ReadOnlySpan<int> HardPrerequisites(int index) => hardBefore[index];

    /// <summary>Gets the direct soft prerequisites of a competency.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Dense indices in the ordinal order of the identifiers.</returns>
    public ReadOnlySpan<int> SoftPrerequisites(int index) => softBefore[index];

    /// <summary>Gets the competencies of which a competency is a direct hard prerequisite.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Dense indices in ascending order.</returns>
    public ReadOnlySpan<int> HardDependents(int index) => hardAfter[index];

    /// <summary>Finds all that must be mastered for some goals: the goals and their hard prerequisites, direct and indirect.</summary>
    /// <param name="goals">Dense indices of the goals.</param>
    /// <returns>One flag for each competency, by dense index.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A goal is outside the framework.</exception>
    public bool[] ClosureOf(ReadOnlySpan<int> goals) => ClosureOf(goals, hardBefore);

    /// <summary>Gets what is directly before and after each competency: by hard prerequisites, and by soft ones where they count.</summary>
    internal (AdjacencyList Before, AdjacencyList After) Ways(bool withSoft) => withSoft && SoftCount > 0 ? ways.Value : (hardBefore, hardAfter);

    /// <summary>Finds the goals and all that is before them, directly or not.</summary>
    internal bool[] ClosureOf(ReadOnlySpan<int> goals, AdjacencyList before)
    {
        var inside = new bool[Count];
        var open = new Stack<int>();
        foreach (var goal in goals)
        {
            if ((uint)goal >= (uint)Count)
            {
                Preconditions.ThrowOutOfRange(goal, FormattableString.Invariant($"a dense index from 0 to {Count - 1}"), nameof(goals));
            }

            Enter(goal);
        }

        while (open.TryPop(out var index))
        {
            foreach (var foundation in before[index])
            {
                Enter(foundation);
            }
        }

        return inside;

        void Enter(int index)
        {
            if (!inside[index])
            {
                inside[index] = true;
                open.Push(index);
            }
        }
    }

    /// <summary>Reports every cycle of hard prerequisites.</summary>
    /// <returns>One diagnostic <c>prerequisite-cycle</c> for each of <see cref="Cycles"/>.</returns>
    public IEnumerable<Diagnostic> CycleDiagnostics() =>
        from cycle in Cycles
        let members = string.Join(", ", cycle.Select(index => Framework[index].Id))
        select new Diagnostic(
            "prerequisite-cycle", DiagnosticSeverity.Error, Framework[cycle[0]].Id.Value,
            $"These competencies are hard prerequisites of each other, so none of them can come first: {members}.");

    private static (AdjacencyList Before, AdjacencyList After) JoinedWays(AdjacencyList hard, AdjacencyList soft)
    {
        var links = new List<(int After, int Before)>(hard.LinkCount + soft.LinkCount);
        foreach (var rows in (AdjacencyList[])[hard, soft])
        {
            for (var index = 0; index < rows.Count; index++)
            {
                foreach (var before in rows[index])
                {
                    links.Add((index, before));
                }
            }
        }

        var joined = AdjacencyList.From(hard.Count, CollectionsMarshal.AsSpan(links));
        return (joined, joined.Reversed());
    }

    private static void AddPrecedes(CompetencyFramework framework, bool isHard, List<(int After, int Before)> hard, List<(int After, int Before)> soft)
    {
        var known = hard.ToHashSet();
        if (!isHard)
        {
            known.UnionWith(soft);
        }

        foreach (var (before, after) in framework.PrecedesLinks())
        {
            if (known.Add((after, before)))
            {
                (isHard ? hard : soft).Add((after, before));
            }
        }

        if (isHard)
        {
            soft.RemoveAll(known.Contains);
        }
    }

    // Kahn's algorithm: what never runs out of open prerequisites is on a cycle or after one.
    private int[] TopologicalOrder()
    {
        var missing = new int[Count];
        var result = new int[Count];
        var found = 0;
        for (var index = 0; index < Count; index++)
        {
            missing[index] = hardBefore[index].Length;
            if (missing[index] == 0)
            {
                result[found++] = index;
            }
        }

        for (var position = 0; position < found; position++)
        {
            foreach (var after in hardAfter[result[position]])
            {
                if (--missing[after] == 0)
                {
                    result[found++] = after;
                }
            }
        }

        return result[..found];
    }

    private int LongestPathInLinks()
    {
        var depth = new int[Count];
        var longest = 0;
        foreach (var index in order)
        {
            foreach (var before in hardBefore[index])
            {
                depth[index] = Math.Max(depth[index], depth[before] + 1);
            }

            longest = Math.Max(longest, depth[index]);
        }

        return longest;
    }
}
