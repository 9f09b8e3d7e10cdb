using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The frontier of one learner, kept up to date as mastery is gained and lost.</summary>
/// <remarks>
/// Each competency counts its hard prerequisites that are not mastered, so an event costs as much as the competency has dependents, whatever the size of
/// the graph, and allocates nothing. Not thread safe.
/// </remarks>
public sealed class LiveFrontier
{
    private readonly AdjacencyList after;
    private readonly bool[] mastered;
    private readonly int[] missing;
    private readonly int[] ready;
    private readonly int[] place;
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
        after = graph.HardAfter;
        this.mastered = new bool[graph.Count];
        mastered.CopyTo(this.mastered);
        missing = new int[graph.Count];
        ready = new int[graph.Count];
        place = new int[graph.Count];
        for (var index = 0; index < graph.Count; index++)
        {
            foreach (var before in graph.HardPrerequisites(index))
            {
                missing[index] += this.mastered[before] ? 0 : 1;
            }

            place[index] = -1;
            Refresh(index);
        }
    }

    /// <summary>Gets the prerequisites.</summary>
    public PrerequisiteGraph Graph { get; }

    /// <summary>Gets the competencies that can be learnt now, as dense indices in no particular order; valid until the next change.</summary>
    public ReadOnlySpan<int> Ready => ready.AsSpan(0, readyCount);

    /// <summary>Tells whether a competency is mastered.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is.</returns>
    public bool IsMastered(int index) => mastered[index];

    /// <summary>Tells whether a competency can be learnt now.</summary>
    /// <param name="index">Its dense index.</param>
    /// <returns>Whether it is in <see cref="Ready"/>.</returns>
    public bool IsReady(int index) => place[index] >= 0;

    /// <summary>Takes in that mastery of a competency was gained or lost.</summary>
    /// <param name="index">Its dense index.</param>
    /// <param name="value">Whether it is mastered now.</param>
    /// <returns>Whether that changed anything.</returns>
    /// <exception cref="IndexOutOfRangeException">The index is outside the graph.</exception>
    public bool SetMastered(int index, bool value)
    {
        if (mastered[index] == value)
        {
            return false;
        }

        mastered[index] = value;
        Refresh(index);
        var change = value ? -1 : 1;
        foreach (var dependent in after[index])
        {
            missing[dependent] += change;
            Refresh(dependent);
        }

        return true;
    }

    private void Refresh(int index)
    {
        var shouldBeReady = !mastered[index] && missing[index] == 0;
        var position = place[index];
        if (shouldBeReady == (position >= 0))
        {
            return;
        }

        if (shouldBeReady)
        {
            place[index] = readyCount;
            ready[readyCount++] = index;
        }
        else
        {
            var last = ready[--readyCount];
            ready[position] = last;
            place[last] = position;
            place[index] = -1;
        }
    }
}
