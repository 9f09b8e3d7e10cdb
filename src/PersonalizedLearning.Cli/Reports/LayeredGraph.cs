using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>The prerequisites of a framework in layers: each competency one layer after the deepest of its hard prerequisites.</summary>
/// <remarks>Long links are broken by a bend in each layer between. Links of one competency and one strength share their bends. Headings are left out. Immutable.</remarks>
internal sealed class LayeredGraph
{
    private readonly List<Vertex> vertices = [];
    private readonly List<Segment> segments = [];
    private readonly List<Route> routes = [];
    private readonly List<Prerequisite> sideways = [];

    private LayeredGraph(PrerequisiteGraph graph)
    {
        var framework = graph.Framework;
        var layers = LayersOf(graph);
        var vertexOf = new int[framework.Count];
        for (var index = 0; index < framework.Count; index++)
        {
            vertexOf[index] = framework.IsGrouping(index) ? -1 : vertices.Count;
            if (vertexOf[index] >= 0)
            {
                vertices.Add(new Vertex(layers[index], index));
            }
        }

        foreach (var group in LinksOf(graph).GroupBy(link => (link.Before, link.Strength)))
        {
            var bends = new Dictionary<int, int> { [layers[group.Key.Before]] = vertexOf[group.Key.Before] };
            foreach (var link in group.OrderBy(link => layers[link.After]))
            {
                Connect(link, layers[link.Before], layers[link.After], vertexOf[link.After], bends);
            }
        }

        LayerCount = vertices.Count == 0 ? 0 : vertices.Max(vertex => vertex.Layer) + 1;
    }

    /// <summary>A competency, or a bend of a link.</summary>
    /// <param name="Layer">Its layer, from 0.</param>
    /// <param name="Competency">The dense index; −1 for a bend.</param>
    internal readonly record struct Vertex(int Layer, int Competency)
    {
        /// <summary>Gets whether it is a bend.</summary>
        public bool IsBend => Competency < 0;
    }

    /// <summary>A piece of a link between two neighbouring layers.</summary>
    /// <param name="From">The vertex in the earlier layer.</param>
    /// <param name="To">The vertex in the later layer.</param>
    internal readonly record struct Segment(int From, int To);

    /// <summary>A prerequisite by dense indices.</summary>
    /// <param name="Before">What comes first.</param>
    /// <param name="After">What needs it.</param>
    /// <param name="Strength">Whether it gates.</param>
    internal readonly record struct Prerequisite(int Before, int After, PrerequisiteStrength Strength);

    /// <summary>The vertices through which a link runs, from the prerequisite to what needs it.</summary>
    /// <param name="Link">The link.</param>
    /// <param name="Path">The vertices, one a layer.</param>
    internal sealed record Route(Prerequisite Link, IReadOnlyList<int> Path);

    /// <summary>Gets the number of layers.</summary>
    public int LayerCount { get; }

    /// <summary>Gets the competencies, then the bends.</summary>
    public IReadOnlyList<Vertex> Vertices => vertices;

    /// <summary>Gets the pieces of all links, each once.</summary>
    public IReadOnlyList<Segment> Segments => segments;

    /// <summary>Gets the links that lead to a later layer.</summary>
    public IReadOnlyList<Route> Routes => routes;

    /// <summary>Gets the links that stay in a layer or lead back, such as soft ones.</summary>
    public IReadOnlyList<Prerequisite> Sideways => sideways;

    /// <summary>Puts the prerequisites in layers.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <returns>The layers.</returns>
    public static LayeredGraph Of(PrerequisiteGraph graph) => new(graph);

    private void Connect(Prerequisite link, int from, int to, int target, Dictionary<int, int> bends)
    {
        if (to <= from)
        {
            sideways.Add(link);
            return;
        }

        var path = new List<int> { bends[from] };
        for (var layer = from + 1; layer < to; layer++)
        {
            if (!bends.TryGetValue(layer, out var bend))
            {
                bends.Add(layer, bend = vertices.Count);
                vertices.Add(new Vertex(layer, -1));
                segments.Add(new Segment(path[^1], bend));
            }

            path.Add(bend);
        }

        segments.Add(new Segment(path[^1], target));
        path.Add(target);
        routes.Add(new Route(link, path));
    }

    private static List<Prerequisite> LinksOf(PrerequisiteGraph graph)
    {
        var links = new List<Prerequisite>();
        for (var index = 0; index < graph.Count; index++)
        {
            foreach (var before in graph.HardPrerequisites(index))
            {
                links.Add(new Prerequisite(before, index, PrerequisiteStrength.Hard));
            }

            foreach (var before in graph.SoftPrerequisites(index))
            {
                links.Add(new Prerequisite(before, index, PrerequisiteStrength.Soft));
            }
        }

        return links;
    }

    private static int[] LayersOf(PrerequisiteGraph graph)
    {
        var layers = new int[graph.Count];
        foreach (var index in graph.Order)
        {
            foreach (var before in graph.HardPrerequisites(index))
            {
                layers[index] = Math.Max(layers[index], layers[before] + 1);
            }
        }

        // What no hard link touches has no depth: it stands after its soft prerequisites. As many rounds as there are layers end a soft cycle.
        var loose = Enumerable.Range(0, graph.Count).Where(index => graph.HardPrerequisites(index).IsEmpty && graph.HardDependents(index).IsEmpty).ToList();
        for (var round = 0; round < graph.LongestPath; round++)
        {
            foreach (var index in loose)
            {
                foreach (var before in graph.SoftPrerequisites(index))
                {
                    layers[index] = Math.Clamp(layers[before] + 1, layers[index], graph.LongestPath);
                }
            }
        }

        return layers;
    }
}
