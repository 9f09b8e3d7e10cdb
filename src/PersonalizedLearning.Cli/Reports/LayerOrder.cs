namespace PersonalizedLearning.Cli.Reports;

/// <summary>The order of the vertices within each layer, so that few links cross: barycentres in alternating sweeps, then exchanges of neighbours.</summary>
/// <remarks>After Sugiyama, Tagawa and Toda (1981). Starts from the order of the framework and breaks ties by it, so the same graph gives the same order.</remarks>
internal sealed class LayerOrder
{
    private const int Sweeps = 24;

    private readonly LayeredGraph graph;
    private readonly int[][] layers;
    private readonly int[] position;
    private readonly List<int>[] before;
    private readonly List<int>[] after;

    private LayerOrder(LayeredGraph graph)
    {
        this.graph = graph;
        var count = graph.Vertices.Count;
        layers = [.. Enumerable.Range(0, graph.LayerCount).Select(layer => Enumerable.Range(0, count).Where(vertex => graph.Vertices[vertex].Layer == layer).ToArray())];
        position = new int[count];
        before = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        after = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        foreach (var (from, to) in graph.Segments)
        {
            after[from].Add(to);
            before[to].Add(from);
        }
    }

    /// <summary>Orders the vertices of each layer.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>For each layer its vertices from top to bottom.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(LayeredGraph graph)
    {
        var order = new LayerOrder(graph);
        order.Improve();
        return order.layers;
    }

    /// <summary>Counts the pairs of links that cross.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="layers">For each layer its vertices from top to bottom.</param>
    /// <returns>The number of crossings between neighbouring layers.</returns>
    public static int Crossings(LayeredGraph graph, IReadOnlyList<IReadOnlyList<int>> layers)
    {
        var place = new int[graph.Vertices.Count];
        foreach (var layer in layers)
        {
            for (var row = 0; row < layer.Count; row++)
            {
                place[layer[row]] = row;
            }
        }

        var crossings = 0;
        for (var left = 0; left < graph.Segments.Count; left++)
        {
            var one = graph.Segments[left];
            for (var right = left + 1; right < graph.Segments.Count; right++)
            {
                var other = graph.Segments[right];
                var sameGap = graph.Vertices[one.From].Layer == graph.Vertices[other.From].Layer;
                crossings += sameGap && (place[one.From] - place[other.From]) * (place[one.To] - place[other.To]) < 0 ? 1 : 0;
            }
        }

        return crossings;
    }

    private void Improve()
    {
        Remember();
        var best = Crossings(graph, layers);
        var bestLayers = layers.Select(layer => layer.ToArray()).ToArray();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Sweep(forward: sweep % 2 == 0);
            ExchangeNeighbours();
            var crossings = Crossings(graph, layers);
            if (crossings < best)
            {
                best = crossings;
                bestLayers = [.. layers.Select(layer => layer.ToArray())];
            }
        }

        bestLayers.CopyTo(layers, 0);
    }

    private void Sweep(bool forward)
    {
        for (var step = 1; step < layers.Length; step++)
        {
            var layer = forward ? step : layers.Length - 1 - step;
            var neighbours = forward ? before : after;
            layers[layer] = [.. layers[layer].OrderBy(vertex => Barycentre(vertex, neighbours[vertex]))];
            Remember(layer);
        }
    }

    // What has no neighbour stays where it is.
    private double Barycentre(int vertex, List<int> neighbours) =>
        neighbours.Count == 0 ? Relative(vertex) : neighbours.Average(Relative);

    private double Relative(int vertex) => (position[vertex] + 0.5) / layers[graph.Vertices[vertex].Layer].Length;

    private void ExchangeNeighbours()
    {
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var order = layers[layer];
            for (var row = 0; row + 1 < order.Length; row++)
            {
                var (upper, lower) = (order[row], order[row + 1]);
                var asIs = CrossingsOf(before[upper], before[lower]) + CrossingsOf(after[upper], after[lower]);
                var exchanged = CrossingsOf(before[lower], before[upper]) + CrossingsOf(after[lower], after[upper]);
                if (exchanged < asIs)
                {
                    (order[row], order[row + 1]) = (lower, upper);
                }
            }

            Remember(layer);
        }
    }

    private int CrossingsOf(List<int> ofUpper, List<int> ofLower) => ofUpper.Sum(one => ofLower.Count(other => position[other] < position[one]));

    private void Remember()
    {
        for (var layer = 0; layer < layers.Length; layer++)
        {
            Remember(layer);
        }
    }

    private void Remember(int layer)
    {
        for (var row = 0; row < layers[layer].Length; row++)
        {
            position[layers[layer][row]] = row;
        }
    }
}
