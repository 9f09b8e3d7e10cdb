using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>A set is a state when it is one of those listed.</summary>
internal sealed class ListedStates : IStateRule
{
    private readonly HashSet<ulong> states;
    private readonly int items;

    /// <summary>Makes the rule of distinct states over the items from 0.</summary>
    public ListedStates(HashSet<ulong> states, int items) => (this.states, this.items) = (states, items);

    public bool IsState(ulong state) => states.Contains(state);

    public bool TryOuterFringe(ulong state, out ulong fringe)
    {
        fringe = 0;
        for (var item = 0; item < items; item++)
        {
            var with = state | (1UL << item);
            fringe |= with != state && states.Contains(with) ? 1UL << item : 0;
        }

        return IsState(state);
    }

    public ulong InnerFringe(ulong state)
    {
        var fringe = 0UL;
        foreach (var item in new StateItems(state))
        {
            fringe |= states.Contains(state & ~(1UL << item)) ? 1UL << item : 0;
        }

        return fringe;
    }

    public ulong[]? States(int limit) => states.Count > limit ? null : [.. states];

    public ulong[] Base(int limit)
    {
        ulong[] bySize = [.. states.OrderBy(BitOperations.PopCount)];
        var parts = new List<ulong>();
        foreach (var state in bySize)
        {
            var union = 0UL;
            foreach (var part in parts)
            {
                union |= (part & ~state) == 0 ? part : 0;
            }

            // Whatever union of smaller states it may be, those are unions of parts found before.
            if (union != state)
            {
                parts.Add(state);
            }
        }

        return [.. parts];
    }
}
