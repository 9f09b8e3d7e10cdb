namespace PersonalizedLearning.Environments;

/// <summary>Keeps the sums of each group.</summary>
internal sealed class SumTermState : GroupTermState
{
    private readonly SumTerm term;
    private readonly GroupingModel model;
    private readonly int width;
    private readonly double[] parts;
    private readonly double[] sums;
    private readonly int[] sizes;
    private readonly double[] values;
    private readonly double[] changed;
    private double value;

    public SumTermState(SumTerm term, GroupingModel model)
    {
        (this.term, this.model, width) = (term, model, term.Width);
        parts = new double[model.Items * width];
        for (var item = 0; item < model.Items; item++)
        {
            foreach (var learner in model.Members[item])
            {
                term.AddTo(parts.AsSpan(item * width, width), learner);
            }
        }

        (sums, sizes, values, changed) = (new double[model.Groups * width], new int[model.Groups], new double[model.Groups], new double[width]);
        Reset([]);
    }

    public override double Value => value;

    public override void Reset(int[] groupOf)
    {
        Array.Clear(sums);
        Array.Clear(sizes);
        for (var item = 0; item < groupOf.Length; item++)
        {
            if (groupOf[item] >= 0)
            {
                Put(item, groupOf[item], 1);
            }
        }

        value = 0;
        for (var group = 0; group < values.Length; group++)
        {
            value += values[group] = term.Value(group, SumsOf(group), sizes[group]);
        }
    }

    public override double MoveGain(int item, int from, int to) =>
        (from < 0 ? 0 : Changed(from, item, -1) - values[from]) + (to < 0 ? 0 : Changed(to, item, 1) - values[to]);

    public override double SwapGain(int first, int second, int firstGroup, int secondGroup) =>
        Exchanged(firstGroup, second, first) - values[firstGroup] + Exchanged(secondGroup, first, second) - values[secondGroup];

    public override void Move(int item, int from, int to)
    {
        if (from >= 0)
        {
            Put(item, from, -1);
            Revalue(from);
        }

        if (to >= 0)
        {
            Put(item, to, 1);
            Revalue(to);
        }
    }

    private Span<double> SumsOf(int group) => sums.AsSpan(group * width, width);

    private ReadOnlySpan<double> PartsOf(int item) => parts.AsSpan(item * width, width);

    // A group without learners begins anew, so that no rounding stays behind in it.
    private void Put(int item, int group, int sign)
    {
        sizes[group] += sign * model.ItemSizes[item];
        var own = SumsOf(group);
        var of = PartsOf(item);
        for (var sum = 0; sum < own.Length; sum++)
        {
            own[sum] = sizes[group] == 0 ? 0 : own[sum] + (sign * of[sum]);
        }
    }

    private void Revalue(int group)
    {
        var now = term.Value(group, SumsOf(group), sizes[group]);
        value += now - values[group];
        values[group] = now;
    }

    private double Changed(int group, int item, int sign)
    {
        var own = SumsOf(group);
        var of = PartsOf(item);
        for (var sum = 0; sum < own.Length; sum++)
        {
            changed[sum] = own[sum] + (sign * of[sum]);
        }

        return term.Value(group, changed, sizes[group] + (sign * model.ItemSizes[item]));
    }

    private double Exchanged(int group, int joining, int leaving)
    {
        var own = SumsOf(group);
        var joins = PartsOf(joining);
        var leaves = PartsOf(leaving);
        for (var sum = 0; sum < own.Length; sum++)
        {
            changed[sum] = own[sum] + joins[sum] - leaves[sum];
        }

        return term.Value(group, changed, sizes[group] + model.ItemSizes[joining] - model.ItemSizes[leaving]);
    }
}
