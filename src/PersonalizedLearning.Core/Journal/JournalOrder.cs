namespace PersonalizedLearning.Journal;

/// <summary>The one order of the events of a journal: by when they were known, then by position in their source, then by identifier.</summary>
/// <remarks>It is total over the events of one journal, so a journal is a set of events: in which order they arrived changes nothing.</remarks>
public sealed class JournalOrder : IComparer<JournalEvent>
{
    private JournalOrder()
    {
    }

    /// <summary>Gets the comparer.</summary>
    public static JournalOrder Instance { get; } = new();

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">An event is null.</exception>
    public int Compare(JournalEvent? x, JournalEvent? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.KnownFrom.CompareTo(y.KnownFrom);
        order = order != 0 ? order : x.Sequence.CompareTo(y.Sequence);
        return order != 0 ? order : x.Id.CompareTo(y.Id);
    }
}
