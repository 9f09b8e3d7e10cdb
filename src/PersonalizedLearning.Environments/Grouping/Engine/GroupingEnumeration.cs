namespace PersonalizedLearning.Environments;

/// <summary>Finds the best grouping of few items by branch and bound over all groupings, each of equal groups looked at once.</summary>
/// <remarks>
/// Bound: what is placed, and for each item that is not yet, the best group for it: its pull there, half of the best weights to as many others not yet placed as the group
/// may still take, and at most what the terms can be worth.
/// </remarks>
internal sealed class GroupingEnumeration
{
    private const double Negligible = 1e-9;

    private readonly GroupingModel model;
    private readonly int[] order;
    private readonly int[] equalTo;
    private readonly double[][] prefixes;
    private readonly GroupTermState[] terms;
    private readonly double termBound;
    private readonly double[] pull;
    private readonly int[] groupOf;
    private readonly int[] sizeOf;
    private readonly int[] countOf;
    private readonly int[] loads;
    private readonly long limit;
    private double least;
    private int[]? best;
    private long nodes;

    private GroupingEnumeration(GroupingModel model, double known, long limit)
    {
        (this.model, this.limit) = (model, limit);
        order = [.. Enumerable.Range(0, model.Items).OrderByDescending(item => model.Conflicts?[item].Length ?? 0).ThenByDescending(item => model.ItemSizes[item])
            .ThenByDescending(Weight).ThenBy(item => item)];
        equalTo = [.. Enumerable.Range(0, model.Groups).Select(group => Enumerable.Range(0, group).FirstOrDefault(other => AreEqual(other, group), group))];
        prefixes = [.. Enumerable.Range(0, model.Items).SelectMany(depth => order.Select(item => PrefixOf(item, depth)))];
        terms = [.. model.Terms.Select(item => item.Term.Begin(model))];
        termBound = model.Terms.Sum(item => item.Weight * item.Term.Bound);
        pull = [.. model.Places];
        (groupOf, sizeOf, countOf, loads) = (new int[model.Items], new int[model.Groups], new int[model.Groups], new int[model.Caseloads.Length]);
        groupOf.AsSpan().Fill(-1);
        least = known + Margin(known);
    }

    /// <summary>Searches.</summary>
    /// <param name="model">The items and groups.</param>
    /// <param name="known">What a known grouping is worth; −∞ for none.</param>
    /// <param name="limit">The most steps.</param>
    /// <returns>A better grouping, null where there is none, and whether all were looked at.</returns>
    public static (int[]? GroupOf, bool IsComplete) Run(GroupingModel model, double known, long limit)
    {
        var search = new GroupingEnumeration(model, known, limit);
        search.Place(0, model.Constant);
        return (search.best, search.nodes <= limit);
    }

    private static double Margin(double value) => double.IsFinite(value) ? Negligible * Math.Max(1, Math.Abs(value)) : 0;

    private double Weight(int item)
    {
        var sum = 0.0;
        for (var other = 0; other < model.Items; other++)
        {
            sum += Math.Abs(model.Weights[(item * model.Items) + other]);
        }

        return sum;
    }

    // Groups of the same bounds, worths and leader.
    private bool AreEqual(int first, int second)
    {
        var (one, other) = (first * model.Items, second * model.Items);
        return model.MinSize[first] == model.MinSize[second] && model.MaxSize[first] == model.MaxSize[second]
            && model.Places.AsSpan(one, model.Items).SequenceEqual(model.Places.AsSpan(other, model.Items))
            && (model.Allowed is null || model.Allowed.AsSpan(one, model.Items).SequenceEqual(model.Allowed.AsSpan(other, model.Items)))
            && (model.StaffOf is null || model.StaffOf[first] == model.StaffOf[second])
            && Array.TrueForAll(model.Terms, item => item.Term.AreEqual(first, second));
    }

