using System.Numerics;

namespace PersonalizedLearning.Environments;

/// <summary>A grouping that changes: who is where, and what each item would be worth in each group, kept up to date.</summary>
internal sealed class GroupingState
{
    private readonly GroupingModel model;
    private readonly GroupTermState[] terms;

    public GroupingState(GroupingModel model)
    {
        this.model = model;
        var items = model.Items;
        (GroupOf, Pull) = (new int[items], new double[items * model.Groups]);
        (SizeOf, Loads, Clashes) = (new int[model.Groups], new int[model.Caseloads.Length], model.Conflicts is null ? [] : new int[items * model.Groups]);
        terms = [.. model.Terms.Select(item => item.Term.Begin(model))];
    }

    /// <summary>Gets the group of each item.</summary>
    public int[] GroupOf { get; }

    /// <summary>Gets, at group × items + item, the worth of the item's place there and of all its pairs with items there.</summary>
    public double[] Pull { get; }

    /// <summary>Gets how many learners each group has.</summary>
    public int[] SizeOf { get; }

    /// <summary>Gets how many learners each educator with a caseload has.</summary>
    public int[] Loads { get; }

    /// <summary>Gets, at group × items + item, how many items there must not be with the item; empty where no items are in conflict.</summary>
    public int[] Clashes { get; }

    /// <summary>Gets or sets the worth of the grouping.</summary>
    public double Value { get; set; }

    /// <summary>Begins from groups: everything is reckoned anew.</summary>
    /// <param name="groupOf">The group of each item.</param>
    public void Reset(ReadOnlySpan<int> groupOf)
    {
        groupOf.CopyTo(GroupOf);
        model.Places.CopyTo(Pull, 0);
        Array.Clear(SizeOf);
        Array.Clear(Loads);
        Array.Clear(Clashes);
        for (var item = 0; item < model.Items; item++)
        {
            AddRow(item, GroupOf[item], 1);
            Count(item, GroupOf[item], 1);
        }

        var twice = 0.0;
        for (var item = 0; item < model.Items; item++)
        {
            var at = (GroupOf[item] * model.Items) + item;
            twice += Pull[at] + model.Places[at];
        }

        Value = model.Constant + (twice / 2);
        for (var term = 0; term < terms.Length; term++)
        {
            terms[term].Reset(GroupOf);
            Value += model.Terms[term].Weight * terms[term].Value;
        }
    }

    /// <summary>What it adds to the worth that an item goes to another group.</summary>
    public double MoveGain(int item, int to)
    {
        var (items, from) = (model.Items, GroupOf[item]);
        var gain = Pull[(to * items) + item] - Pull[(from * items) + item];
        for (var term = 0; term < terms.Length; term++)
        {
            gain += model.Terms[term].Weight * terms[term].MoveGain(item, from, to);
        }

        return gain;
    }

    /// <summary>What it adds to the worth that two items of different groups change places.</summary>
    public double SwapGain(int first, int second)
    {
        var (items, from, to) = (model.Items, GroupOf[first], GroupOf[second]);
        var gain = Pull[(to * items) + first] - Pull[(from * items) + first] + Pull[(from * items) + second] - Pull[(to * items) + second]
            - (2 * model.Weights[(first * items) + second]);
        for (var term = 0; term < terms.Length; term++)
        {
            gain += model.Terms[term].Weight * terms[term].SwapGain(first, second, from, to);
        }

        return gain;
    }

    /// <summary>Whether all rules still hold when an item goes to another group.</summary>
    public bool CanMove(int item, int to)
    {
        var (size, from) = (model.ItemSizes[item], GroupOf[item]);
        return SizeOf[to] + size <= model.MaxSize[to] && SizeOf[from] - size >= model.MinSize[from] && MayJoin(item, to) && HasRoom(from, to, size);
    }

