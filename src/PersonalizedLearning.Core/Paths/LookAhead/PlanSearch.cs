using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>Searches for the plan that attains most, and for the best one with each first step: simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983).</summary>
internal sealed class PlanSearch
{
    private const int Openings = 20;
    private const int LongestRewrite = 6;
    private const int ProposalsForEach = 10;
    private const int ShareForEachOpening = 20;

    // Of a value from 0 to 1; cooled to nothing.
    private const double Temperature = 0.01;

    private readonly PlanSpace space;
    private readonly PlanTrial trial;
    private readonly int[] plan;
    private readonly int[] changed;
    private readonly int[]?[] best = new int[PlanSpace.Room][];
    private readonly double[] bestValue = new double[PlanSpace.Room];
    private SeededChance chance;
    private double value;

    public PlanSearch(PlanSpace space, PlanTrial trial, ulong seed)
    {
        (this.space, this.trial, chance) = (space, trial, new SeededChance(seed));
        plan = new int[space.Length];
        changed = new int[space.Length];
        Array.Fill(bestValue, double.NegativeInfinity);
    }

    /// <summary>Searches.</summary>
    /// <param name="evaluations">How many plans to try out.</param>
    /// <returns>The best plan found for each first step that is possible, by its position.</returns>
    public int[]?[] Run(int evaluations)
    {
        Open();
        Anneal(evaluations, keepFirst: false);
        var top = (int[])best[Array.IndexOf(bestValue, bestValue.Max())]!.Clone();
        for (var left = space.First; left != 0; left &= left - 1)
        {
            top.CopyTo(plan, 0);
            StartWith(BitOperations.TrailingZeroCount(left));
            Anneal(Math.Max(1, evaluations / ShareForEachOpening), keepFirst: true);
        }

        return best;
    }

    // Plans that stay with a competency for some steps, as practice does, to begin with the best of a few.
    private void Open()
    {
        var highest = double.NegativeInfinity;
        for (var opening = 0; opening < Openings; opening++)
        {
            var stay = 1 + chance.NextBelow(LongestRewrite);
            for (var at = 0; at < changed.Length; at++)
            {
                var again = at % stay != 0 && changed[at - 1] != PlanSpace.Nothing && space.Allows(changed, at, changed[at - 1]);
                changed[at] = again ? changed[at - 1] : space.Draw(changed, at, ref chance);
            }

            value = trial.ValueOf(changed, 0);
            Note(changed);
            if (value > highest)
            {
                highest = value;
                changed.CopyTo(plan, 0);
            }
        }

        Settle();
    }

    // The best plan so far with another first step: instead of its own, before it, or that of a plan already found.
    private void StartWith(int first)
    {
        if (best[first] is { } found)
        {
            found.CopyTo(plan, 0);
        }
        else
        {
            plan.AsSpan(0, plan.Length - 1).CopyTo(plan.AsSpan(1));
            plan[0] = first;
            space.Repair(plan, 1, ref chance);
        }

        Settle();
    }

    private void Settle()
    {
        value = trial.ValueOf(plan, 0);
        trial.Keep(0);
        Note(plan);
    }

    private void Anneal(int evaluations, bool keepFirst)
    {
        var tries = 0;
        for (var proposal = 0; tries < evaluations && proposal < evaluations * ProposalsForEach; proposal++)
        {
            plan.CopyTo(changed, 0);
            Change();
            var from = changed.AsSpan().CommonPrefixLength(plan);
            if (from == plan.Length || (keepFirst && from == 0) || !space.IsAllowed(changed, from))
            {
                continue;
            }

            var its = trial.ValueOf(changed, from);
            var heat = Temperature * (1 - (tries++ / (double)evaluations));
            if (its >= value || chance.Next() < Math.Exp((its - value) / heat))
            {
                value = its;
                changed.CopyTo(plan, 0);
                trial.Keep(from);
                Note(plan);
            }
        }
    }

    private void Change()
    {
        var (at, other) = (chance.NextBelow(changed.Length), chance.NextBelow(changed.Length));
        switch (chance.NextBelow(6))
        {
            case 0:
                changed[at] = space.Draw(changed, at, ref chance);
                break;
            case 1:
                Move(at, other);
                break;
            case 2:
                (changed[at], changed[other]) = (changed[other], changed[at]);
                break;
            case 3:
                Move(other, at);
                changed[at] = space.Draw(changed, at, ref chance);
                break;
            case 4:
                var again = changed[at];
                Move(other, at);
                changed[at] = again;
                break;
            default:
                Rewrite(at, Math.Min(changed.Length, at + 2 + chance.NextBelow(LongestRewrite - 2)));
                break;
        }
    }

    private void Rewrite(int at, int end)
    {
        for (; at < end; at++)
        {
            changed[at] = space.Draw(changed, at, ref chance);
        }
    }

    // Takes a step out and puts it in elsewhere; those between make room.
    private void Move(int from, int to)
    {
        var moved = changed[from];
        if (from < to)
        {
            changed.AsSpan((from + 1)..(to + 1)).CopyTo(changed.AsSpan(from));
        }
        else
        {
            changed.AsSpan(to..from).CopyTo(changed.AsSpan(to + 1));
        }

        changed[to] = moved;
    }

    private void Note(int[] noted)
    {
        var first = noted[0];
        if (value > bestValue[first])
        {
            bestValue[first] = value;
            best[first] = [.. noted];
        }
    }
}
