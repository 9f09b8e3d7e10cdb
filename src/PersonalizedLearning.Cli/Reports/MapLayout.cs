using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>Where everything of a prerequisite map stands: layers from left to right, links bent around what is between.</summary>
/// <remarks>Depends on the framework alone, so the maps of all learners look alike. Immutable.</remarks>
internal sealed class MapLayout
{
    /// <summary>The width of the picture.</summary>
    public const double Width = 1240;

    /// <summary>The height of a competency's box.</summary>
    public const double NodeHeight = 54;

    private const double Margin = 12;
    private const double GapShare = 0.21;
    private const double BendHeight = 3;
    private const double Spacing = 10;
    private const int Sweeps = 40;

    private readonly LayeredGraph graph;
    private readonly double[] y;

    private MapLayout(LayeredGraph graph, PrerequisiteGraph prerequisites)
    {
        this.graph = graph;
        Prerequisites = prerequisites;
        var pitch = (Width - (2 * Margin)) / (Math.Max(graph.LayerCount, 1) - GapShare);
        Pitch = pitch;
        NodeWidth = pitch * (1 - GapShare);
        y = new double[graph.Vertices.Count];
        Height = PlaceAll(LayerOrder.Of(graph));
    }

    /// <summary>Gets the prerequisites.</summary>
    public PrerequisiteGraph Prerequisites { get; }

    /// <summary>Gets the height of the picture.</summary>
    public double Height { get; }

    /// <summary>Gets the width of a competency's box.</summary>
    public double NodeWidth { get; }

    /// <summary>Gets the distance from the left edge of a layer to that of the next.</summary>
    public double Pitch { get; }

    /// <summary>Gets the competencies shown, as dense indices, with the left top corner of each box.</summary>
    public IEnumerable<(int Competency, double Left, double Top)> Nodes =>
        from vertex in Enumerable.Range(0, graph.Vertices.Count)
        where !graph.Vertices[vertex].IsBend
        select (graph.Vertices[vertex].Competency, LeftOf(vertex), y[vertex] - (NodeHeight / 2));

    /// <summary>Gets the links, each with the path along which it is drawn.</summary>
    public IEnumerable<(LayeredGraph.Prerequisite Link, string Path)> Links =>
        graph.Routes.Select(route => (route.Link, PathOf(route.Path)))
            .Concat(graph.Sideways.Select(link => (link, SidewaysPathOf(link))));

    /// <summary>Lays out the prerequisites of a framework.</summary>
    /// <param name="prerequisites">The prerequisites.</param>
    /// <returns>The layout.</returns>
    public static MapLayout Of(PrerequisiteGraph prerequisites) => new(LayeredGraph.Of(prerequisites), prerequisites);

    private double PlaceAll(IReadOnlyList<IReadOnlyList<int>> layers)
    {
        var apart = layers.Select(layer => layer.Select((vertex, row) => row == 0 ? 0 : Apart(layer[row - 1], vertex)).ToArray()).ToList();
        var tallest = layers.Count == 0 ? 0 : layers.Max(layer => layer.Sum(vertex => HeightOf(vertex) + Spacing)) - Spacing;
        foreach (var layer in layers)
        {
            for (var row = 0; row < layer.Count; row++)
            {
                y[layer[row]] = Margin + (tallest * (row + 0.5) / layer.Count);
            }
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var step = 0; step < layers.Count; step++)
            {
                var layer = sweep % 2 == 0 ? step : layers.Count - 1 - step;
                Place(layers[layer], apart[layer], Margin, Margin + tallest);
            }
        }

        return tallest + (2 * Margin);
    }

    private void Place(IReadOnlyList<int> layer, double[] apart, double top, double bottom)
    {
        if (layer.Count == 0)
        {
            return;
        }

        var wanted = layer.Select(WantedOf).ToList();
        var places = SpacedColumn.Place(wanted, apart, top + (HeightOf(layer[0]) / 2), bottom - (HeightOf(layer[^1]) / 2));
        for (var row = 0; row < layer.Count; row++)
        {
            y[layer[row]] = places[row];
        }
    }

    // Bends pull harder on each other than on boxes, so that long links run straight.
    private double WantedOf(int vertex)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var (from, to) in graph.Segments)
        {
            if (from == vertex || to == vertex)
            {
                var other = from == vertex ? to : from;
                var pull = graph.Vertices[vertex].IsBend && graph.Vertices[other].IsBend ? 4 : 1;
                sum += pull * y[other];
                weight += pull;
            }
        }

        return weight > 0 ? sum / weight : y[vertex];
    }

    private double HeightOf(int vertex) => graph.Vertices[vertex].IsBend ? BendHeight : NodeHeight;

    private double Apart(int upper, int lower)
    {
        var bends = graph.Vertices[upper].IsBend && graph.Vertices[lower].IsBend;
        return ((HeightOf(upper) + HeightOf(lower)) / 2) + (bends ? Spacing / 2 : Spacing);
    }

    private double LeftOf(int vertex) => Margin + (graph.Vertices[vertex].Layer * Pitch);

    private string PathOf(IReadOnlyList<int> path)
    {
        var text = $"M{At(LeftOf(path[0]) + NodeWidth, y[path[0]])}";
        for (var step = 1; step < path.Count; step++)
        {
            var (left, right) = (LeftOf(path[step - 1]) + NodeWidth, LeftOf(path[step]));
            var reach = (right - left) * 0.55;
            text += $"C{At(left + reach, y[path[step - 1]])} {At(right - reach, y[path[step]])} {At(right, y[path[step]])}";
            text += step + 1 < path.Count ? $"H{MarkupWriter.Number(right + NodeWidth)}" : "";
        }

        return text;
    }

    // Out of the left side and back into the left side of a box in the same layer or before.
    private string SidewaysPathOf(LayeredGraph.Prerequisite link)
    {
        var (from, to) = (VertexOf(link.Before), VertexOf(link.After));
        var reach = (Pitch - NodeWidth) * 0.8;
        return $"M{At(LeftOf(from), y[from])}C{At(LeftOf(from) - reach, y[from])} {At(LeftOf(to) - reach, y[to])} {At(LeftOf(to), y[to])}";
    }

    private int VertexOf(int competency) => Enumerable.Range(0, graph.Vertices.Count).First(vertex => graph.Vertices[vertex].Competency == competency);

    private static string At(double x, double y) => $"{MarkupWriter.Number(x)} {MarkupWriter.Number(y)}";
}
