namespace PersonalizedLearning.Mastery;

/// <summary>What the highest score needs to know of the results so far: the five highest.</summary>
/// <remarks><c>default</c> is no result at all. Two states are equal where their counts and the highest results are. Immutable and thread safe.</remarks>
public readonly struct HighestScoreState : IEquatable<HighestScoreState>
{
    private readonly HighestShares highest;
    private readonly long count;

    private HighestScoreState(in HighestShares highest, long count)
    {
        this.highest = highest;
        this.count = count;
    }

    /// <summary>Gets the highest, as a share of full credit; 0 where there is none.</summary>
    public double Highest => highest[0];

    /// <summary>Gets how many results there were.</summary>
    public long Count => count;

    /// <summary>Tells whether two states are equal.</summary>
    public static bool operator ==(HighestScoreState left, HighestScoreState right) => left.Equals(right);

    /// <summary>Tells whether two states differ.</summary>
    public static bool operator !=(HighestScoreState left, HighestScoreState right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(HighestScoreState other)
    {
        ReadOnlySpan<double> mine = highest;
        ReadOnlySpan<double> others = other.highest;
        return count == other.count && mine.SequenceEqual(others);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HighestScoreState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(count, highest[0], highest[1]);

    /// <summary>The mean of the highest results, of all where there are fewer; 0 where there is none.</summary>
    internal double MeanOf(int best)
    {
        var length = (int)Math.Min(best, count);
        var sum = 0.0;
        for (var place = 0; place < length; place++)
        {
            sum += highest[place];
        }

        return length == 0 ? 0 : sum / length;
    }

    /// <summary>The state after one result more.</summary>
    internal HighestScoreState With(double share)
    {
        var next = highest;
        for (var place = 0; place < HighestShares.Length; place++)
        {
            if (share > next[place])
            {
                (share, next[place]) = (next[place], share);
            }
        }

        return new HighestScoreState(next, count + 1);
    }
}
