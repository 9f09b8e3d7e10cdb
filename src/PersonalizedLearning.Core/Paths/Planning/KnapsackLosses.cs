namespace PersonalizedLearning.Paths;

/// <summary>What each decision about a step loses against a bound: from the bound at a price of each minute, less the losses, comes the worth of any choice.</summary>
/// <remarks>
/// At a price the best closed set is a least cut. Of the flow that proves it, what is left over at a step is lost by deciding against it, and what a link carries is
/// lost by taking what it leads to without what it comes from. The worth of a closed set is exactly the bound, less these losses, less the price of the minutes that it leaves unused.
/// </remarks>
internal sealed class KnapsackLosses
{
    private readonly ClosureKnapsack problem;
    private readonly int[][] dependents;
    private readonly int[] seenIn;
    private readonly Stack<int> waiting = new();
    private int walk;

    /// <summary>Takes the losses from a closure just found for every step.</summary>
    internal KnapsackLosses(ClosureKnapsack problem, int[][] dependents, MaximumClosure closure, double price, double bound)
    {
        (this.problem, this.dependents, Price, Bound) = (problem, dependents, price, bound);
        seenIn = new int[problem.Count];
        var link = 0;
        (OfTaking, OfLeaving, OnLinks) = (new double[problem.Count], new double[problem.Count], new double[problem.Count][]);
        for (var step = 0; step < problem.Count; step++)
        {
            (OfTaking[step], OfLeaving[step]) = (closure.Deficit(step), closure.Surplus(step));
            OnLinks[step] = Array.ConvertAll(problem.Prerequisites[step], _ => closure.FlowOn(link++));
        }
    }

    /// <summary>The price of each minute.</summary>
    internal double Price { get; }

    /// <summary>What no choice can exceed.</summary>
    internal double Bound { get; }

    /// <summary>What is lost by taking each step.</summary>
    internal double[] OfTaking { get; }

    /// <summary>What is lost by leaving each step.</summary>
    internal double[] OfLeaving { get; }

    /// <summary>For each step and each of its prerequisites, what is lost by taking the prerequisite alone.</summary>
    internal double[][] OnLinks { get; }

    /// <summary>Decides every step of which the other decision loses so much that nothing better can come of it.</summary>
    /// <param name="decided">What is decided; filled in.</param>
    /// <param name="most">What may be lost at most.</param>
    internal void Fix(byte[] decided, double most)
    {
        for (var step = 0; step < decided.Length; step++)
        {
            if (decided[step] == ClosureKnapsack.Open && Together(step, problem.Prerequisites, OfTaking, decided) >= most)
            {
                Decide(step, dependents, ClosureKnapsack.Out, decided);
            }
            else if (decided[step] == ClosureKnapsack.Open && Together(step, dependents, OfLeaving, decided) >= most)
            {
                Decide(step, problem.Prerequisites, ClosureKnapsack.In, decided);
            }
        }
    }

    // What is lost by a step with all that must be decided alike.
    private double Together(int step, int[][] links, double[] losses, byte[] decided)
    {
        var sum = 0.0;
        Walk(step, links, decided, next => sum += losses[next]);
        return sum;
    }

    private void Decide(int step, int[][] links, byte decision, byte[] decided) => Walk(step, links, decided, next => decided[next] = decision);

    private void Walk(int step, int[][] links, byte[] decided, Action<int> visit)
    {
        walk++;
        waiting.Push(step);
        while (waiting.TryPop(out var next))
        {
            if (decided[next] == ClosureKnapsack.Open && seenIn[next] != walk)
            {
                seenIn[next] = walk;
                visit(next);
                Array.ForEach(links[next], waiting.Push);
            }
        }
    }
}
