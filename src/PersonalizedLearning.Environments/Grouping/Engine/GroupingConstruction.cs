namespace PersonalizedLearning.Environments;

/// <summary>Makes a first grouping that keeps the rules, or breaks as little of them as it can: items with the fewest places left first (Brélaz 1979), then repair.</summary>
internal sealed class GroupingConstruction
{
    private const int Attempts = 20;
    private const int StepsPerItem = 200;

    private readonly GroupingModel model;
    private readonly int[] targets;
    private readonly int[] groupOf;
    private readonly int[] sizeOf;
    private readonly int[] loads;
    private SeededChance chance;

    private GroupingConstruction(GroupingModel model, ulong seed)
    {
        (this.model, chance) = (model, new SeededChance(seed));
        (targets, groupOf, sizeOf, loads) = (Targets(model), new int[model.Items], new int[model.Groups], new int[model.Caseloads.Length]);
    }

    /// <summary>Makes a grouping.</summary>
    /// <param name="model">The items and groups.</param>
    /// <param name="seed">The seed of chance.</param>
    /// <returns>The group of each item, and whether all rules are kept.</returns>
    public static (int[] GroupOf, bool IsFeasible) Run(GroupingModel model, ulong seed)
    {
        var construction = new GroupingConstruction(model, seed);
        var (best, least) = (Array.Empty<int>(), int.MaxValue);
        for (var attempt = 0; attempt < Attempts && least > 0; attempt++)
        {
            construction.Place();
            if (construction.Repair() is var broken && broken < least)
            {
                (best, least) = ([.. construction.groupOf], broken);
            }
        }

        return (best, least == 0);
    }

    // The least of all first, then one more for the smallest group that may grow, so that sizes are as even as their bounds allow.
    private static int[] Targets(GroupingModel model)
    {
        int[] targets = [.. model.MinSize];
        var loads = new int[model.Caseloads.Length];
        for (var group = 0; group < targets.Length; group++)
        {
            if (StaffOf(model, group) is var staff and >= 0)
            {
                loads[staff] += targets[group];
            }
        }

        for (var left = model.Learners - targets.Sum(); left > 0; left--)
        {
            var smallest = -1;
            for (var group = 0; group < targets.Length; group++)
            {
                var mayGrow = targets[group] < model.MaxSize[group] && (StaffOf(model, group) is not (var staff and >= 0) || loads[staff] < model.Caseloads[staff]);
                smallest = mayGrow && (smallest < 0 || targets[group] < targets[smallest]) ? group : smallest;
            }

            if (smallest < 0)
            {
                break;
            }

            targets[smallest]++;
            if (StaffOf(model, smallest) is var leader and >= 0)
            {
                loads[leader]++;
            }
        }

        return targets;
    }

    private static int StaffOf(GroupingModel model, int group) => model.StaffOf?[group] ?? -1;

    private void Place()
    {
        groupOf.AsSpan().Fill(-1);
        Array.Clear(sizeOf);
        Array.Clear(loads);
        var order = Shuffled();
        for (var placed = 0; placed < order.Length; placed++)
        {
            var at = model.IsPlain ? placed : MostBound(order, placed);
            (order[placed], order[at]) = (order[at], order[placed]);
            Put(order[placed], BestGroup(order[placed]));
        }
    }

    private int[] Shuffled()
    {
        int[] order = [.. Enumerable.Range(0, model.Items)];
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = chance.NextBelow(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }

    private int MostBound(int[] order, int placed)
    {
        var (best, key) = (placed, (Places: int.MaxValue, Size: 0, Degree: 0));
        for (var at = placed; at < order.Length; at++)
        {
            var item = order[at];
            var places = Enumerable.Range(0, model.Groups).Count(group => model.IsAllowed(item, group) && ClashesIn(item, group) == 0);
            var own = (places, -model.ItemSizes[item], -(model.Conflicts?[item].Length ?? 0));
            if (at == placed || own.CompareTo(key) < 0)
            {
                (best, key) = (at, own);
            }
        }

        return best;
    }

    private int BestGroup(int item)
    {
        var (best, key) = (0, (int.MaxValue, int.MaxValue, int.MinValue));
        for (var group = 0; group < model.Groups; group++)
        {
            var after = sizeOf[group] + model.ItemSizes[item];
            var overload = StaffOf(model, group) is var staff and >= 0 ? Math.Max(0, loads[staff] + model.ItemSizes[item] - model.Caseloads[staff]) : 0;
            var own = (model.IsAllowed(item, group) ? 0 : 1, ClashesIn(item, group) + overload + Math.Max(0, after - targets[group]), after - targets[group]);
            if (own.CompareTo(key) < 0 || group == 0)
            {
                (best, key) = (group, own);
            }
        }

        return best;
    }

    // Changes that break no more than before, for a while: enough to unravel what the order of placing entangled.
    private int Repair()
    {
        var broken = Broken();
        for (var step = StepsPerItem * model.Items; step > 0 && broken > 0; step--)
        {
            var (item, other) = (chance.NextBelow(model.Items), chance.NextBelow(model.Items + model.Groups));
            var (from, to) = (groupOf[item], other < model.Items ? groupOf[other] : other - model.Items);
            if (from == to || !model.IsAllowed(item, to) || (other < model.Items && !model.IsAllowed(other, from)))
            {
                continue;
            }

            Exchange(item, other, from, to);
            var now = Broken();
            if (now > broken)
            {
                Exchange(item, other, to, from);
            }
            else
            {
                broken = now;
            }
        }

        return broken;
    }

    private void Exchange(int item, int other, int from, int to)
    {
        Leave(item);
        if (other < model.Items)
        {
            Leave(other);
            Put(other, from);
        }

        Put(item, to);
    }

    private void Put(int item, int group)
    {
        groupOf[item] = group;
        Count(item, group, 1);
    }

    private void Leave(int item)
    {
        Count(item, groupOf[item], -1);
        groupOf[item] = -1;
    }

    private void Count(int item, int group, int sign)
    {
        sizeOf[group] += sign * model.ItemSizes[item];
        if (StaffOf(model, group) is var staff and >= 0)
        {
            loads[staff] += sign * model.ItemSizes[item];
        }
    }

    private int ClashesIn(int item, int group) => model.Conflicts is { } conflicts ? conflicts[item].Count(other => groupOf[other] == group) : 0;

    private int Broken()
    {
        var broken = 0;
        for (var group = 0; group < model.Groups; group++)
        {
            broken += Math.Max(0, model.MinSize[group] - sizeOf[group]) + Math.Max(0, sizeOf[group] - model.MaxSize[group]);
        }

        for (var staff = 0; staff < loads.Length; staff++)
        {
            broken += Math.Max(0, loads[staff] - model.Caseloads[staff]);
        }

        for (var item = 0; item < model.Items && model.Conflicts is not null; item++)
        {
            broken += ClashesIn(item, groupOf[item]);
        }

        return broken + (model.Allowed is null ? 0 : Enumerable.Range(0, model.Items).Count(item => !model.IsAllowed(item, groupOf[item])));
    }
}
