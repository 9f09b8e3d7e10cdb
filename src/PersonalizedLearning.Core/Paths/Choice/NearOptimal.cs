namespace PersonalizedLearning.Paths;

/// <summary>The candidates that lose little against the best.</summary>
internal static class NearOptimal
{
    /// <summary>The most candidates from which a rule chooses.</summary>
    public const int LargestPool = 1024;

    /// <summary>Counts the first of a pool that lose at most a tolerance against the best.</summary>
    public static int Count(ReadOnlySpan<RankedCandidate> pool, double tolerance)
    {
        var count = 0;
        while (count < pool.Length && pool[0].Score - pool[count].Score <= tolerance)
        {
            count++;
        }

        return count;
    }

    public static int CheckedPool(int value, string name) => value is >= 1 and <= LargestPool
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {value}; expected a whole number from 1 to {LargestPool}."));
}
