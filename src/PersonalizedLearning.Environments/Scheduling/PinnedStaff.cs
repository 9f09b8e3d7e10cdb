namespace PersonalizedLearning.Environments;

/// <summary>Finds learners for the sessions of pinned staff that the search left without any.</summary>
internal static class PinnedStaff
{
    /// <summary>Placements that open the sessions that are missing, where there are learners enough.</summary>
    public static PlacementCell[] Missing(CompiledProblem compiled, PlacementSolution solution, LearnerLinks links)
    {
        var opened = solution.Sessions.Select(session => session.Offering).ToHashSet();
        return [.. compiled.Offerings.Index().Where(offering => offering.Item.Pin is not null && !opened.Contains(offering.Index))
            .SelectMany(offering => LearnersFor(compiled, links, offering.Index))];
    }

    private static IEnumerable<PlacementCell> LearnersFor(CompiledProblem compiled, LearnerLinks links, int number)
    {
        var (offering, slot) = (compiled.Model.Offerings[number], compiled.Dense.SlotOf(compiled.Offerings[number].Pin!.Block));
        if (slot < 0)
        {
            return [];
        }

        // Those who must be together come together, after those who are free of that.
        var free = Enumerable.Range(0, compiled.Model.Learners).Where(learner => CanBeIn(compiled, learner, number, slot)).ToHashSet();
        var groups = free.Where(learner => !links.IsTied[learner]).Order().Select(learner => new[] { learner })
            .OrderByDescending(group => compiled.Model.EntryValue[compiled.EntryOf(group[0], number)])
            .Concat(links.Classes.Where(members => members.All(free.Contains)));
        var chosen = new List<int>();
        foreach (var group in groups)
        {
            if (chosen.Count < offering.MinSize && chosen.Count + group.Length <= offering.MaxSize && !group.Any(learner => chosen.Exists(other => links.AreApart(learner, other))))
            {
                chosen.AddRange(group);
            }
        }

        return chosen.Count >= offering.MinSize ? chosen.Select(learner => new PlacementCell(slot, learner, number)) : [];
    }

    private static bool CanBeIn(CompiledProblem compiled, int learner, int number, int slot) =>
        compiled.Model.IsAvailable[compiled.Dense.Cell(slot, learner)]
        && compiled.EntryOf(learner, number) >= 0
        && !compiled.Model.Forced.Any(cell => cell.Block == slot && cell.Learner == learner)
        && !compiled.Model.Forbidden.Contains(new PlacementCell(slot, learner, number));
}
