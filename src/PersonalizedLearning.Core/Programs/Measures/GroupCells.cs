namespace PersonalizedLearning.Programs;

/// <summary>The groups of a table, with all learners first, and which of them are not shown.</summary>
internal static class GroupCells
{
    /// <summary>Makes the cells of the learners that a measure concerns.</summary>
    /// <param name="learners">All learners.</param>
    /// <param name="request">The groupings, and how small a group may be.</param>
    /// <param name="concerned">The places of those concerned.</param>
    public static IReadOnlyList<GroupCell> Of(IReadOnlyList<ObservedLearner> learners, ProgramRequest request, IReadOnlyList<int> concerned)
    {
        var isConcerned = concerned.ToHashSet();
        var cells = new List<GroupCell> { new(null, null, concerned, false) };
        var sums = new List<CellSum>();
        foreach (var grouping in request.Groupings)
        {
            var groups = Enumerable.Range(0, learners.Count).GroupBy(place => grouping.GroupOf(learners[place].Journal.Learner)).OrderBy(group => group.Key, StringComparer.Ordinal);
            var start = cells.Count;
            cells.AddRange(groups.Select(group => new GroupCell(grouping.Name, group.Key, [.. group.Where(isConcerned.Contains)], false)));
            sums.Add(new CellSum(0, Enumerable.Range(start, cells.Count - start).ToValueList()));
        }

        var people = cells.Select(cell => cell.Places.ToHashSet()).ToList();
        sums.AddRange(Refinements(cells, people));
        var suppressed = SmallCells.Suppressed(people, sums, request.SmallestGroup);
        return [.. cells.Select((cell, place) => cell with { IsSuppressed = suppressed[place] })];
    }

    /// <summary>Groups of one grouping that are made up of whole groups of another: what is not shown of the one must not be had from the other.</summary>
    private static IEnumerable<CellSum> Refinements(List<GroupCell> cells, List<HashSet<int>> people)
    {
        var byGrouping = Enumerable.Range(1, cells.Count - 1).GroupBy(place => cells[place].Grouping).ToList();
        foreach (var whole in Enumerable.Range(1, cells.Count - 1).Where(place => people[place].Count > 0))
        {
            foreach (var other in byGrouping.Where(group => group.Key != cells[whole].Grouping))
            {
                var parts = other.Where(place => people[place].Overlaps(people[whole])).ToList();
                if (parts.TrueForAll(place => people[place].IsSubsetOf(people[whole])))
                {
                    yield return new CellSum(whole, parts.ToValueList());
                }
            }
        }
    }
}
