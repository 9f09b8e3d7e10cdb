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

    private static int[] InOrder(PrerequisiteGraph graph, int[] members)
    {
        var depth = new Dictionary<int, int>();
        var isMissing = members.ToHashSet();
        foreach (var index in graph.Order)
        {
            if (isMissing.Contains(index))
            {
                var deepest = 0;
                foreach (var before in graph.HardPrerequisites(index))
                {
                    deepest = Math.Max(deepest, depth.GetValueOrDefault(before));
                }

                depth[index] = deepest + 1;
            }
        }

        return [.. members.OrderBy(index => depth.GetValueOrDefault(index, int.MaxValue)).ThenBy(index => graph.Framework[index].Id)];
    }
}
