namespace PersonalizedLearning.Simulation;

/// <summary>Which blocks are done. They are handed out in order, so few are done beyond the first that is not.</summary>
internal sealed class BlockSet
{
    private readonly SortedSet<long> beyond = [];

    /// <summary>How many are done.</summary>
    public long Count => First + beyond.Count;

    /// <summary>The first that is not done.</summary>
    public long First { get; private set; }

    /// <summary>What is done beyond the first that is not, ascending.</summary>
    public IReadOnlyCollection<long> Beyond => beyond;

    /// <summary>The position behind the last that is done.</summary>
    public long End => beyond.Count == 0 ? First : beyond.Max + 1;

    public bool Contains(long position) => position < First || beyond.Contains(position);

    public void Add(long position)
    {
        beyond.Add(position);
        while (beyond.Remove(First))
        {
            First++;
        }
    }

    /// <summary>Adds all before a position.</summary>
    public void AddBefore(long position) => First = position;
}
