using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Tests.Reports;

public sealed class LayeredGraphTest
{
    private static readonly PrerequisiteGraph Sample = PrerequisiteGraph.Compile(SampleData.Load().Framework);

    [Fact]
    public void HardPrerequisites_StandFurtherLeft()
    {
        var graph = LayeredGraph.Of(Sample);
        var layers = graph.Vertices.Where(vertex => !vertex.IsBend).ToDictionary(vertex => vertex.Competency, vertex => vertex.Layer);

        Assert.Equal(Sample.LongestPath + 1, graph.LayerCount);
        Assert.All(layers.Keys, index => Assert.All(Sample.HardPrerequisites(index).ToArray(), before => Assert.True(layers[before] < layers[index])));
    }

    [Fact]
    public void EveryLink_IsDrawnOnce_LayerByLayer()
    {
        var graph = LayeredGraph.Of(Sample);

        Assert.Equal(Sample.HardCount + Sample.SoftCount, graph.Routes.Count + graph.Sideways.Count);
        Assert.All(graph.Routes, route =>
        {
            Assert.Equal(route.Link.Before, graph.Vertices[route.Path[0]].Competency);
            Assert.Equal(route.Link.After, graph.Vertices[route.Path[^1]].Competency);
            Assert.All(route.Path.Zip(route.Path.Skip(1)), pair =>
            {
                Assert.Equal(graph.Vertices[pair.First].Layer + 1, graph.Vertices[pair.Second].Layer);
                Assert.Contains(new LayeredGraph.Segment(pair.First, pair.Second), graph.Segments);
            });
            Assert.All(route.Path.Skip(1).SkipLast(1), vertex => Assert.True(graph.Vertices[vertex].IsBend));
        });
    }

    [Fact]
    public void Order_HasFarFewerCrossingsThanTheFramework()
    {
        var graph = LayeredGraph.Of(Sample);
        var asGiven = Enumerable.Range(0, graph.LayerCount)
            .Select(layer => Enumerable.Range(0, graph.Vertices.Count).Where(vertex => graph.Vertices[vertex].Layer == layer).ToList())
            .ToList();
        var ordered = LayerOrder.Of(graph);

        Assert.Equal(asGiven.Select(layer => layer.Count), ordered.Select(layer => layer.Count));
        Assert.Equal(Enumerable.Range(0, graph.Vertices.Count), ordered.SelectMany(layer => layer).Order());
        Assert.True(LayerOrder.Crossings(graph, ordered) * 3 < LayerOrder.Crossings(graph, asGiven));
    }

    [Fact]
    public void Layout_KeepsBoxesApartAndInside()
    {
        var layout = MapLayout.Of(Sample);
        var nodes = layout.Nodes.ToList();

        Assert.All(nodes, node =>
        {
            Assert.InRange(node.Left, 0, MapLayout.Width - layout.NodeWidth);
            Assert.InRange(node.Top, 0, layout.Height - MapLayout.NodeHeight);
        });
        Assert.All(
            from one in nodes from other in nodes where one.Competency < other.Competency && one.Left == other.Left select Math.Abs(one.Top - other.Top),
            distance => Assert.True(distance >= MapLayout.NodeHeight));
    }

    [Fact]
    public void Graph_WithCycleAndNothingElse_IsDrawnAllTheSame()
    {
        var builder = CompetencyFramework.CreateBuilder("cycle", "A cycle");
        foreach (var id in new[] { "a", "b", "c" })
        {
            builder.Add(new Competency { Id = CompetencyId.From(id), Statement = id });
        }

        var (a, b) = (CompetencyId.From("a"), CompetencyId.From("b"));
        builder.Add(new Prerequisite(a, b, PrerequisiteStrength.Hard));
        builder.Add(new Prerequisite(b, a, PrerequisiteStrength.Hard));
        var layout = MapLayout.Of(PrerequisiteGraph.Compile(builder.Build().Framework));

        Assert.Equal(3, layout.Nodes.Count());
        Assert.Equal(2, layout.Links.Count());
    }

    [Fact]
    public void Graph_WithoutCompetencies_IsEmpty()
    {
        var layout = MapLayout.Of(PrerequisiteGraph.Compile(CompetencyFramework.CreateBuilder("none", "Nothing").Build().Framework));

        Assert.Empty(layout.Nodes);
        Assert.True(double.IsFinite(layout.Height));
    }
}
