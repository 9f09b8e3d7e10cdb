namespace PersonalizedLearning.Environments;

/// <summary>Finds learners for the sessions of pinned staff that the search left without any.</summary>
internal static class PinnedStaff
{
    /// <summary>Placements that open the sessions that are missing, where there are learners enough.</summary>
    public static PlacementCell[] Missing(CompiledProblem compiled, PlacementSolution solution)
    {
        var opened = solution.Sessions.Select(session => session.Offering).ToHashSet();
        return [.. compiled.Offerings.Index().Where(offering => offering.Item.Pin is not null && !opened.Contains(offering.Index))
            .SelectMany(offering => LearnersFor(compiled, offering.Index))];
    }

    private static IEnumerable<PlacementCell> LearnersFor(CompiledProblem compiled, int number)
    {
        var (dense, model) = (compiled.Dense, compiled.Model);
        var slot = dense.SlotOf(compiled.Offerings[number].Pin!.Block);
        if (slot < 0)
        {
            return [];
        }

        var free = Enumerable.Range(0, model.Learners)
            .Where(learner => model.IsAvailable[dense.Cell(slot, learner)] && compiled.EntryOf(learner, number) >= 0)
            .Where(learner => !model.Forced.Any(cell => cell.Block == slot && cell.Learner == learner))
            .Where(learner => !model.Forbidden.Contains(new PlacementCell(slot, learner, number)))
            .OrderByDescending(learner => model.EntryValue[compiled.EntryOf(learner, number)]).ThenBy(learner => learner)
            .Take(model.Offerings[number].MinSize).ToList();
        return free.Count == model.Offerings[number].MinSize ? free.Select(learner => new PlacementCell(slot, learner, number)) : [];
    }
}
