namespace PersonalizedLearning.Paths;

/// <summary>What is to be chosen: of steps that build on each other, a closed set of the greatest value that fits the minutes.</summary>
/// <param name="Prerequisites">What each step builds on directly; acyclic, and before it in <paramref name="Order"/>.</param>
/// <param name="Order">All steps, each after what it builds on.</param>
/// <param name="Minutes">How long each takes, from 0.</param>
/// <param name="Values">What each is worth, from 0, finite.</param>
/// <param name="Budget">How many minutes there are, from 0.</param>
internal sealed record ClosureKnapsack(int[][] Prerequisites, int[] Order, long[] Minutes, double[] Values, long Budget)
{
    /// <summary>A step that is not decided.</summary>
    internal const byte Open = 0;

    /// <summary>A step that is taken.</summary>
    internal const byte In = 1;

    /// <summary>A step that is left.</summary>
    internal const byte Out = 2;

    /// <summary>How many steps there are.</summary>
    public int Count => Prerequisites.Length;

    /// <summary>What builds on each step directly.</summary>
    internal int[][] Dependents()
    {
        var lists = Array.ConvertAll(Prerequisites, _ => new List<int>());
        for (var step = 0; step < Count; step++)
        {
            Array.ForEach(Prerequisites[step], before => lists[before].Add(step));
        }

        return Array.ConvertAll(lists, list => list.ToArray());
    }
}
