namespace PersonalizedLearning.Environments;

/// <summary>The Lagrangian relaxation of a whole model: learners pay for their time and for their needs, and each block takes what is worth most (Fact C).</summary>
/// <remarks>
/// Blocks that equal each other share their prices, and their problem is solved once. The prices follow subgradients with steps of Polyak; any prices give a bound that holds.
/// </remarks>
internal sealed class PlacementRelaxation
{
    // How many steps may fail before the aim is halved; how far below the best bound a step aims, first and when steps hardly help any more; how much of the last direction
    // stays. What did well on a few instances; any numbers here give a bound that holds.
    private const int Patience = 60;
    private const int Streak = 12;
    private const double FirstAim = 0.03;
    private const double LargestAim = 0.2;
    private const double Settled = 1e-6;
    private const double Memory = 0.9;
    private const double Outward = 1e-9;

    private readonly CompiledPlacement data;
    private readonly RelaxedBlock[] groups;
    private readonly int[] groupOf;
    private readonly int[] members;
    private readonly int[] dayKinds;
    private readonly int[] daysOfKind;
    private readonly int[] dayKindOfGroup;
    private readonly bool hasNeedPrices;
    private readonly bool hasDayPrices;
    private readonly double[] prices;
    private readonly double[] direction;
    private readonly double[] slope;
    private readonly double[] best;
    private readonly double[] needPrices;
    private readonly int[] use;
    private readonly int needs;
    private double aim = FirstAim;
    private int failures;
    private int successes;

    /// <summary>Prepares, with first prices from what learners' entries are worth.</summary>
    public PlacementRelaxation(CompiledPlacement data)
    {
        this.data = data;
        needs = data.Model.NeedBlocks.Length;
        (hasNeedPrices, hasDayPrices) = Binding();
        dayKinds = DayKinds();
        daysOfKind = new int[dayKinds.Length == 0 ? 0 : dayKinds.Max() + 1];
        Array.ForEach(dayKinds, kind => daysOfKind[kind]++);
        (groupOf, var representatives) = Groups();
        groups = [.. representatives.Select(block => new RelaxedBlock(data, block))];
        members = new int[groups.Length];
        Array.ForEach(groupOf, group => members[group]++);
        dayKindOfGroup = [.. representatives.Select(block => hasDayPrices ? dayKinds[data.Model.DayOf[block]] : 0)];
        var count = (groups.Length * data.Learners) + (hasNeedPrices ? needs : 0) + (hasDayPrices ? needs * daysOfKind.Length : 0) + StaffPriceCount;
        (prices, direction, slope, best) = (new double[count], new double[count], new double[count], new double[count]);
        (needPrices, use) = (new double[needs], new int[needs]);
        FirstPrices();
        prices.CopyTo(best, 0);
    }

    /// <summary>Gets the least bound found, not rounded.</summary>
    public double Value { get; private set; } = double.PositiveInfinity;

    /// <summary>Gets the steps done.</summary>
    public long Steps { get; private set; }

    /// <summary>Gets whether further steps would hardly help.</summary>
    public bool IsSettled => aim < Settled;

    private int NeedStart => groups.Length * data.Learners;

    private int StaffStart => prices.Length - StaffPriceCount;

    private int StaffPriceCount => data.Model.StaffMost?.Length ?? 0;

    private int DayStart => NeedStart + (hasNeedPrices ? needs : 0);

    /// <summary>Gets the number of prices.</summary>
    public int PriceCount => prices.Length;

    /// <summary>Computes the bound that any prices give; those below their least count as that.</summary>
    public double At(ReadOnlySpan<double> given)
    {
        var at = new double[prices.Length];
        for (var place = 0; place < at.Length; place++)
        {
            at[place] = Math.Max(LeastOf(place), given[place]);
        }

        return Evaluate(at);
    }

    /// <summary>Takes one step.</summary>
    /// <param name="target">The value of the best solution known; −∞ for none.</param>
    public void Step(double target)
    {
        var value = Evaluate(prices);
        Steps++;
        var isBetter = value < Value - (0.1 * aim * Math.Abs(value));
        if (value < Value)
        {
            Value = value;
            prices.CopyTo(best, 0);
        }

        if (isBetter)
        {
            failures = 0;
            if (++successes >= Streak)
            {
                (successes, aim) = (0, Math.Min(LargestAim, 2 * aim));
            }
        }
        else if (++failures >= Patience)
        {
            (failures, successes) = (0, 0);
            aim /= 2;
            best.CopyTo(prices, 0);
            Array.Clear(direction);
            value = Evaluate(prices);
        }

        Move(value, Math.Max(target, Value - (aim * Math.Abs(Value))));
    }

