using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>Prerequisites as dictionaries of lists by identifier, with an order, cycles and the longest path found the straightforward way.</summary>
internal sealed class NaiveGraph
{
    private readonly Dictionary<string, List<string>> before = [];
    private readonly Dictionary<string, List<string>> after = [];

    public NaiveGraph(IEnumerable<string> ids, IEnumerable<(string Before, string After)> links)
    {
        foreach (var id in ids)
        {
            before.Add(id, []);
            after.Add(id, []);
        }

        var seen = new HashSet<(string Before, string After)>();
        foreach (var link in links)
        {
            if (before.TryGetValue(link.After, out var foundations) && after.TryGetValue(link.Before, out var dependents) && seen.Add(link))
            {
                foundations.Add(link.Before);
                dependents.Add(link.After);
            }
        }

        Order = TopologicalOrder();
        LongestPath = Longest();
    }

    /// <summary>The competencies so that each comes after its prerequisites; those on a cycle are left out.</summary>
    public IReadOnlyList<string> Order { get; }

    public int LongestPath { get; }

    public IEnumerable<string> Ids => before.Keys;

    public IReadOnlyList<string> Before(string id) => before[id];

    public IReadOnlyList<string> After(string id) => after[id];

    public static NaiveGraph Of(CompetencyFramework framework) =>
        new(framework.Competencies.Select(item => item.Id.Value), framework.Prerequisites.Select(link => (link.Before.Value, link.After.Value)));

    /// <summary>What can be learnt now, by looking at every competency.</summary>
    public List<string> Frontier(IReadOnlySet<string> mastered) =>
        [.. Ids.Where(id => !mastered.Contains(id) && before[id].All(mastered.Contains))];

    /// <summary>Some competencies and all that leads to them.</summary>
    public HashSet<string> Closure(IEnumerable<string> goals)
    {
        var inside = goals.ToHashSet();
        var open = new Queue<string>(inside);
        while (open.TryDequeue(out var id))
        {
            foreach (var foundation in before[id].Where(inside.Add))
            {
                open.Enqueue(foundation);
            }
        }

        return inside;
    }

    /// <summary>Which of some open competencies wait for one, itself included.</summary>
    public HashSet<string> Waiting(string id, IReadOnlySet<string> open)
    {
        var seen = new HashSet<string> { id };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var next))
        {
            foreach (var dependent in after[next].Where(dependent => open.Contains(dependent) && seen.Add(dependent)))
            {
                queue.Enqueue(dependent);
            }
        }

        return seen;
    }

    private List<string> TopologicalOrder()
    {
        var missing = before.ToDictionary(item => item.Key, item => item.Value.Count);
        var ready = new Queue<string>(missing.Where(item => item.Value == 0).Select(item => item.Key));
        var order = new List<string>();
        while (ready.TryDequeue(out var id))
        {
            order.Add(id);
            foreach (var dependent in after[id])
            {
                if (--missing[dependent] == 0)
                {
                    ready.Enqueue(dependent);
                }
            }
        }

        return order;
    }

    private int Longest()
    {
        var depth = new Dictionary<string, int>();
        foreach (var id in Order)
        {
            depth[id] = before[id].Select(foundation => depth[foundation] + 1).DefaultIfEmpty(0).Max();
        }

        return depth.Values.DefaultIfEmpty(0).Max();
    }
}
