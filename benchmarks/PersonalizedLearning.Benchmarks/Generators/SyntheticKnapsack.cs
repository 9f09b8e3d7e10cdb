using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Generators;

/// <summary>Steps made up for benchmarks of the planner: how they build on each other, and how what they are worth goes with how long they take.</summary>
internal static class SyntheticKnapsack
{
    private const int ShortestStep = 5;
    private const int LongestStep = 60;
    private const int Premium = 20;

    /// <summary>How steps build on each other: in layers on one to three of the layer before, on a few of those before, or not at all.</summary>
    public static IReadOnlyList<string> Shapes { get; } = ["layered", "sparse", "antichain"];

    /// <summary>What steps are worth: apart from their minutes; their minutes and the same for each, which is hardest to choose from; or that but for a fraction.</summary>
    public static IReadOnlyList<string> Worths { get; } = ["independent", "correlated whole", "correlated real"];

    /// <summary>Makes up a problem, the same for the same arguments.</summary>
    public static ClosureKnapsack Of(string shape, string worth, int count, ulong seed)
    {
        var random = new SplitMix(seed);
        int[][] prerequisites = [.. Enumerable.Range(0, count).Select(step => Before(shape, step, count, random).Distinct().Order().ToArray())];
        long[] minutes = [.. Enumerable.Range(0, count).Select(_ => (long)ShortestStep + random.Below(LongestStep - ShortestStep + 1))];
        double[] values = [.. minutes.Select(item => worth switch
        {
            "independent" => 1 + (random.Below(1 << 20) * 99.0 / (1 << 20)),
            "correlated whole" => item + Premium,
            _ => item + Premium + (random.Below(1 << 20) / (double)(1 << 20)),
        })];
        return new ClosureKnapsack(prerequisites, [.. Enumerable.Range(0, count)], minutes, values, minutes.Sum() * (25 + random.Below(51)) / 100);
    }

    private static IEnumerable<int> Before(string shape, int step, int count, SplitMix random)
    {
        var width = Math.Max(2, (int)Math.Sqrt(count * 1.5));
        var first = (step / width * width) - width;
        return shape switch
        {
            "layered" when first >= 0 => Enumerable.Range(0, 1 + random.Below(3)).Select(_ => first + random.Below(width)),
            "sparse" when step > 0 => Enumerable.Range(0, random.Below(3)).Select(_ => random.Below(step)),
            _ => [],
        };
    }
}
