using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>What can follow what, for how many minutes and to which ends: the rules of a plan over a few competencies, named by position.</summary>
/// <remarks>Sets of competencies are bit masks.</remarks>
internal sealed class PlanSpace
{
    /// <summary>How many competencies there is room for.</summary>
    public const int Room = 64;

    /// <summary>A position in a plan with nothing to do.</summary>
    public const int Nothing = -1;

    /// <summary>What may come first.</summary>
    public required ulong First { get; init; }

    /// <summary>What may come after each competency.</summary>
    public required ulong[] After { get; init; }

    /// <summary>Which of the others must be mastered before each competency.</summary>
    public required ulong[] Before { get; init; }

    /// <summary>What is mastered.</summary>
    public required ulong Mastered { get; init; }

    /// <summary>How long each competency takes.</summary>
    public required int[] Minutes { get; init; }

    /// <summary>How long there is.</summary>
    public required int Budget { get; init; }

    /// <summary>How many steps a plan has at the most.</summary>
    public required int Length { get; init; }

    /// <summary>What each competency is worth; in all 1.</summary>
    public required double[] Worth { get; init; }

    /// <summary>Draws something that may come at a place of a plan; <see cref="Nothing"/> when nothing may.</summary>
    public int Draw(ReadOnlySpan<int> plan, int at, ref SeededChance chance)
    {
        var left = AllowedAt(plan, at);
        if (left == 0)
        {
            return Nothing;
        }

        for (var skip = chance.NextBelow(BitOperations.PopCount(left)); skip > 0; skip--)
        {
            left &= left - 1;
        }

        return BitOperations.TrailingZeroCount(left);
    }

    /// <summary>Tells whether a competency may come at a place of a plan.</summary>
    public bool Allows(ReadOnlySpan<int> plan, int at, int position) => ((AllowedAt(plan, at) >> position) & 1) != 0;

    /// <summary>Replaces what may not stand where it stands by something drawn, from a place on.</summary>
    public void Repair(Span<int> plan, int from, ref SeededChance chance)
    {
        for (var at = from; at < plan.Length; at++)
        {
            if (plan[at] == Nothing || !Allows(plan, at, plan[at]))
            {
                plan[at] = Draw(plan, at, ref chance);
            }
        }
    }

    /// <summary>Tells whether all that stands in a plan from a place on may stand there.</summary>
    public bool IsAllowed(ReadOnlySpan<int> plan, int from)
    {
        for (var at = from; at < plan.Length; at++)
        {
            if (plan[at] == Nothing ? AllowedAt(plan, at) != 0 : !Allows(plan, at, plan[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts the steps of a plan for which there is time.</summary>
    public int UsedOf(ReadOnlySpan<int> plan)
    {
        var left = Budget;
        for (var at = 0; at < plan.Length; at++)
        {
            if (plan[at] == Nothing || (left -= Minutes[plan[at]]) < 0)
            {
                return at;
            }
        }

        return plan.Length;
    }

    // What needs something else first may come once that was practised: whether it was enough will be seen then.
    private ulong AllowedAt(ReadOnlySpan<int> plan, int at)
    {
        if (at == 0)
        {
            return First;
        }

        if (plan[at - 1] == Nothing)
        {
            return 0;
        }

        var allowed = After[plan[at - 1]];
        var met = Mastered;
        for (var earlier = 0; earlier < at; earlier++)
        {
            met |= 1UL << plan[earlier];
        }

        for (var left = allowed; left != 0; left &= left - 1)
        {
            var position = BitOperations.TrailingZeroCount(left);
            if ((Before[position] & ~met) != 0)
            {
                allowed &= ~(1UL << position);
            }
        }

        return allowed;
    }
}
