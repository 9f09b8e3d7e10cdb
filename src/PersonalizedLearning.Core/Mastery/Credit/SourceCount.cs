using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>How many pieces of evidence are of one source.</summary>
public sealed record SourceCount
{
    /// <summary>Makes a count.</summary>
    /// <param name="source">The source.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The source is not defined, or the count less than 1.</exception>
    public SourceCount(EvidenceSource source, int count)
    {
        Source = Preconditions.Defined(source);
        Count = Preconditions.AtLeast(count, 1);
    }

    /// <summary>Gets the source.</summary>
    public EvidenceSource Source { get; }

    /// <summary>Gets how many.</summary>
    public int Count { get; }
}
