namespace PersonalizedLearning.Mastery;

/// <summary>The latest results, as many as the window of the best fit holds.</summary>
/// <remarks><c>default</c> is no result at all. Two states are equal where their counts and the results that they hold are. Immutable and thread safe.</remarks>
public readonly struct BestFitState : IEquatable<BestFitState>
{
    private readonly ResultWindow results;
    private readonly long count;

    private BestFitState(in ResultWindow results, long count)
    {
        this.results = results;
        this.count = count;
    }

    /// <summary>Gets how many results there were, those that are not held any more among them.</summary>
    public long Count => count;

    /// <summary>Tells whether two states are equal.</summary>
    public static bool operator ==(BestFitState left, BestFitState right) => left.Equals(right);

    /// <summary>Tells whether two states differ.</summary>
    public static bool operator !=(BestFitState left, BestFitState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(BestFitState other)
    {
        ReadOnlySpan<double> mine = results;
        ReadOnlySpan<double> others = other.results;
        return count == other.count && mine.SequenceEqual(others);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BestFitState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(count, results[0], results[ResultWindow.Length - 1]);

    /// <summary>The state after one result more, which takes the place of the oldest where the window is full.</summary>
    internal BestFitState With(double share, int window)
    {
        var next = results;
        next[(int)(count % window)] = share;
        return new BestFitState(next, count + 1);
    }

    /// <summary>The result at a position of those held, the oldest at 0.</summary>
    internal double At(int position, int window) => results[(int)(count <= window ? position : (count + position) % window)];
}
