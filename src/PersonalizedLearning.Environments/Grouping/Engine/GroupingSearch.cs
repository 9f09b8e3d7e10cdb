namespace PersonalizedLearning.Environments;

/// <summary>
/// Looks for the best grouping: few items by branch and bound, more by annealing. Runs that begin hot alternate with runs that begin warm from the best of late, and each ends with descent.
/// </summary>
/// <remarks>
/// Temperatures follow from shares of changes that chance takes, which mean the same for all kinds of worth: a first fast cooling finds where they are.
/// </remarks>
internal sealed class GroupingSearch
{
    private const int FewItems = 12;
    private const long EnumerationLimit = 1_500_000;
    private const int Samples = 1000;
    private const double Scrambling = 2;
    private const double FirstHeat = 0.6;
    private const double FirstCooling = 0.9;
    private const double LeastHeat = 0.002;
    private const double HotShare = 0.03;
    private const double WarmShare = 0.002;
    private const double ColdShare = 0.0003;
    private const double WarmLength = 0.3;
    private const int RunsPerStart = 5;
    private const int Steps = 100;
    private const int LooksPerPair = 500;
    private const int FirstLooksPerPair = 50;
    private const int CoolingLooksPerPair = 10;
    private const long Chunk = 1 << 16;
    private const double Negligible = 1e-9;

    private readonly GroupingModel model;
    private readonly SearchLimits limits;
    private readonly GroupingState state;
    private readonly GroupingChain chain;
    private readonly long pairs;
    private int[] best;
    private double bestValue;
    private int[] current;
    private double currentValue;
    private double heat;

    private GroupingSearch(GroupingModel model, int[] start, ulong seed, SearchLimits limits)
    {
        (this.model, this.limits, state) = (model, limits, new GroupingState(model));
        state.Reset(start);
        chain = new GroupingChain(model, state, seed);
        pairs = (long)model.Items * model.Items;
        (best, bestValue, current, currentValue) = (start, state.Value, start, state.Value);
    }

    /// <summary>Searches.</summary>
    /// <param name="model">The items and groups.</param>
    /// <param name="start">The seed of chance from which to begin.</param>
    /// <param name="seed">The seed of all other chance.</param>
    /// <param name="limits">When to end.</param>
    /// <returns>The group of each item, whether all rules are kept, and whether it is proved best.</returns>
    public static (int[] GroupOf, bool IsFeasible, bool IsProved) Run(GroupingModel model, ulong start, ulong seed, SearchLimits limits)
    {
        var (groupOf, isFeasible) = GroupingConstruction.Run(model, start);
        if (isFeasible && model.IsIndifferent)
        {
            return (groupOf, true, true);
        }

        if (!isFeasible)
        {
            return model.Items <= FewItems && GroupingEnumeration.Run(model, double.NegativeInfinity, EnumerationLimit) is ({ } found, var isComplete)
                ? (found, true, isComplete)
                : (groupOf, false, false);
        }

        var search = new GroupingSearch(model, groupOf, seed, limits);
        return search.Search();
    }

    private (int[] GroupOf, bool IsFeasible, bool IsProved) Search()
    {
        if (model.Items <= FewItems)
        {
            Anneal(0, 0, Math.Min(FirstLooksPerPair * pairs, limits.Budget));
            var (better, isComplete) = GroupingEnumeration.Run(model, bestValue, EnumerationLimit);
            best = better ?? best;
            if (isComplete)
            {
                return (best, true, true);
            }

            Load(best);
            bestValue = state.Value;
        }

        if (limits.End is null)
        {
            heat = MeanGain();
            Cool(out var hot, out var warm, out var cold);
            for (var run = 0; limits.End is null; run++)
            {
                Run(run, hot, warm, cold);
            }
        }

        return (best, true, false);
    }

    // The first runs are short, so that large problems have something good early.
    private void Run(int run, double hot, double warm, double cold)
    {
        var isHot = run % RunsPerStart == 0;
        var length = Math.Min(Math.Min(LooksPerPair, (long)FirstLooksPerPair << Math.Min(run, 8)) * pairs, Math.Max(Steps, limits.Budget / 5));
        if (isHot)
        {
            Step(CoolingLooksPerPair * pairs, Scrambling * heat);
        }
        else
        {
            Load(current);
        }

        Anneal(isHot ? hot : warm, cold, isHot ? length : (long)(length * WarmLength));
        if (isHot || state.Value >= currentValue)
        {
            (current, currentValue) = ([.. state.GroupOf], state.Value);
        }
    }

    private void Anneal(double from, double to, long looks)
    {
        var (temperature, factor) = (from, from > 0 ? Math.Pow(to / from, 1.0 / (Steps - 1)) : 0);
        for (var step = 0; step < Steps && limits.End is null; step++)
        {
            Step(Math.Max(1, looks / Steps), temperature);
            temperature *= factor;
        }

        chain.Descend();
        Keep();
    }

    // Cools fast from where changes are taken freely, and notes where the shares are met.
    private void Cool(out double hot, out double warm, out double cold)
    {
        (hot, warm) = (0, 0);
        cold = FirstHeat * heat;
        var looks = Math.Min(CoolingLooksPerPair * pairs, Math.Max(1, limits.Budget / 200));
        while (limits.End is null)
        {
            var share = (double)Step(looks, cold) / looks;
            hot = hot == 0 && share < HotShare ? cold : hot;
            warm = warm == 0 && share < WarmShare ? cold : warm;
            if (share < ColdShare || cold < LeastHeat * heat)
            {
                break;
            }

            cold *= FirstCooling;
        }

        (hot, warm) = (hot == 0 ? cold : hot, warm == 0 ? cold : warm);
        chain.Descend();
        Keep();
    }

    private double MeanGain()
    {
        var (sum, count) = (0.0, 0);
        for (var sample = 0; sample < Samples; sample++)
        {
            var (first, second) = (chain.NextBelow(model.Items), chain.NextBelow(model.Items));
            if (state.GroupOf[first] != state.GroupOf[second])
            {
                (sum, count) = (sum + Math.Abs(state.SwapGain(first, second)), count + 1);
            }
        }

        return sum > 0 ? sum / count : 1;
    }

    private long Step(long looks, double temperature)
    {
        var taken = 0L;
        for (var left = looks; left > 0 && limits.End is null; left -= Chunk)
        {
            var part = Math.Min(Math.Min(left, Chunk), limits.Budget - limits.Looks);
            taken += chain.Run(part, temperature);
            limits.Spend(part);
        }

        return taken;
    }

    private void Load(int[] groupOf) => state.Reset(groupOf);

    private void Keep()
    {
        if (state.Value > bestValue + (Negligible * Math.Max(1, Math.Abs(bestValue))))
        {
            (best, bestValue) = ([.. state.GroupOf], state.Value);
        }
    }
}
