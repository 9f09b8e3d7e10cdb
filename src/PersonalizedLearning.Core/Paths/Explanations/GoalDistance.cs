using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>How far a competency is from what a learner is after.</summary>
internal static class GoalDistance
{
    /// <summary>Finds the nearest goal or part of the core requirement, over prerequisite links in either direction; of equally near ones the first in ordinal order.</summary>
    public static (CompetencyId Goal, int Links)? Nearest(LearnerState learner, int index)
    {
        var (graph, aims) = (learner.Graph, learner.Aims);
        var framework = graph.Framework;
        var targets = aims.Goals.Select(goal => goal.Competency).Concat(aims.Core?.Competencies ?? [])
            .SelectMany(goal => framework.MembersOf(framework.RequiredIndexOf(goal))).ToHashSet();
        var walk = GraphWalk.Over(graph.Count);
        walk.Enter(index);
        for (var (links, done) = (0, 0); done < walk.Entered.Length; links++)
        {
            var layer = walk.Entered[done..].ToArray();
            if (layer.Where(targets.Contains).Select(found => framework[found].Id).Order().Cast<CompetencyId?>().FirstOrDefault() is { } goal)
            {
                return (goal, links);
            }

            done += layer.Length;
            foreach (var member in layer)
            {
                EnterAll(walk, graph.HardPrerequisites(member));
                EnterAll(walk, graph.SoftPrerequisites(member));
                EnterAll(walk, graph.HardDependents(member));
            }
        }

        return null;
    }

    private static void EnterAll(GraphWalk walk, ReadOnlySpan<int> members)
    {
        foreach (var member in members)
        {
            walk.Enter(member);
        }
    }
}
