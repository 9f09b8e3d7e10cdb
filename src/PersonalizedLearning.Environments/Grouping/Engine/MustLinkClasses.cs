using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Learners who must be together, directly or through others: the classes, and the path of links between two of one class.</summary>
internal sealed class MustLinkClasses
{
    private readonly int[] parent;
    private readonly List<int>[] neighbours;

    public MustLinkClasses(int count)
    {
        parent = [.. Enumerable.Range(0, count)];
        neighbours = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
    }

    /// <summary>The classes of a problem whose links are known to be of its learners, each rising, ordered by their first learner.</summary>
    public static int[][] Of(GroupingProblem problem, ValueList<LearnerId> learners)
    {
        var positions = learners.Index().ToDictionary(item => item.Item.Value, item => item.Index, StringComparer.Ordinal);
        var classes = new MustLinkClasses(learners.Count);
        foreach (var link in problem.Links.Where(link => link.Kind == RelationKind.MustLink))
        {
            classes.Join(positions[link.A.Value], positions[link.B.Value]);
        }

        return classes.All();
    }

    /// <summary>Says that two must be together.</summary>
    public void Join(int first, int second)
    {
        neighbours[first].Add(second);
        neighbours[second].Add(first);
        var (one, other) = (ClassOf(first), ClassOf(second));
        parent[Math.Max(one, other)] = Math.Min(one, other);
    }

    /// <summary>The least member of a learner's class.</summary>
    public int ClassOf(int learner)
    {
        while (parent[learner] != learner)
        {
            learner = parent[learner] = parent[parent[learner]];
        }

        return learner;
    }

    /// <summary>All classes, each rising, ordered by their first learner.</summary>
    public int[][] All() => [.. Enumerable.Range(0, parent.Length).GroupBy(ClassOf).OrderBy(group => group.Key).Select(group => group.ToArray())];

    /// <summary>The learners on a shortest path of links between two of one class, both ends included.</summary>
    public List<int> Path(int from, int to)
    {
        var (before, open) = (new Dictionary<int, int> { [to] = to }, new Queue<int>([to]));
        while (!before.ContainsKey(from) && open.TryDequeue(out var at))
        {
            foreach (var next in neighbours[at].Order())
            {
                if (before.TryAdd(next, at))
                {
                    open.Enqueue(next);
                }
            }
        }

        var path = new List<int> { from };
        while (path[^1] != to)
        {
            path.Add(before[path[^1]]);
        }

        return path;
    }
}
