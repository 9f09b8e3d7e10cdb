namespace PersonalizedLearning.Mastery;

/// <summary>How often each result occurred.</summary>
/// <remarks><c>default</c> is no result at all. Two states are equal where all counts and the most common result are. Immutable and thread safe.</remarks>
public readonly struct MostCommonScoreState : IEquatable<MostCommonScoreState>
{
    private readonly StepCounts counts;
    private readonly int mostCommon;

    private MostCommonScoreState(in StepCounts counts, int mostCommon)
    {
        this.counts = counts;
        this.mostCommon = mostCommon;
    }

    /// <summary>Gets the most common result, in steps from 0; of those equally common the one that occurred last; 0 where there is none.</summary>
    public int MostCommon => mostCommon;

    /// <summary>Tells whether two states are equal.</summary>
    public static bool operator ==(MostCommonScoreState left, MostCommonScoreState right) => left.Equals(right);

    /// <summary>Tells whether two states differ.</summary>
    public static bool operator !=(MostCommonScoreState left, MostCommonScoreState right) => !left.Equals(right);

    /// <summary>Gets how often a result occurred.</summary>
    /// <param name="step">The result, in steps from 0 to 100.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is not from 0 to 100.</exception>
    public int CountOf(int step) => counts[(int)Preconditions.InRange(step, 0, StepCounts.Length - 1, nameof(step))];

    /// <inheritdoc/>
    public bool Equals(MostCommonScoreState other)
    {
        ReadOnlySpan<int> mine = counts;
        ReadOnlySpan<int> others = other.counts;
        return mostCommon == other.mostCommon && mine.SequenceEqual(others);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MostCommonScoreState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(mostCommon, counts[mostCommon]);

    /// <summary>The state after one result more.</summary>
    internal MostCommonScoreState With(int step)
    {
        var next = counts;
        next[step]++;
        return new MostCommonScoreState(next, next[step] >= next[mostCommon] ? step : mostCommon);
    }
}
