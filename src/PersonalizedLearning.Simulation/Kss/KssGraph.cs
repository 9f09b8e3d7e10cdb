using System.Numerics;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>The ten concepts of the environment KSS with their twelve prerequisites. The dense index of each concept is its number, and <c>concept-0</c> to <c>concept-9</c> are their identifiers.</summary>
/// <remarks>Source: Liu and others 2019 (CSEAL), and the public code EduSim.</remarks>
public static class KssGraph
{
    /// <summary>How many concepts there are.</summary>
    internal const int Count = 10;

    /// <summary>All concepts. Sets of concepts are bit masks.</summary>
    internal const int All = (1 << Count) - 1;

    /// <summary>The prerequisites as published.</summary>
    internal static IReadOnlyList<(int Before, int After)> Edges { get; } =
        [(0, 1), (0, 2), (1, 3), (2, 4), (2, 8), (3, 4), (4, 8), (5, 4), (5, 9), (6, 7), (7, 8), (8, 9)];

    private static readonly int[][] Before = RowsOf(edge => (edge.After, edge.Before));
    private static readonly int[][] After = RowsOf(edge => (edge.Before, edge.After));
    private static readonly double[][] Shares = [.. Enumerable.Range(0, Count).Select(SharesOf)];
    private static readonly int[] Moves = [.. Enumerable.Range(0, Count).Select(MovesOf)];
    private static readonly int[] Ancestors = [.. Enumerable.Range(0, Count).Select(AncestorsOf)];

    /// <summary>Gets the concepts with prerequisites that gate, for selectors that go step by step.</summary>
    public static PrerequisiteGraph Gated { get; } = Compiled(PrerequisiteStrength.Hard);

    /// <summary>Gets the concepts with prerequisites that help and do not gate, as the environment has them: a concept can be practised before them, to less effect.</summary>
    public static PrerequisiteGraph Open { get; } = Compiled(PrerequisiteStrength.Soft);

    /// <summary>The direct prerequisites of a concept.</summary>
    internal static ReadOnlySpan<int> PrerequisitesOf(int concept) => Before[concept];

    /// <summary>How much of what is gained on a concept each concept gains: over all paths to it, a half for each link.</summary>
    internal static ReadOnlySpan<double> Promotion(int concept) => Shares[concept];

    /// <summary>Where one may go from a concept: itself, its successors and predecessors, and the predecessors and successors of its predecessors.</summary>
    internal static int NeighboursOf(int concept) => Moves[concept];

    /// <summary>The concepts that lead to one of a set, itself included; all in variant v1, which does not ask.</summary>
    internal static int LeadingTo(KssVariant variant, int targets)
    {
        var leading = variant == KssVariant.V1 ? All : 0;
        for (var left = targets; left != 0; left &= left - 1)
        {
            leading |= Ancestors[BitOperations.TrailingZeroCount(left)];
        }

        return leading;
    }

    /// <summary>Where one may go: to neighbours that lead to a target, or to the targets where no neighbour does.</summary>
    /// <param name="last">The last concept that was practised to effect; −1 for none, after which every concept is a neighbour.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="leading">What leads to them.</param>
    internal static int LegalAfter(int last, int targets, int leading)
    {
        var legal = (last < 0 ? All : Moves[last]) & leading;
        return legal != 0 ? legal : targets;
    }

    /// <summary>Refuses a graph of other competencies.</summary>
    internal static void Check(PrerequisiteGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var framework = graph.Framework;
        if (graph.Count != Count || !Enumerable.Range(0, Count).All(concept => framework[concept].Id == Gated.Framework[concept].Id))
        {
            throw new ArgumentException($"The graph '{framework.Id}' has {graph.Count} competencies; expected the {Count} of KSS, concept-0 to concept-9 in this order.", nameof(graph));
        }
    }

    /// <summary>A set of concepts.</summary>
    internal static int MaskOf(ReadOnlySpan<int> concepts)
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

    private static int AncestorsOf(int concept)
    {
        var mask = 1 << concept;
        foreach (var before in Before[concept])
        {
            mask |= AncestorsOf(before);
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
