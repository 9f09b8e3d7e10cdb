using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Core.Tests.Competencies;

/// <summary>Reachability in a small graph by Warshall's closure: the model that graph algorithms are held against.</summary>
internal sealed class PlainGraph
{
    private readonly bool[,] link;
    private readonly bool[,] reach;

    public PlainGraph(int count, IEnumerable<(int From, int To)> links)
    {
        Count = count;
        link = new bool[count, count];
        foreach (var (from, to) in links)
        {
            link[from, to] = true;
        }

        reach = (bool[,])link.Clone();
        for (var via = 0; via < count; via++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count; to++)
                {
                    reach[from, to] |= reach[from, via] && reach[via, to];
                }
            }
        }
    }

    public int Count { get; }

    public bool Links(int from, int to) => link[from, to];

    /// <summary>Whether a path of one or more links leads there.</summary>
    public bool Reaches(int from, int to) => reach[from, to];

    /// <summary>The nodes that reach each other, each class ascending, by first node; single ones only when they reach themselves.</summary>
    public IEnumerable<int[]> Cycles() =>
        from node in Enumerable.Range(0, Count)
        where reach[node, node]
        let members = Enumerable.Range(0, Count).Where(other => reach[node, other] && reach[other, node]).ToArray()
        where members[0] == node
        select members;

    /// <summary>Whether a cycle leads to the node, or it is on one.</summary>
    public bool IsOnOrAfterACycle(int node) => Enumerable.Range(0, Count).Any(other => reach[other, other] && (other == node || reach[other, node]));

    /// <summary>The links of the longest path that ends at the node, by trying all; the graph before it has no cycle.</summary>
    public int LongestTo(int node) =>
        Enumerable.Range(0, Count).Where(before => link[before, node]).Select(before => 1 + LongestTo(before)).DefaultIfEmpty(0).Max();

    /// <summary>The hard prerequisites of a framework, from before to after.</summary>
    public static PlainGraph Of(CompetencyFramework framework, PrecedesMeaning precedes)
    {
        var own = framework.Prerequisites.Where(link => link.Strength == PrerequisiteStrength.Hard).Select(link => (link.Before, link.After));
        var meant = framework.Associations.Where(link => precedes == PrecedesMeaning.Hard && link.Type == AssociationType.Precedes).Select(link => (link.Origin, link.Destination));
        return new PlainGraph(framework.Count, own.Concat(meant).Select(pair => (framework.IndexOf(pair.Item1), framework.IndexOf(pair.Item2))));
    }
}
