using Xunit;

namespace PersonalizedLearning.Testing;

/// <summary>Holds hot paths to their promise of leaving nothing to collect.</summary>
public static class Allocations
{
    /// <summary>How often an action is run at the most: once to make what is kept, then to measure.</summary>
    public const int MostRuns = 4;

    /// <summary>Asserts that an action allocates nothing, once what it keeps is made.</summary>
    /// <remarks>
    /// The runtime allocates now and then itself, where it loads something or compiles a loop anew while it runs. An action that allocates does so every
    /// time, so it is enough that one run of several leaves nothing.
    /// </remarks>
    public static void AssertNone(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        action();
        var bytes = long.MaxValue;
        for (var run = 1; run < MostRuns && bytes > 0; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, bytes);
    }
}
