namespace PersonalizedLearning.Environments.Tests.Placement;

/// <summary>The optimum of tiny models by trying everything.</summary>
internal static class PlacementEnumeration
{
    public static double Best(PlacementModel model)
    {
        var partial = new Dictionary<string, (int[] Use, double Value)> { [string.Empty] = (new int[model.NeedBlocks.Length * (model.DayOf[^1] + 1)], 0) };
        for (var block = 0; block < model.Blocks; block++)
        {
            var choices = Choices(model, block);
            var further = new Dictionary<string, (int[] Use, double Value)>();
            foreach (var (use, value) in partial.Values)
            {
                foreach (var choice in choices)
                {
                    var then = use.ToArray();
                    choice.Needs.ForEach(need => then[(model.DayOf[block] * model.NeedBlocks.Length) + need]++);
                    if (!Fits(model, then))
                    {
                        continue;
                    }

                    var key = string.Join(',', then);
                    if (!further.TryGetValue(key, out var known) || known.Value < value + choice.Value)
                    {
                        further[key] = (then, value + choice.Value);
                    }
                }
            }

            partial = further;
        }

        return partial.Values.Max(one => one.Value);
    }

    /// <summary>Says whether there can be sessions for so many learners of each offering.</summary>
    public static bool CanHold(PlacementModel model, int block, int[] counts) =>
        CanHold(model, [.. model.StaffCounts.Select(one => one[block])], [.. model.Spaces.Select(one => one.Counts[block])], counts, 0, 0, counts[0]);

    private static bool CanHold(PlacementModel model, int[] staff, int[] spaces, int[] counts, int offering, int sessions, int left)
    {
        var one = model.Offerings[offering];
        if (left <= 0 && counts[offering] >= sessions * one.MinSize)
        {
            return offering + 1 == counts.Length || CanHold(model, staff, spaces, counts, offering + 1, 0, counts[offering + 1]);
        }

        if ((sessions + 1) * one.MinSize > counts[offering])
        {
            return false;
        }

        foreach (var leader in one.Staff ?? [-1])
        {
            foreach (var space in one.Spaces ?? [-1])
            {
                var most = space < 0 ? one.MaxSize : Math.Min(one.MaxSize, model.Spaces[space].Capacity);
                if ((leader >= 0 && staff[leader] == 0) || (space >= 0 && spaces[space] == 0) || most < one.MinSize)
                {
                    continue;
                }

                var (fewerStaff, fewerSpaces) = (Less(staff, leader), Less(spaces, space));
                if (CanHold(model, fewerStaff, fewerSpaces, counts, offering, sessions + 1, left - most))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int[] Less(int[] counts, int one) => one < 0 ? counts : [.. counts.Select((count, number) => number == one ? count - 1 : count)];

    private static bool Fits(PlacementModel model, int[] use)
    {
        var needs = model.NeedBlocks.Length;
        for (var need = 0; need < needs; need++)
        {
            var total = 0;
            for (var place = need; place < use.Length; place += needs)
            {
                total += use[place];
                if (use[place] > model.NeedBlocksPerDay[need])
                {
                    return false;
                }
            }

            if (total > model.NeedBlocks[need])
            {
                return false;
            }
        }

        return true;
    }

    private static List<(List<int> Needs, double Value)> Choices(PlacementModel model, int block)
    {
        var (choices, known) = (new List<(List<int>, double)>(), new Dictionary<string, bool>());
        Extend(0, new int[model.Offerings.Length], [], 0);
        return choices;

        void Extend(int learner, int[] counts, List<int> needs, double value)
        {
            if (learner == model.Learners)
            {
                var key = string.Join(',', counts);
                if (!known.TryGetValue(key, out var isPossible))
                {
                    known[key] = isPossible = CanHold(model, block, counts);
                }

                if (isPossible)
                {
                    choices.Add(([.. needs], value));
                }

                return;
            }

            for (var offering = -1; offering < counts.Length; offering++)
            {
                if (PlacementRules.Worth(model, block, learner, offering) is not { } worth)
                {
                    continue;
                }

                var need = offering < 0 ? -1 : model.EntryNeed[PlacementRules.EntryOf(model, learner, offering)];
                var then = counts.ToArray();
                if (offering >= 0)
                {
                    then[offering]++;
                }

                Extend(learner + 1, then, need < 0 ? needs : [.. needs, need], value + worth);
            }
        }
    }
}