    // Sums of the best 0, 1, 2 … weights of an item to those from a depth on.
    private double[] PrefixOf(int item, int depth)
    {
        var sum = 0.0;
        return [0, .. order.Skip(depth).Where(other => other != item).Select(other => model.Weights[(item * model.Items) + other]).OrderDescending().Select(weight => sum += weight)];
    }

    private void Place(int depth, double value)
    {
        if (++nodes > limit || BoundOf(depth, value) <= least)
        {
            return;
        }

        if (depth == model.Items)
        {
            Keep(value);
            return;
        }

        var item = order[depth];
        for (var group = 0; group < model.Groups; group++)
        {
            if (CanTake(item, group) && !IsLikeEmpty(group))
            {
                var gain = pull[(group * model.Items) + item];
                Put(item, group, 1);
                Place(depth + 1, value + gain);
                Put(item, group, -1);
            }
        }
    }

    private void Keep(double value)
    {
        for (var term = 0; term < terms.Length; term++)
        {
            value += model.Terms[term].Weight * terms[term].Value;
        }

        if (value > least)
        {
            (best, least) = ([.. groupOf], value + Margin(value));
        }
    }

    private bool IsLikeEmpty(int group)
    {
        for (var other = equalTo[group]; other < group && countOf[group] == 0; other++)
        {
            if (countOf[other] == 0 && equalTo[other] == equalTo[group])
            {
                return true;
            }
        }

        return false;
    }

    private bool CanTake(int item, int group)
    {
        var size = model.ItemSizes[item];
        if (sizeOf[group] + size > model.MaxSize[group] || !model.IsAllowed(item, group))
        {
            return false;
        }

        if (model.StaffOf is { } staffOf && staffOf[group] >= 0 && loads[staffOf[group]] + size > model.Caseloads[staffOf[group]])
        {
            return false;
        }

        return model.Conflicts is null || Array.TrueForAll(model.Conflicts[item], other => groupOf[other] != group);
    }

    private void Put(int item, int group, int sign)
    {
        groupOf[item] = sign > 0 ? group : -1;
        sizeOf[group] += sign * model.ItemSizes[item];
        countOf[group] += sign;
        if (model.StaffOf is { } staffOf && staffOf[group] >= 0)
        {
            loads[staffOf[group]] += sign * model.ItemSizes[item];
        }

        for (var other = 0; other < model.Items; other++)
        {
            pull[(group * model.Items) + other] += sign * model.Weights[(item * model.Items) + other];
        }

        foreach (var term in terms)
        {
            term.Move(item, sign > 0 ? -1 : group, sign > 0 ? group : -1);
        }
    }

    private double BoundOf(int depth, double value)
    {
        var (missing, left) = (0, 0);
        for (var group = 0; group < model.Groups; group++)
        {
            missing += Math.Max(0, model.MinSize[group] - sizeOf[group]);
        }

        for (var next = depth; next < order.Length; next++)
        {
            left += model.ItemSizes[order[next]];
        }

        if (missing > left)
        {
            return double.NegativeInfinity;
        }

        var bound = value + termBound;
        for (var next = depth; next < order.Length; next++)
        {
            bound += Best(next, depth);
        }

        return bound;
    }

    private double Best(int next, int depth)
    {
        var (item, best) = (order[next], double.NegativeInfinity);
        var prefix = prefixes[(depth * model.Items) + next];
        for (var group = 0; group < model.Groups; group++)
        {
            var most = Math.Min(prefix.Length - 1, model.MaxSize[group] - sizeOf[group] - model.ItemSizes[item]);
            if (most < 0)
            {
                continue;
            }

            var fewest = model.IsSingle ? Math.Clamp(model.MinSize[group] - sizeOf[group] - 1, 0, most) : 0;
            var with = prefix[fewest];
            for (var count = fewest + 1; count <= most && prefix[count] > with; count++)
            {
                with = prefix[count];
            }

            best = Math.Max(best, pull[(group * model.Items) + item] + (with / 2));
        }

        return best;
    }
}
