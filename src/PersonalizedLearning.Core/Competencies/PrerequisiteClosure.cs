using System.Numerics;

namespace PersonalizedLearning.Competencies;

/// <summary>All hard prerequisites of each competency, direct and indirect, as one bit for each pair: what takes a walk otherwise is then counted.</summary>
/// <remarks>
/// It takes <see cref="Bytes"/> of memory, an eighth of a byte for each pair of competencies: 12.5 MB for 10,000 of them. Asking for dependents takes as
/// much again, from the first time on. Queries allocate nothing. Immutable and thread safe.
/// </remarks>
public sealed class PrerequisiteClosure
{
    // The most for which an array has room; that would take 16 GB.
    private const int Largest = 370_000;

    private readonly int wordsInRow;
    private readonly ulong[] prerequisites;
    private readonly Lazy<ulong[]> dependents;

    private PrerequisiteClosure(PrerequisiteGraph graph)
    {
        Graph = graph;
        wordsInRow = IndexSet.WordsFor(graph.Count);
        prerequisites = new ulong[wordsInRow * graph.Count];
        FindAll();
        dependents = new Lazy<ulong[]>(TurnRound);
    }

    /// <summary>Gets the prerequisites.</summary>
    public PrerequisiteGraph Graph { get; }

    /// <summary>Gets the bytes that the bits take, without those of dependents.</summary>
    public long Bytes => prerequisites.LongLength * sizeof(ulong);

    /// <summary>Gets the number of pairs of which one is a hard prerequisite of the other, directly or not.</summary>
    public long PairCount => Count(prerequisites);

    /// <summary>Finds all hard prerequisites of all competencies.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <returns>The closure.</returns>
    /// <remarks>Takes as many steps as there are links, each over a bit for every competency; competencies on a cycle or after one take a walk each.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    /// <exception cref="ArgumentException">The graph has more than 370,000 competencies.</exception>
    public static PrerequisiteClosure Compile(PrerequisiteGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.Count <= Largest
            ? new PrerequisiteClosure(graph)
            : throw new ArgumentException(FormattableString.Invariant(
                $"Framework '{graph.Framework.Id}' has {graph.Count} competencies; expected {Largest} at the most, as each pair takes a bit."), nameof(graph));
    }

    /// <summary>Tells whether a competency is a hard prerequisite of another one, directly or not.</summary>
    /// <param name="before">The dense index of the one.</param>
    /// <param name="after">The dense index of the other.</param>
    /// <returns>Whether it is; never of itself, even on a cycle.</returns>
    public bool IsPrerequisite(int before, int after)
    {
        Check(before, nameof(before));
        return ((RowOf(after)[before >> 6] >> before) & 1) != 0;
    }

    /// <summary>Counts the hard prerequisites of a competency, direct and indirect.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Their number, the competency itself not counted.</returns>
    public int CountPrerequisites(int index) => Count(RowOf(index));

    /// <summary>Lists the hard prerequisites of a competency, direct and indirect.</summary>
    /// <param name="index">Its dense index.</param>
    /// <param name="destination">Where to write dense indices, ascending.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public int Prerequisites(int index, Span<int> destination) => Write(RowOf(index), destination);

    /// <summary>Counts the competencies that need one, directly or not.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Their number, the competency itself not counted.</returns>
    public int CountDependents(int index) => Count(DependentsOf(index));

    /// <summary>Lists the competencies that need one, directly or not.</summary>
    /// <param name="index">Its dense index.</param>
    /// <param name="destination">Where to write dense indices, ascending.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public int Dependents(int index, Span<int> destination) => Write(DependentsOf(index), destination);

    /// <summary>Counts what is missing for a goal: the goal and its hard prerequisites, direct and indirect, that are not mastered.</summary>
    /// <param name="goal">The dense index of the goal.</param>
    /// <param name="mastered">What is mastered.</param>
    /// <returns>Their number; 0 when the goal and all before it are mastered.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mastered"/> is null.</exception>
    /// <exception cref="ArgumentException">The set is of a framework of another size.</exception>
    public int CountMissing(int goal, IndexSet mastered)
    {
        var has = WordsOf(mastered);
        var row = RowOf(goal);
        var missing = mastered.Contains(goal) ? 0 : 1;
        for (var word = 0; word < row.Length && word < has.Length; word++)
        {
            missing += BitOperations.PopCount(row[word] & ~has[word]);
        }

        return missing;
    }

    /// <summary>Lists what is missing for a goal: the goal and its hard prerequisites, direct and indirect, that are not mastered.</summary>
    /// <param name="goal">The dense index of the goal.</param>
    /// <param name="mastered">What is mastered.</param>
    /// <param name="destination">Where to write dense indices, ascending; as long as the graph has competencies, to be safe.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mastered"/> is null.</exception>
    /// <exception cref="ArgumentException">The set is of a framework of another size, or the span is too short.</exception>
    public int Missing(int goal, IndexSet mastered, Span<int> destination)
    {
        var has = WordsOf(mastered);
        var row = RowOf(goal);
        var found = 0;
        for (var word = 0; word < row.Length; word++)
        {
            var needed = word == goal >> 6 ? row[word] | (1UL << goal) : row[word];
            Write(needed & ~has[word], word, destination, ref found);
        }

        return found;
    }