    /// <summary>Whether all rules still hold when two items of different groups change places.</summary>
    public bool CanSwap(int first, int second)
    {
        var (from, to) = (GroupOf[first], GroupOf[second]);
        var more = model.ItemSizes[first] - model.ItemSizes[second];
        if (!model.IsAllowed(first, to) || !model.IsAllowed(second, from))
        {
            return false;
        }

        if (more != 0 && !(Fits(from, -more) && Fits(to, more) && HasRoom(from, to, more)))
        {
            return false;
        }

        var between = Clashes.Length > 0 && model.AreApart(first, second) ? 1 : 0;
        return Clashes.Length == 0 || (Clashes[(to * model.Items) + first] == between && Clashes[(from * model.Items) + second] == between);
    }

    /// <summary>Whether an item is allowed in a group and clashes with nobody there.</summary>
    public bool MayJoin(int item, int group) => model.IsAllowed(item, group) && (Clashes.Length == 0 || Clashes[(group * model.Items) + item] == 0);

    /// <summary>Whether the sizes and caseloads of two groups hold as they are.</summary>
    public bool HoldsSizes(int first, int second) => Fits(first, 0) && Fits(second, 0) && HasRoom(first, second, 0) && HasRoom(second, first, 0);

    /// <summary>Takes an item to another group.</summary>
    public void Move(int item, int to, double gain)
    {
        var from = GroupOf[item];
        AddRow(item, from, -1);
        AddRow(item, to, 1);
        Count(item, from, -1);
        Count(item, to, 1);
        GroupOf[item] = to;
        Value += gain;
        foreach (var term in terms)
        {
            term.Move(item, from, to);
        }
    }

    /// <summary>Lets two items of different groups change places.</summary>
    public void Swap(int first, int second, double gain)
    {
        var (from, to) = (GroupOf[first], GroupOf[second]);
        ExchangeRows(first, from, second, to);
        (GroupOf[first], GroupOf[second]) = (to, from);
        Value += gain;
        if (model.IsPlain)
        {
            return;
        }

        Count(first, from, -1);
        Count(first, to, 1);
        Count(second, to, -1);
        Count(second, from, 1);
        foreach (var term in terms)
        {
            term.Move(first, from, to);
            term.Move(second, to, from);
        }
    }

    private bool Fits(int group, int more) => SizeOf[group] + more >= model.MinSize[group] && SizeOf[group] + more <= model.MaxSize[group];

    private bool HasRoom(int from, int to, int more)
    {
        if (model.StaffOf is not { } staffOf || staffOf[from] == staffOf[to])
        {
            return true;
        }

        return (staffOf[to] < 0 || Loads[staffOf[to]] + more <= model.Caseloads[staffOf[to]])
            && (staffOf[from] < 0 || Loads[staffOf[from]] - more <= model.Caseloads[staffOf[from]]);
    }

    private void Count(int item, int group, int sign)
    {
        SizeOf[group] += sign * model.ItemSizes[item];
        if (model.StaffOf is { } staffOf && staffOf[group] >= 0)
        {
            Loads[staffOf[group]] += sign * model.ItemSizes[item];
        }

        if (model.Conflicts is { } conflicts)
        {
            foreach (var other in conflicts[item])
            {
                Clashes[(group * model.Items) + other] += sign;
            }
        }
    }

    private void AddRow(int item, int group, int sign)
    {
        var items = model.Items;
        var pull = Pull.AsSpan(group * items, items);
        var row = model.Weights.AsSpan(item * items, items);
        for (var other = 0; other < pull.Length; other++)
        {
            pull[other] += sign * row[other];
        }
    }

    private void ExchangeRows(int first, int from, int second, int to)
    {
        var items = model.Items;
        var left = Pull.AsSpan(from * items, items);
        var joined = Pull.AsSpan(to * items, items);
        var own = model.Weights.AsSpan(first * items, items);
        var others = model.Weights.AsSpan(second * items, items);
        var at = 0;
        for (; at <= items - Vector<double>.Count; at += Vector<double>.Count)
        {
            var more = new Vector<double>(others[at..]) - new Vector<double>(own[at..]);
            (new Vector<double>(left[at..]) + more).CopyTo(left[at..]);
            (new Vector<double>(joined[at..]) - more).CopyTo(joined[at..]);
        }

        for (; at < items; at++)
        {
            var more = others[at] - own[at];
            left[at] += more;
            joined[at] -= more;
        }
    }
}
