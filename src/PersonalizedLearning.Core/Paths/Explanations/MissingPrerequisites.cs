using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What holds a competency up.</summary>
internal static class MissingPrerequisites
{
    /// <summary>Finds all that is missing before a competency: each after what it builds on, what is on or after a cycle last, equals in ordinal order.</summary>
    public static int[] Of(LearnerState learner, int index)
    {
        var graph = learner.Graph;
        var walk = GraphWalk.Over(graph.Count);
        walk.Enter(index);
        while (walk.TryNext(out var next))
        {
            foreach (var before in graph.HardPrerequisites(next))
            {
                if (!learner.Frontier.IsMastered(before))
                {
                    walk.Enter(before);
                }
            }
        }

        return InOrder(graph, [.. walk.Entered[1..]]);
    }

    /// <summary>Finds the cycle on which the first of some competencies lies that lies on one.</summary>
    public static ValueList<CompetencyId> CycleAmong(PrerequisiteGraph graph, HashSet<int> missing) =>
        (from cycle in graph.Cycles
         where cycle.Any(missing.Contains)
         let members = cycle.Select(member => graph.Framework[member].Id).Order().ToValueList()
         orderby members[0]
         select members).FirstOrDefault();

    // The order of the graph ends at a cycle, also where what is mastered breaks it: what is missing is ordered by itself.
    private static int[] InOrder(PrerequisiteGraph graph, int[] members)
    {
        var waits = members.ToDictionary(index => index, _ => 0);
        var links = new List<(int Before, int Index)>();
        foreach (var index in members)
        {
            foreach (var before in graph.HardPrerequisites(index))
            {
                if (waits.ContainsKey(before))
                {
                    links.Add((before, index));
                    waits[index]++;
                }
            }
        }

        var followers = links.ToLookup(link => link.Before, link => link.Index);
        var depth = members.ToDictionary(index => index, _ => 1);
        var ready = new Queue<int>(members.Where(index => waits[index] == 0));
        while (ready.TryDequeue(out var next))
        {
            foreach (var follower in followers[next])
            {
                depth[follower] = Math.Max(depth[follower], depth[next] + 1);
                if (--waits[follower] == 0)
                {
                    ready.Enqueue(follower);
                }
            }
        }

        return [.. members.OrderBy(index => waits[index] == 0 ? depth[index] : int.MaxValue).ThenBy(index => graph.Framework[index].Id)];
    }
}
