namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>Checks that a benchmark and its baseline do the same work; a comparison of different results would say nothing.</summary>
internal static class Agreement
{
    public static void Near(string what, double expected, double actual, double tolerance)
    {
        if (!(Math.Abs(expected - actual) <= tolerance))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{what}: the result is {actual:R}; the baseline has {expected:R}."));
        }
    }

    public static void Same<T>(string what, IEnumerable<T> expected, IEnumerable<T> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException($"{what}: the result differs from that of the baseline.");
        }
    }
}
