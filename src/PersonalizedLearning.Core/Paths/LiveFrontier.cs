using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The frontier of one learner, kept up to date as mastery is gained and lost.</summary>
/// <remarks>
/// Each competency that is not mastered counts its hard prerequisites that are not mastered either, so an event costs as much as the competency has
/// neighbours, whatever the size of the graph. It allocates nothing, but for room when the frontier outgrows 1,024 and every doubling of that.
/// Not thread safe.
/// </remarks>
public sealed class LiveFrontier
{
    private const int Mastered = int.MinValue;
    private const int FirstRoom = 1024;

    private readonly AdjacencyList before;
    private readonly AdjacencyList after;

    // One number tells all of a competency: that it is mastered; or, from 0, its place among the ready; or, below 0, how many prerequisites are missing.
    private readonly int[] state;
    private int[] ready;
    private int readyCount;

    /// <summary>Starts from a state of mastery.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="mastered">One flag for each competency by dense index, copied; nothing is mastered when empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    /// <exception cref="ArgumentException">There are flags, but not one for each competency.</exception>
    public LiveFrontier(PrerequisiteGraph graph, ReadOnlySpan<bool> mastered = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!mastered.IsEmpty && mastered.Length != graph.Count)
        {
            throw new ArgumentException($"There are {mastered.Length} flags; expected {graph.Count}, one for each competency, or none.", nameof(mastered));
        }

        Graph = graph;
        before = graph.HardBefore;
        after = graph.HardAfter;
        state = new int[graph.Count];
        MasteredSet = mastered.IsEmpty ? new IndexSet(graph.Count) : IndexSet.From(mastered);
        ready = new int[Math.Min(graph.Count, FirstRoom)];
        for (var index = 0; index < mastered.Length; index++)
        {
            state[index] = mastered[index] ? Mastered : 0;
        }

        for (var index = 0; index < state.Length; index++)
        {
            if (state[index] != Mastered)
            {
                Place(index);
            }
        }
    }

    /// <summary>Gets the prerequisites.</summary>
    public PrerequisiteGraph Graph { get; }

    /// <summary>Gets the competencies that can be learnt now, as dense indices in no particular order; valid until the next change.</summary>
    public ReadOnlySpan<int> Ready => ready.AsSpan(0, readyCount);

    /// <summary>Gets what is mastered as a set, for questions such as <see cref="PrerequisiteClosure.CountMissing"/>; it follows every change.</summary>
    public IndexSet MasteredSet { get; }

    /// <summary>Tells whether a competency is mastered.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is.</returns>
    public bool IsMastered(int index) => state[index] == Mastered;

    /// <summary>Tells whether a competency can be learnt now.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is in <see cref="Ready"/>.</returns>
    public bool IsReady(int index) => state[index] >= 0;

    /// <summary>Takes in that mastery of a competency was gained or lost.</summary>
    /// <param name="index">Its dense index.</param>
    /// <param name="value">Whether it is mastered now.</param>
    /// <returns>Whether that changed anything.</returns>
    /// <exception cref="IndexOutOfRangeException">The index is outside the graph.</exception>
    public bool SetMastered(int index, bool value)
    {
        if (IsMastered(index) == value)
        {
            return false;
        }

        MasteredSet.Set(index, value);
        if (value)
        {
            Gain(index);
        }
        else
        {
            Lose(index);
        }

        return true;
    }

    /// <summary>Tells whether all hard prerequisites of a competency are mastered, whether it is mastered itself or not.</summary>
    internal bool IsFounded(int index) => IsMastered(index) ? Missing(index) == 0 : IsReady(index);

    private void Gain(int index)
    {
        if (IsReady(index))
        {
            Leave(index);
        }

        state[index] = Mastered;
        foreach (var dependent in after[index])
        {
            var its = state[dependent];
            if (its == -1)
            {
                Enter(dependent);
            }
            else if (its != Mastered)
            {
                state[dependent] = its + 1;
            }
        }
    }

    private void Lose(int index)
    {
        Place(index);
        foreach (var dependent in after[index])
        {
            var its = state[dependent];
            if (its >= 0)
            {
                Leave(dependent);
                state[dependent] = -1;
            }
            else if (its != Mastered)
            {
                state[dependent] = its - 1;
            }
        }
    }

    private void Place(int index)
    {
        var missing = Missing(index);
        if (missing == 0)
        {
            Enter(index);
        }
        else
        {
            state[index] = -missing;
        }
    }

    private int Missing(int index)
    {
        var missing = 0;
        foreach (var foundation in before[index])
        {
            missing += state[foundation] == Mastered ? 0 : 1;
        }

        return missing;
    }

    private void Enter(int index)
    {
        if (readyCount == ready.Length)
        {
            Array.Resize(ref ready, Math.Min(2 * ready.Length, state.Length));
        }

        state[index] = readyCount;
        ready[readyCount++] = index;
    }

    private void Leave(int index)
    {
        var last = ready[--readyCount];
        ready[state[index]] = last;
        state[last] = state[index];
    }
}
