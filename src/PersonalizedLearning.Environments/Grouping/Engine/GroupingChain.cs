using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PersonalizedLearning.Environments;

/// <summary>Looks at changes at random and takes those that chance allows at a temperature: the inner loop of annealing, and descent.</summary>
/// <param name="model">The items and groups.</param>
/// <param name="state">The grouping that changes.</param>
/// <param name="seed">The seed of chance.</param>
/// <remarks>A change that adds Δ is taken when Δ ≥ T ln u for u even in (0, 1), which is the rule of Metropolis et al. (1953) without an exponential: ln u is looked up.</remarks>
internal sealed class GroupingChain(GroupingModel model, GroupingState state, ulong seed)
{
    private const int Logarithms = 4096;
    private const double Negligible = 1e-9;

    private static readonly double[] LogarithmOf = [.. Enumerable.Range(0, Logarithms).Select(step => Math.Log((step + 0.5) / Logarithms))];

    private readonly bool canMove = !model.HasFixedSizes;
    private SeededChance chance = new(seed);

    /// <summary>Looks at changes.</summary>
    /// <param name="looks">How many.</param>
    /// <param name="temperature">The temperature T, in units of worth.</param>
    /// <returns>How many were taken.</returns>
    public long Run(long looks, double temperature) => model.IsPlain ? RunPlain(looks, temperature) : RunRuled(looks, temperature);

    /// <summary>A number of chance from 0 to below a bound.</summary>
    public int NextBelow(int bound) => chance.NextBelow(bound);

    /// <summary>Takes changes that add, until there is none.</summary>
    public void Descend()
    {
        var least = Negligible * Math.Max(1, Math.Abs(state.Value));
        while (Improve(least))
        {
        }
    }

    private bool Improve(double least)
    {
        var improved = false;
        for (var first = 0; first < model.Items; first++)
        {
            for (var second = 0; second < model.Items; second++)
            {
                if (state.GroupOf[first] != state.GroupOf[second] && state.CanSwap(first, second) && state.SwapGain(first, second) is var gain && gain > least)
                {
                    state.Swap(first, second, gain);
                    improved = true;
                }
            }

            for (var group = 0; group < model.Groups && canMove; group++)
            {
                if (group != state.GroupOf[first] && state.CanMove(first, group) && state.MoveGain(first, group) is var gain && gain > least)
                {
                    state.Move(first, group, gain);
                    improved = true;
                }
            }
        }

        return improved;
    }

    // Nothing but sizes and pairs matters: five numbers from memory decide.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long RunPlain(long looks, double temperature)
    {
        ref var groupOf = ref MemoryMarshal.GetArrayDataReference(state.GroupOf);
        ref var pull = ref MemoryMarshal.GetArrayDataReference(state.Pull);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(model.Weights);
        ref var logarithms = ref MemoryMarshal.GetArrayDataReference(LogarithmOf);
        var (items, taken, random) = (model.Items, 0L, chance);
        var (ownBound, otherBound) = ((ulong)items, (ulong)(canMove ? items + model.Groups : items));
        for (var look = 0L; look < looks; look++)
        {
            // One draw gives both items and, from bits that hardly bear on them, the logarithm.
            var bits = random.NextBits();
            var first = (int)(((bits & uint.MaxValue) * ownBound) >> 32);
            var second = (int)(((bits >> 32) * otherBound) >> 32);
            var threshold = temperature * Unsafe.Add(ref logarithms, (int)(bits & (Logarithms - 1)));
            if (second >= items)
            {
                taken += TryMove(first, second - items, threshold);
                continue;
            }

            var (from, to) = (Unsafe.Add(ref groupOf, first) * items, Unsafe.Add(ref groupOf, second) * items);
            if (from == to)
            {
                continue;
            }

            var gain = Unsafe.Add(ref pull, to + first) - Unsafe.Add(ref pull, from + first) + Unsafe.Add(ref pull, from + second) - Unsafe.Add(ref pull, to + second)
                - (2 * Unsafe.Add(ref weights, (first * items) + second));
            if (gain >= threshold)
            {
                state.Swap(first, second, gain);
                taken++;
            }
        }

        chance = random;
        return taken;
    }

    private long RunRuled(long looks, double temperature)
    {
        var (items, taken) = (model.Items, 0L);
        for (var look = 0L; look < looks; look++)
        {
            var first = chance.NextBelow(items);
            var second = chance.NextBelow(canMove ? items + model.Groups : items);
            var threshold = temperature * LogarithmOf[chance.NextBelow(Logarithms)];
            if (second >= items)
            {
                taken += TryMove(first, second - items, threshold);
            }
            else if (state.GroupOf[first] != state.GroupOf[second])
            {
                taken += state.CanSwap(first, second) ? TrySwap(first, second, threshold)
                    : model.ItemSizes[first] > model.ItemSizes[second] ? TryExchange(first, second, threshold) : 0;
            }
        }

        return taken;
    }

    private int TryMove(int item, int group, double threshold)
    {
        if (group == state.GroupOf[item] || !state.CanMove(item, group) || state.MoveGain(item, group) is var gain && gain < threshold)
        {
            return 0;
        }

        state.Move(item, group, gain);
        return 1;
    }

    private int TrySwap(int first, int second, double threshold)
    {
        var gain = state.SwapGain(first, second);
        if (gain < threshold)
        {
            return 0;
        }

        state.Swap(first, second, gain);
        return 1;
    }

    // An item of several learners for several smaller ones: done step by step, and undone when a rule breaks or chance says no.
    private int TryExchange(int large, int small, double threshold)
    {
        var (from, to, before) = (state.GroupOf[large], state.GroupOf[small], state.Value);
        var (left, gone) = (model.ItemSizes[large], new List<int>());
        for (var next = small; next >= 0; next = left > 0 ? AnotherOf(to, left) : -1)
        {
            Take(next, from);
            gone.Add(next);
            left -= model.ItemSizes[next];
        }

        Take(large, to);
        var holds = left <= 0 && state.HoldsSizes(from, to) && IsAtPeace(large) && gone.TrueForAll(IsAtPeace);
        if (holds && state.Value - before >= threshold)
        {
            return 1;
        }

        Take(large, from);
        gone.ForEach(item => Take(item, to));
        state.Value = before;
        return 0;
    }

    private void Take(int item, int group) => state.Move(item, group, state.MoveGain(item, group));

    private bool IsAtPeace(int item) => state.MayJoin(item, state.GroupOf[item]);

    private int AnotherOf(int group, int largest)
    {
        var start = chance.NextBelow(model.Items);
        for (var step = 0; step < model.Items; step++)
        {
            var item = (start + step) % model.Items;
            if (state.GroupOf[item] == group && model.ItemSizes[item] <= largest)
            {
                return item;
            }
        }

        return -1;
    }
}
