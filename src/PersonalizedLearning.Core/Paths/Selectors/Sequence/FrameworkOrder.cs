using System.Runtime.CompilerServices;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The competencies of a framework one after the other, whatever the order in which it was put together: each after its hard prerequisites, of several the first by identifier.</summary>
internal static class FrameworkOrder
{
    private static readonly ConditionalWeakTable<PrerequisiteGraph, int[]> Known = [];

    /// <summary>The order; what is on a cycle or after one comes last, by identifier. Made once for each graph.</summary>
    public static ReadOnlySpan<int> Of(PrerequisiteGraph graph) =>
        Known.TryGetValue(graph, out var order) ? order : Known.GetValue(graph, Make);

    private static int[] Make(PrerequisiteGraph graph)
    {
        var framework = graph.Framework;
        var missing = new int[graph.Count];
        var open = new PriorityQueue<int, CompetencyId>();
        for (var index = 0; index < graph.Count; index++)
        {
            missing[index] = graph.HardPrerequisites(index).Length;
            if (missing[index] == 0)
            {
                open.Enqueue(index, framework[index].Id);
            }
        }

        var order = new List<int>(graph.Count);
        while (open.TryDequeue(out var next, out _))
        {
            order.Add(next);
            foreach (var after in graph.HardDependents(next))
            {
                if (--missing[after] == 0)
                {
                    open.Enqueue(after, framework[after].Id);
                }
            }
        }

        order.AddRange(Enumerable.Range(0, graph.Count).Where(index => missing[index] > 0).OrderBy(index => framework[index].Id));
        return [.. order];
    }
}
