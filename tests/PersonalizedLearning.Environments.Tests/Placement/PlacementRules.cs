namespace PersonalizedLearning.Environments.Tests.Placement;

/// <summary>The rules of placement models, written down a second time and plainly.</summary>
internal static class PlacementRules
{
    /// <summary>What a learner's place is worth; null where it must not be.</summary>
    public static double? Worth(PlacementModel model, int block, int learner, int offering)
    {
        if (!model.IsAvailable[(block * model.Learners) + learner])
        {
            return offering < 0 ? 0 : null;
        }

        if (offering < 0)
        {
            return model.UnplacedValue;
        }

        var entry = EntryOf(model, learner, offering);
        var forced = model.Forced.Where(cell => cell.Block == block && cell.Learner == learner).ToList();
        return entry < 0 || !model.IsOpen[(block * model.Offerings.Length) + offering] || model.Forbidden.Contains(new PlacementCell(block, learner, offering))
            || (forced.Count > 0 && !forced.Exists(cell => cell.Offering == offering))
            ? null
            : (model.EntryValue[entry] * model.BlockWeight[block]) + model.Bonuses.Where(bonus => (bonus.Block, bonus.Learner, bonus.Offering) == (block, learner, offering)).Sum(bonus => bonus.Value);
    }

    public static int EntryOf(PlacementModel model, int learner, int offering) =>
        Enumerable.Range(model.EntryStart[learner], model.EntryStart[learner + 1] - model.EntryStart[learner]).Where(entry => model.EntryOffering[entry] == offering).DefaultIfEmpty(-1).First();

    /// <summary>Everything that is wrong with a solution.</summary>
    public static List<string> Broken(PlacementModel model, PlacementSolution solution)
    {
        var broken = new List<string>();
        var (value, used) = (0.0, new Dictionary<(int Need, int Day), int>());
        for (var block = 0; block < model.Blocks; block++)
        {
            for (var learner = 0; learner < model.Learners; learner++)
            {
                var offering = solution.OfferingOf[(block * model.Learners) + learner];
                var worth = Worth(model, block, learner, offering);
                value += worth ?? 0;
                if (worth is null)
                {
                    broken.Add($"learner {learner} must not be in {offering} in block {block}");
                }
                else if (offering >= 0 && model.EntryNeed[EntryOf(model, learner, offering)] is >= 0 and var need)
                {
                    used[(need, model.DayOf[block])] = used.GetValueOrDefault((need, model.DayOf[block])) + 1;
                }

                var seats = solution.Sessions.Where(session => session.Block == block && session.Learners.Contains(learner)).Select(session => session.Offering).ToList();
                if (!seats.SequenceEqual(offering < 0 ? [] : [offering]))
                {
                    broken.Add($"learner {learner} is in [{string.Join(',', seats)}] and not {offering} in block {block}");
                }
            }
        }

        broken.AddRange(used.Where(pair => pair.Value > model.NeedBlocksPerDay[pair.Key.Need]).Select(pair => $"need {pair.Key.Need} too often on day {pair.Key.Day}"));
        broken.AddRange(used.GroupBy(pair => pair.Key.Need).Where(group => group.Sum(pair => pair.Value) > model.NeedBlocks[group.Key]).Select(group => $"need {group.Key} too often"));
        broken.AddRange(Resources(model, solution));
        if (Math.Abs(value - solution.Value) > 1e-6)
        {
            broken.Add($"value {solution.Value}, not {value}");
        }

        return broken;
    }

    private static IEnumerable<string> Resources(PlacementModel model, PlacementSolution solution)
    {
        foreach (var session in solution.Sessions)
        {
            var offering = model.Offerings[session.Offering];
            var most = session.Space < 0 ? offering.MaxSize : Math.Min(offering.MaxSize, model.Spaces[session.Space].Capacity);
            if (session.Learners.Length < offering.MinSize || session.Learners.Length > most || !Suits(offering.Staff, session.Staff) || !Suits(offering.Spaces, session.Space))
            {
                yield return $"{session} of {session.Learners.Length}";
            }
        }

        foreach (var group in solution.Sessions.Where(session => session.Staff >= 0).GroupBy(session => (session.Block, session.Staff)).Where(group => group.Count() > model.StaffCounts[group.Key.Staff][group.Key.Block]))
        {
            yield return $"staff {group.Key} {group.Count()} times";
        }

        foreach (var group in solution.Sessions.Where(session => session.Space >= 0).GroupBy(session => (session.Block, session.Space)).Where(group => group.Count() > model.Spaces[group.Key.Space].Counts[group.Key.Block]))
        {
            yield return $"space {group.Key} {group.Count()} times";
        }
    }

    private static bool Suits(int[]? classes, int one) => classes is null ? one < 0 : classes.Contains(one);
}