    /// <summary>Makes the bound from the best prices, rounded outward.</summary>
    public PlacementBound Bound()
    {
        if (double.IsPositiveInfinity(Value))
        {
            Value = Evaluate(prices);
            prices.CopyTo(best, 0);
        }

        Evaluate(best);
        var gains = Array.ConvertAll(groups, group => group.Gains());
        var learnerPrices = new double[data.Blocks * data.Learners];
        for (var block = 0; block < data.Blocks; block++)
        {
            PricesOf(block).CopyTo(learnerPrices.AsSpan(block * data.Learners));
        }

        return new PlacementBound
        {
            Value = Value + (Outward * Magnitude()),
            LearnerPrices = learnerPrices,
            StaffGains = [.. Enumerable.Range(0, data.Model.StaffCounts.Length).Select(one => Array.ConvertAll(groupOf, group => Math.Max(gains[group].Staff[one], StaffPriceCount == 0 ? 0 : best[StaffStart + one])))],
            SpaceGains = [.. Enumerable.Range(0, data.Model.Spaces.Length).Select(one => Array.ConvertAll(groupOf, group => gains[group].Spaces[one]))],
        };
    }

    /// <summary>Gets the best prices of learners' time in a block.</summary>
    public ReadOnlySpan<double> PricesOf(int block) => best.AsSpan(groupOf[block] * data.Learners, data.Learners);

    /// <summary>Writes the best price of each need in a block.</summary>
    public void NeedPricesOf(int block, Span<double> into) => NeedPrices(best, groupOf[block], into);

    // What the bound is a sum of can be much larger than the bound.
    private double Magnitude()
    {
        var sum = Math.Abs(Value);
        for (var group = 0; group < groups.Length; group++)
        {
            foreach (var price in best.AsSpan(group * data.Learners, data.Learners))
            {
                sum += members[group] * Math.Abs(price);
            }
        }

        return sum;
    }

    private double Evaluate(double[] at)
    {
        Array.Clear(slope);
        var value = 0.0;
        for (var group = 0; group < groups.Length; group++)
        {
            value += members[group] * EvaluateGroup(at, group);
        }

        for (var need = 0; need < needs && hasNeedPrices; need++)
        {
            value += at[NeedStart + need] * data.NeedTotal[need];
            slope[NeedStart + need] += data.NeedTotal[need];
        }

        for (var place = DayStart; place < StaffStart; place++)
        {
            var (kind, need) = ((place - DayStart) / needs, (place - DayStart) % needs);
            value += at[place] * data.Model.NeedBlocksPerDay[need] * daysOfKind[kind];
            slope[place] = data.Model.NeedBlocksPerDay[need] + (slope[place] / daysOfKind[kind]);
        }

        for (var one = 0; one < StaffPriceCount; one++)
        {
            value += at[StaffStart + one] * data.Model.StaffMost![one];
            slope[StaffStart + one] += data.Model.StaffMost[one];
        }

        return value;
    }

    private double EvaluateGroup(double[] at, int group)
    {
        var relaxed = groups[group];
        NeedPrices(at, group, needPrices);
        Array.Clear(use);
        var own = at.AsSpan(group * data.Learners, data.Learners);
        var value = relaxed.Evaluate(data.Values[relaxed.Block], own, hasNeedPrices || hasDayPrices ? needPrices : [], at.AsSpan(StaffStart), hasNeedPrices || hasDayPrices ? use : []);
        for (var learner = 0; learner < data.Learners; learner++)
        {
            if (data.Model.IsAvailable[(relaxed.Block * data.Learners) + learner])
            {
                value += own[learner];
                slope[(group * data.Learners) + learner] = 1 - relaxed.Placed[learner];
            }
        }

        for (var one = 0; one < StaffPriceCount; one++)
        {
            slope[StaffStart + one] -= members[group] * relaxed.UsedStaff[one];
        }

        for (var need = 0; need < needs; need++)
        {
            if (hasNeedPrices)
            {
                slope[NeedStart + need] -= members[group] * use[need];
            }

            if (hasDayPrices)
            {
                var kind = dayKindOfGroup[group];
                slope[DayStart + (kind * needs) + need] -= members[group] * use[need];
            }
        }

        return value;
    }

