namespace PersonalizedLearning.Environments.Tests.Grouping;

/// <summary>All groupings of a small class, and the rules, from their definitions.</summary>
internal static class GroupingOracle
{
    /// <summary>The value of the best grouping that keeps the rules; null when none does.</summary>
    public static double? Best(GroupingProblem problem, Func<GroupingProblem, int[], double> valueOf)
    {
        double? best = null;
        foreach (var groupOf in All(problem.Learners.Count, problem.Sizes.Count))
        {
            if (KeepsRules(problem, groupOf))
            {
                best = Math.Max(best ?? double.NegativeInfinity, valueOf(problem, groupOf));
            }
        }

        return best;
    }

    /// <summary>The group of each learner, from 0, in the order of the problem.</summary>
    public static int[] GroupsOf(GroupingProblem problem, GroupingResult result)
    {
        var groups = result.Groups.SelectMany(group => group.Learners.Select(learner => (learner, group.Number))).ToDictionary(item => item.learner, item => item.Number - 1);
        return [.. problem.Learners.Select(learner => groups[learner])];
    }

    /// <summary>Whether a grouping keeps all rules.</summary>
    public static bool KeepsRules(GroupingProblem problem, int[] groupOf)
    {
        var sizes = problem.Sizes.For(problem.Learners.Count);
        for (var group = 0; group < sizes.Count; group++)
        {
            var count = groupOf.Count(own => own == group);
            var slot = problem.Educators.FirstOrDefault(item => item.Group == group + 1);
            if (count < sizes[group].Min || count > sizes[group].Max || count > (slot?.Capacity ?? count) || count > (slot?.Ratio ?? count))
            {
                return false;
            }
        }

        var positions = problem.Learners.Index().ToDictionary(item => item.Item.Value, item => item.Index);
        return problem.Links.All(link => link.Kind switch
            {
                RelationKind.MustLink => groupOf[positions[link.A.Value]] == groupOf[positions[link.B.Value]],
                RelationKind.CannotLink => groupOf[positions[link.A.Value]] != groupOf[positions[link.B.Value]],
                _ => true,
            })
            && problem.Pins.All(pin => groupOf[positions[pin.Learner.Value]] == pin.Group - 1)
            && problem.Educators.Where(slot => slot is { Staff: not null, Caseload: not null }).All(slot =>
                groupOf.Count(own => problem.Educators.Any(other => other.Group == own + 1 && other.Staff == slot.Staff)) <= slot.Caseload);
    }

    private static IEnumerable<int[]> All(int learners, int groups)
    {
        var groupOf = new int[learners];
        while (true)
        {
            yield return groupOf;
            var at = 0;
            while (at < learners && ++groupOf[at] == groups)
            {
                groupOf[at++] = 0;
            }

            if (at == learners)
            {
                yield break;
            }
        }
    }
}