    /// <summary>Finds the direct hard prerequisites that say nothing new, as another direct one needs them already.</summary>
    /// <returns>Dense indices, by the later competency. The others are the transitive reduction: they lead to the same closure. Links on a cycle are left alone.</returns>
    public IEnumerable<(int Before, int After)> RedundantLinks()
    {
        for (var after = 0; after < Graph.Count; after++)
        {
            var direct = Graph.HardPrerequisites(after).ToArray();
            foreach (var before in direct)
            {
                if (!IsPrerequisite(after, before) && direct.Any(other => other != before && IsPrerequisite(before, other)))
                {
                    yield return (before, after);
                }
            }
        }
    }

    /// <summary>Reports the prerequisites that say nothing new.</summary>
    /// <returns>One diagnostic <c>redundant-prerequisite</c> for each of <see cref="RedundantLinks"/>.</returns>
    public IEnumerable<Diagnostic> RedundancyDiagnostics()
    {
        foreach (var (before, after) in RedundantLinks())
        {
            var (first, last) = (Graph.Framework[before].Id, Graph.Framework[after].Id);
            yield return new Diagnostic(
                "redundant-prerequisite", DiagnosticSeverity.Info, $"{first} before {last}",
                $"Another prerequisite of '{last}' needs '{first}' already; the link changes nothing.");
        }
    }

    private static int Count(ReadOnlySpan<ulong> row)
    {
        var found = 0;
        foreach (var word in row)
        {
            found += BitOperations.PopCount(word);
        }

        return found;
    }

    private static long Count(ulong[] rows)
    {
        var found = 0L;
        foreach (var word in rows)
        {
            found += BitOperations.PopCount(word);
        }

        return found;
    }

    private static int Write(ReadOnlySpan<ulong> row, Span<int> destination)
    {
        var found = 0;
        for (var word = 0; word < row.Length; word++)
        {
            Write(row[word], word, destination, ref found);
        }

        return found;
    }

    private static void Write(ulong bits, int word, Span<int> destination, ref int found)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            if (found == destination.Length)
            {
                throw new ArgumentException($"There is room for {destination.Length} competencies and there are more; expected room for all of the framework.", nameof(destination));
            }

            destination[found++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
    }

    private void FindAll()
    {
        var ordered = new IndexSet(Graph.Count);
        foreach (var index in Graph.Order)
        {
            ordered.Set(index, true);
            var row = prerequisites.AsSpan(index * wordsInRow, wordsInRow);
            foreach (var before in Graph.HardPrerequisites(index))
            {
                var more = prerequisites.AsSpan(before * wordsInRow, wordsInRow);
                for (var word = 0; word < row.Length; word++)
                {
                    row[word] |= more[word];
                }

                row[before >> 6] |= 1UL << before;
            }
        }

        for (var index = 0; index < Graph.Count; index++)
        {
            if (!ordered.Contains(index))
            {
                FindByWalk(index);
            }
        }
    }

    // On a cycle or after one there is no order in which rows could build on each other.
    private void FindByWalk(int index)
    {
        var row = prerequisites.AsSpan(index * wordsInRow, wordsInRow);
        var walk = GraphWalk.Over(Graph.Count);
        walk.Enter(index);
        while (walk.TryNext(out var next))
        {
            foreach (var before in Graph.HardPrerequisites(next))
            {
                if (walk.Enter(before))
                {
                    row[before >> 6] |= 1UL << before;
                }
            }
        }
    }

    private ulong[] TurnRound()
    {
        var turned = new ulong[prerequisites.Length];
        for (var after = 0; after < Graph.Count; after++)
        {
            var bit = 1UL << after;
            var before = new IndexSetEnumerator(RowOf(after));
            while (before.MoveNext())
            {
                turned[(before.Current * wordsInRow) + (after >> 6)] |= bit;
            }
        }

        return turned;
    }

    private ReadOnlySpan<ulong> RowOf(int index)
    {
        Check(index, nameof(index));
        return prerequisites.AsSpan(index * wordsInRow, wordsInRow);
    }

    private ReadOnlySpan<ulong> DependentsOf(int index)
    {
        Check(index, nameof(index));
        return dependents.Value.AsSpan(index * wordsInRow, wordsInRow);
    }

    private ReadOnlySpan<ulong> WordsOf(IndexSet mastered)
    {
        ArgumentNullException.ThrowIfNull(mastered);
        return mastered.Room == Graph.Count
            ? mastered.Words
            : throw new ArgumentException($"The set has room for {mastered.Room} competencies; expected {Graph.Count}, those of the graph.", nameof(mastered));
    }

    private void Check(int index, string name)
    {
        if ((uint)index >= (uint)Graph.Count)
        {
            Preconditions.ThrowOutOfRange(index, FormattableString.Invariant($"a dense index from 0 to {Graph.Count - 1}"), name);
        }
    }
}