    private void NeedPrices(double[] at, int group, Span<double> into)
    {
        for (var need = 0; need < into.Length; need++)
        {
            into[need] = (hasNeedPrices ? at[NeedStart + need] : 0) + (hasDayPrices ? at[DayStart + (dayKindOfGroup[group] * needs) + need] : 0);
        }
    }

    private void Move(double value, double target)
    {
        var norm = 0.0;
        for (var place = 0; place < prices.Length; place++)
        {
            // A price at its least can't fall.
            if (slope[place] > 0 && prices[place] <= LeastOf(place))
            {
                slope[place] = 0;
            }

            direction[place] = slope[place] + (Memory * direction[place]);
            norm += WeightOf(place) * direction[place] * direction[place];
        }

        if (norm <= 0 || value <= target)
        {
            return;
        }

        var length = (value - target) / norm;
        for (var place = 0; place < prices.Length; place++)
        {
            prices[place] = Math.Max(LeastOf(place), prices[place] - (length * direction[place]));
        }
    }

    private double LeastOf(int place) => place < NeedStart ? data.Model.UnplacedValue : 0;

    // How many equal blocks or days share a price.
    private double WeightOf(int place) =>
        place < NeedStart ? members[place / data.Learners] : place < DayStart || place >= StaffStart ? 1 : daysOfKind[(place - DayStart) / needs];

    private void FirstPrices()
    {
        for (var group = 0; group < groups.Length; group++)
        {
            var values = data.Values[groups[group].Block];
            for (var learner = 0; learner < data.Learners; learner++)
            {
                var (sum, count) = (0.0, 0);
                for (var entry = data.Model.EntryStart[learner]; entry < data.Model.EntryStart[learner + 1]; entry++)
                {
                    if (!double.IsNegativeInfinity(values[entry]))
                    {
                        (sum, count) = (sum + values[entry], count + 1);
                    }
                }

                prices[(group * data.Learners) + learner] = Math.Max(data.Model.UnplacedValue, count == 0 ? 0 : sum / count);
            }
        }
    }

    private (bool Total, bool Daily) Binding()
    {
        var blocksOfDay = new int[data.Blocks == 0 ? 0 : data.Model.DayOf[^1] + 1];
        Array.ForEach(data.Model.DayOf, day => blocksOfDay[day]++);
        var longest = blocksOfDay.Length == 0 ? 0 : blocksOfDay.Max();
        var (total, daily) = (false, false);
        for (var need = 0; need < needs; need++)
        {
            var (all, day) = (data.Model.NeedBlocks[need], data.Model.NeedBlocksPerDay[need]);
            daily |= blocksOfDay.Length > 1 && day < longest && day < all;
            total |= data.NeedTotal[need] < data.Blocks && (blocksOfDay.Length <= 1 || all < (long)day * blocksOfDay.Length);
        }

        return (total, daily);
    }

    // Days of the same kinds of blocks, in any order, are of one kind.
    private int[] DayKinds()
    {
        var known = new Dictionary<string, int>();
        var days = data.Blocks == 0 ? 0 : data.Model.DayOf[^1] + 1;
        return [.. Enumerable.Range(0, days).Select(day =>
        {
            var key = string.Join(',', Enumerable.Range(0, data.Blocks).Where(block => data.Model.DayOf[block] == day).Select(block => data.KindOf[block]).Order());
            known.TryAdd(key, known.Count);
            return known[key];
        })];
    }

    private (int[] GroupOf, List<int> Representatives) Groups()
    {
        var (known, representatives) = (new Dictionary<(int, int), int>(), new List<int>());
        var groupOf = new int[data.Blocks];
        for (var block = 0; block < data.Blocks; block++)
        {
            var key = (data.KindOf[block], hasDayPrices ? dayKinds[data.Model.DayOf[block]] : 0);
            if (known.TryAdd(key, representatives.Count))
            {
                representatives.Add(block);
            }

            groupOf[block] = known[key];
        }

        return (groupOf, representatives);
    }
}
