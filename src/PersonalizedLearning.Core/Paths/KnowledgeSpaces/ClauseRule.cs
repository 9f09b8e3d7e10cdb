using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Paths;

/// <summary>A set is a state when each item in it has a clause that lies within the set.</summary>
/// <remarks>The clauses of all items stand in one row, so that they are looked at several at a time and without a branch.</remarks>
internal sealed class ClauseRule : IStateRule
{
    private readonly ulong[][] clausesOf;
    private readonly ulong[] clauses;
    private readonly ulong[] owners;

    /// <summary>Makes the rule.</summary>
    /// <param name="clausesOf">The clauses of each item, without the item itself.</param>
    public ClauseRule(ulong[][] clausesOf)
    {
        this.clausesOf = clausesOf;
        var count = clausesOf.Sum(item => item.Length);
        var room = (count + Vector256<ulong>.Count - 1) / Vector256<ulong>.Count * Vector256<ulong>.Count;

        // What fills up the last vector has no owner, and so no effect.
        (clauses, owners) = (new ulong[room], new ulong[room]);
        var place = 0;
        for (var item = 0; item < clausesOf.Length; item++)
        {
            foreach (var clause in clausesOf[item])
            {
                (clauses[place], owners[place]) = (clause, 1UL << item);
                place++;
            }
        }
    }

    public bool IsState(ulong state) => (state & ~Founded(state)) == 0;

    public bool TryOuterFringe(ulong state, out ulong fringe)
    {
        var founded = Founded(state);
        fringe = founded & ~state;
        return (state & ~founded) == 0;
    }

    public ulong InnerFringe(ulong state)
    {
        var inner = state;
        foreach (var item in new StateItems(state))
        {
            // An item can go unless every clause by which another stays contains it.
            var needed = state;
            foreach (var clause in clausesOf[item])
            {
                needed = (clause & ~state) == 0 ? needed & clause : needed;
            }

            inner &= ~needed;
        }

        return inner;
    }

    public ulong[]? States(int limit)
    {
        if (Base(limit) is not { } parts)
        {
            return null;
        }

        // Every state is a union of states of the base.
        var states = new List<ulong> { 0 };
        var known = new HashSet<ulong> { 0 };
        foreach (var part in parts)
        {
            for (int position = 0, before = states.Count; position < before; position++)
            {
                if (known.Add(states[position] | part))
                {
                    states.Add(states[position] | part);
                }

                if (states.Count > limit)
                {
                    return null;
                }
            }
        }

        return [.. states];
    }

    public ulong[]? Base(int limit)
    {
        var parts = new HashSet<ulong>();
        for (var item = 0; item < clausesOf.Length; item++)
        {
            if (StatesAround(item, limit) is not { } around)
            {
                return null;
            }

            parts.UnionWith(around.Where(state => !around.Any(other => other != state && (other & ~state) == 0)));
        }

        return [.. parts];
    }

    /// <summary>The items of which a clause lies within a set.</summary>
    private ulong Founded(ulong state)
    {
        var missing = Vector256.Create(~state);
        var founded = Vector256<ulong>.Zero;
        for (var place = 0; place < clauses.Length; place += Vector256<ulong>.Count)
        {
            var lies = Vector256.Equals(Vector256.Create(clauses.AsSpan(place)) & missing, Vector256<ulong>.Zero);
            founded |= lies & Vector256.Create(owners.AsSpan(place));
        }

        var halves = founded.GetLower() | founded.GetUpper();
        return halves[0] | halves[1];
    }

    // All the ways to make a set with the item a state, one clause for each item that still lacks one; the smallest states with the item are among them.
    private HashSet<ulong>? StatesAround(int item, int limit)
    {
        var found = new HashSet<ulong>();
        var seen = new HashSet<ulong> { 1UL << item };
        var open = new Stack<ulong>(seen);
        while (open.TryPop(out var set))
        {
            var lacking = set & ~Founded(set);
            if (lacking == 0)
            {
                found.Add(set);
            }

            foreach (var clause in lacking == 0 ? [] : clausesOf[System.Numerics.BitOperations.TrailingZeroCount(lacking)])
            {
                if (seen.Add(set | clause))
                {
                    open.Push(set | clause);
                }
            }

            if (seen.Count > limit)
            {
                return null;
            }
        }

        return found;
    }
}
