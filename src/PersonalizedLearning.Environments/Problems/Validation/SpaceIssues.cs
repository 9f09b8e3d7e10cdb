namespace PersonalizedLearning.Environments;

/// <summary>Parts of spaces lie in their wholes.</summary>
internal static class SpaceIssues
{
    public static void Check(ProblemIndex index, IssueList issues)
    {
        foreach (var space in index.Problem.Spaces.Where(space => space.Parent is not null))
        {
            var whole = index.Space(space.Parent!.Value);
            SpaceId[] circle = [.. CircleOf(index, space.Id)];
            if (circle.Length > 0)
            {
                issues.Error("circular-spaces", $"space {circle.Min()}", $"The space '{circle.Min()}' is a part of itself, over {string.Join(" → ", circle)}; expected parts and wholes without a circle.", circle.Select(id => $"space {id}"));
            }
            else if (whole is not null && space.Capacity > whole.Capacity)
            {
                issues.Error("part-larger-than-whole", $"space {space.Id}", $"The space '{space.Id}' holds {space.Capacity} and '{whole.Id}', of which it is a part, {whole.Capacity}; expected no more.", $"space {space.Id}", $"space {whole.Id}");
            }
        }
    }

    // From its least member on, so that all members of a circle tell of it in the same words.
    private static IEnumerable<SpaceId> CircleOf(ProblemIndex index, SpaceId start)
    {
        SpaceId[] way = [start, .. index.WholesOf(start)];
        if (index.Space(way[^1])?.Parent != start)
        {
            return [];
        }

        var first = Array.IndexOf(way, way.Min());
        return way.Skip(first).Concat(way.Take(first));
    }
}
