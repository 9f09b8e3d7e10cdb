using System.Runtime.InteropServices;

namespace PersonalizedLearning.Paths;

/// <summary>Decides step after step, and remembers of what was decided only what later steps depend on: the minutes used, and the decisions that have open neighbours.</summary>
/// <remarks>
/// Dynamic programming along an order in which few decisions stay in sight. Of choices that look alike to what follows the one that lost least stays; those that lost
/// too much to become the best go. Where more stay than there is room for, those that lost least are kept, and what the others lost is a bound on what was missed.
/// </remarks>
internal sealed class KnapsackStates
{
    private readonly KnapsackLosses losses;
    private readonly byte[] decided;
    private readonly long room;
    private readonly double fixedLoss;
    private readonly List<Turn> turns = [];
    private readonly List<int> trail = [];

    /// <summary>Prepares the open steps of a problem.</summary>
    internal KnapsackStates(ClosureKnapsack problem, int[][] dependents, KnapsackLosses losses, byte[] decided)
    {
        (this.losses, this.decided, room) = (losses, decided, problem.Budget);
        for (var step = 0; step < decided.Length; step++)
        {
            room -= decided[step] == ClosureKnapsack.In ? problem.Minutes[step] : 0;
            fixedLoss += decided[step] == ClosureKnapsack.In ? losses.OfTaking[step] : decided[step] == ClosureKnapsack.Out ? losses.OfLeaving[step] : 0;
            for (var place = 0; place < problem.Prerequisites[step].Length; place++)
            {
                var isLost = decided[step] == ClosureKnapsack.Out && decided[problem.Prerequisites[step][place]] == ClosureKnapsack.In;
                fixedLoss += isLost ? losses.OnLinks[step][place] : 0;
            }
        }

        var order = new KnapsackOrder(problem, dependents, decided);
        IsPossible = room >= 0 && order.Width <= 64;
        if (IsPossible)
        {
            turns.AddRange(order.Turns(losses));
        }
    }

    /// <summary>Whether the decisions in sight are few enough.</summary>
    internal bool IsPossible { get; }

    /// <summary>After <see cref="Run"/>: the least that a choice lost that was not followed up.</summary>
    internal double LeastMissed { get; private set; }

    /// <summary>After <see cref="Run"/>: how many states there were.</summary>
    internal int Count => trail.Count;

    /// <summary>Finds the choice that loses least.</summary>
    /// <param name="most">Only what loses less is looked for.</param>
    /// <param name="width">How many states are kept at most after each step.</param>
    /// <returns>The choice; null where none was found.</returns>
    internal bool[]? Run(double most, int width)
    {
        LeastMissed = double.PositiveInfinity;
        trail.Clear();
        trail.Add(-1);
        List<State> states = [new(0, 0, fixedLoss, 0)];
        var places = new Dictionary<(ulong, long), int>();
        var left = turns.Sum(turn => turn.Minutes);
        foreach (var turn in turns)
        {
            left -= turn.Minutes;
            var next = new List<State>(2 * states.Count);
            places.Clear();
            foreach (var state in states)
            {
                Take(turn, state);
                Leave(turn, state);
            }

            states = next.Count > width ? Best(next, width) : next;

            void Take(Turn turn, State state)
            {
                var minutes = state.Minutes + turn.Minutes;
                if ((state.Decisions & turn.Before) == turn.Before && minutes <= room)
                {
                    var loss = state.Loss + turn.LossOfTaking + Sum(turn.AfterLosses, ~state.Decisions);
                    Add(new State((state.Decisions | turn.Own) & turn.Kept, minutes, loss, state.Trail), 1);
                }
            }

            void Leave(Turn turn, State state)
            {
                if ((state.Decisions & turn.After) == 0)
                {
                    var loss = state.Loss + turn.LossOfLeaving + Sum(turn.BeforeLosses, state.Decisions);
                    Add(new State(state.Decisions & ~turn.Own & turn.Kept, state.Minutes, loss, state.Trail), 0);
                }
            }

            void Add(State state, int bit)
            {
                if (state.Loss + (losses.Price * Math.Max(0, room - state.Minutes - left)) >= most)
                {
                    return;
                }

                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (state.Decisions, state.Minutes), out var isKnown);
                if (!isKnown)
                {
                    place = next.Count;
                    next.Add(state with { Trail = trail.Count });
                    trail.Add((state.Trail << 1) | bit);
                }
                else if (state.Loss < next[place].Loss)
                {
                    trail[next[place].Trail] = (state.Trail << 1) | bit;
                    next[place] = state with { Trail = next[place].Trail };
                }
            }
        }

        return Chosen(states);
    }

    private static double Sum((ulong Bit, double Loss)[] items, ulong of)
    {
        var sum = 0.0;
        foreach (var (bit, loss) in items)
        {
            sum += (of & bit) != 0 ? loss : 0;
        }

        return sum;
    }

    private List<State> Best(List<State> states, int width)
    {
        double[] sorted = [.. states.Select(state => state.Loss)];
        Array.Sort(sorted);
        LeastMissed = Math.Min(LeastMissed, sorted[width]);
        return states.FindAll(state => state.Loss < sorted[width]);
    }

    // The state that lost least, with the price of the minutes that it leaves unused; its decisions from the last to the first.
    private bool[]? Chosen(List<State> states)
    {
        if (states.Count == 0)
        {
            return null;
        }

        var at = states.MinBy(state => state.Loss + (losses.Price * (room - state.Minutes))).Trail;
        var chosen = Array.ConvertAll(decided, decision => decision == ClosureKnapsack.In);
        for (var place = turns.Count - 1; place >= 0; place--)
        {
            chosen[turns[place].Step] = (trail[at] & 1) == 1;
            at = trail[at] >> 1;
        }

        return chosen;
    }

    /// <summary>What was decided so far, as far as it matters: the decisions in sight, the minutes, what was lost, and where it comes from.</summary>
    private readonly record struct State(ulong Decisions, long Minutes, double Loss, int Trail);

    /// <summary>The turn of a step: what its decision depends on, and what it loses.</summary>
    internal sealed record Turn(
        int Step,
        long Minutes,
        ulong Own,
        ulong Kept,
        ulong Before,
        ulong After,
        double LossOfTaking,
        double LossOfLeaving,
        (ulong Bit, double Loss)[] BeforeLosses,
        (ulong Bit, double Loss)[] AfterLosses);
}
