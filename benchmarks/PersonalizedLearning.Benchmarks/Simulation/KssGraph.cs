using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>The ten concepts of the environment: what builds on what, how growth spreads, and where one may go from each.</summary>
/// <remarks>Sets of concepts are bit masks.</remarks>
internal static class KssGraph
{
    /// <summary>How many concepts there are.</summary>
    public const int Count = 10;

    /// <summary>All concepts.</summary>
    public const int All = (1 << Count) - 1;

    /// <summary>The prerequisites as published.</summary>
    public static IReadOnlyList<(int Before, int After)> Edges { get; } =
        [(0, 1), (0, 2), (1, 3), (2, 4), (2, 8), (3, 4), (4, 8), (5, 4), (5, 9), (6, 7), (7, 8), (8, 9)];

    private static readonly int[][] Before = RowsOf(edge => (edge.After, edge.Before));
    private static readonly int[][] After = RowsOf(edge => (edge.Before, edge.After));
    private static readonly double[][] Shares = [.. Enumerable.Range(0, Count).Select(SharesOf)];
    private static readonly int[] Moves = [.. Enumerable.Range(0, Count).Select(MovesOf)];
    private static readonly int[] Ancestors = [.. Enumerable.Range(0, Count).Select(LeadingTo)];

    /// <summary>The concepts with prerequisites that gate; the dense index of each is its number.</summary>
    public static PrerequisiteGraph Gated { get; } = Compiled(PrerequisiteStrength.Hard);

    /// <summary>The concepts with prerequisites that help and do not gate, as the environment has them: a concept can be practised before them, to less effect.</summary>
    public static PrerequisiteGraph Open { get; } = Compiled(PrerequisiteStrength.Soft);

    /// <summary>The direct prerequisites of a concept.</summary>
    public static ReadOnlySpan<int> PrerequisitesOf(int concept) => Before[concept];

    /// <summary>How much of what is gained on a concept each concept gains: over all paths to it, a half for each link.</summary>
    public static ReadOnlySpan<double> Promotion(int concept) => Shares[concept];

    /// <summary>Where one may go from a concept: itself, its successors and predecessors, and the predecessors and successors of its predecessors.</summary>
    public static int NeighboursOf(int concept) => Moves[concept];

    /// <summary>The concepts with a path to a concept, itself included.</summary>
    public static int LeadingToOrSelf(int concept) => Ancestors[concept];

    /// <summary>The identifier of a concept in the framework.</summary>
    public static CompetencyId IdOf(int concept) => Gated.Framework[concept].Id;

    /// <summary>A set of concepts.</summary>
    public static int MaskOf(ReadOnlySpan<int> concepts)
    {
        var mask = 0;
        foreach (var concept in concepts)
        {
            mask |= 1 << concept;
        }

        return mask;
    }

    private static int[][] RowsOf(Func<(int Before, int After), (int From, int To)> direction) =>
        [.. Enumerable.Range(0, Count).Select(from => Edges.Select(direction).Where(link => link.From == from).Select(link => link.To).ToArray())];

    private static double[] SharesOf(int concept)
    {
        var shares = new double[Count];
        Spread(concept, 1);
        return shares;

        void Spread(int reached, double share)
        {
            shares[reached] += share;
            foreach (var next in After[reached])
            {
                Spread(next, share / 2);
            }
        }
    }

    private static int MovesOf(int concept)
    {
        var mask = (1 << concept) | MaskOf(After[concept]) | MaskOf(Before[concept]);
        foreach (var before in Before[concept])
        {
            mask |= MaskOf(Before[before]) | MaskOf(After[before]);
        }

        return mask;
    }

    private static int LeadingTo(int concept)
    {
        var mask = 1 << concept;
        foreach (var before in Before[concept])
        {
            mask |= LeadingTo(before);
        }

        return mask;
    }

    private static PrerequisiteGraph Compiled(PrerequisiteStrength strength)
    {
        var builder = CompetencyFramework.CreateBuilder("kss", "Ten concepts");
        for (var concept = 0; concept < Count; concept++)
        {
            builder.Add($"concept-{concept}", $"Concept {concept}");
        }

        foreach (var (before, after) in Edges)
        {
            builder.Requires($"concept-{before}", $"concept-{after}", strength);
        }

        return PrerequisiteGraph.Compile(builder.Build().Framework);
    }
}
