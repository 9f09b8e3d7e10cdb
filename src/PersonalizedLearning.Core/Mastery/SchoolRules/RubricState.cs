namespace PersonalizedLearning.Mastery;

/// <summary>The latest judgement on each criterion of a rubric.</summary>
/// <remarks><c>default</c> is no judgement at all. Two states are equal where all judgements are. Immutable and thread safe.</remarks>
public readonly struct RubricState : IEquatable<RubricState>
{
    private readonly CriterionShares shares;
    private readonly ulong judged;

    private RubricState(in CriterionShares shares, ulong judged)
    {
        this.shares = shares;
        this.judged = judged;
    }

    /// <summary>Tells whether two states are equal.</summary>
    public static bool operator ==(RubricState left, RubricState right) => left.Equals(right);

    /// <summary>Tells whether two states differ.</summary>
    public static bool operator !=(RubricState left, RubricState right) => !left.Equals(right);

    /// <summary>Gets the latest judgement on a criterion.</summary>
    /// <param name="position">The position of the criterion among those of the parameters, from 0 to 15.</param>
    /// <returns>The share of full credit; null where there is none yet.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is not from 0 to 15.</exception>
    public double? LatestOn(int position)
    {
        Preconditions.InRange(position, 0, CriterionShares.Length - 1, nameof(position));
        return ((judged >> position) & 1) == 1 ? shares[position] : null;
    }

    /// <inheritdoc/>
    public bool Equals(RubricState other)
    {
        ReadOnlySpan<double> mine = shares;
        ReadOnlySpan<double> others = other.shares;
        return judged == other.judged && mine.SequenceEqual(others);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RubricState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(judged, shares[0], shares[1]);

    /// <summary>The share of full credit on a criterion; 0 where there is no judgement yet.</summary>
    internal double ShareOn(int position) => shares[position];

    /// <summary>The state after one judgement more.</summary>
    internal RubricState With(int position, double share)
    {
        var next = shares;
        next[position] = share;
        return new RubricState(next, judged | (1UL << position));
    }
}
