namespace PersonalizedLearning.Environments;

/// <summary>
/// Gives learners seats in blocks, each learner a number of blocks and at most one seat in each: a transportation problem, solved by augmenting paths from a start that
/// lays all visits end to end.
/// </summary>
internal sealed class CycleSeats
{
    private readonly int[] seats;
    private readonly Func<int, int, bool> isThere;
    private readonly bool[][] taken;
    private readonly int[] open;

    /// <summary>Makes an assignment of nobody.</summary>
    /// <param name="learners">How many learners there are.</param>
    /// <param name="seats">The seats in each block.</param>
    /// <param name="isThere">Whether a learner can come in a block.</param>
    public CycleSeats(int learners, int[] seats, Func<int, int, bool> isThere)
    {
        this.seats = seats;
        this.isThere = isThere;
        taken = [.. Enumerable.Range(0, learners).Select(_ => new bool[seats.Length])];
        open = [.. seats];
    }

    /// <summary>The seats that are left in each block.</summary>
    public ReadOnlySpan<int> Open => open;

    /// <summary>Whether a learner has a seat in a block.</summary>
    public bool this[int learner, int block] => taken[learner][block];

    /// <summary>How many seats a learner has.</summary>
    public int Count(int learner) => taken[learner].Count(has => has);

    /// <summary>Whether a seat is free and the learner can take it; then the learner has it.</summary>
    public bool TryTake(int learner, int block)
    {
        if (open[block] == 0 || taken[learner][block] || !isThere(learner, block))
        {
            return false;
        }

        taken[learner][block] = true;
        open[block]--;
        return true;
    }

    /// <summary>Gives a learner one more seat, moving others where that helps.</summary>
    /// <returns>Whether there was one. If not, no assignment that serves those who have seats also serves this one.</returns>
    public bool TryAdd(int learner)
    {
        // Breadth first from the learner over blocks: a block is left by a learner in it who can come in a block that was not seen.
        var cameBy = new int[seats.Length];
        var cameFrom = new int[seats.Length];
        Array.Fill(cameBy, -1);
        var waiting = new Queue<int>();
        Reach(learner, -1);
        while (waiting.TryDequeue(out var block))
        {
            if (open[block] > 0)
            {
                Apply(block, cameBy, cameFrom);
                return true;
            }

            for (var other = 0; other < taken.Length; other++)
            {
                if (taken[other][block])
                {
                    Reach(other, block);
                }
            }
        }

        return false;

        void Reach(int moved, int from)
        {
            for (var block = 0; block < seats.Length; block++)
            {
                if (cameBy[block] < 0 && !taken[moved][block] && isThere(moved, block))
                {
                    cameBy[block] = moved;
                    cameFrom[block] = from;
                    waiting.Enqueue(block);
                }
            }
        }
    }

    private void Apply(int last, int[] cameBy, int[] cameFrom)
    {
        open[last]--;
        for (var block = last; block >= 0; block = cameFrom[block])
        {
            taken[cameBy[block]][block] = true;
            if (cameFrom[block] >= 0)
            {
                taken[cameBy[block]][cameFrom[block]] = false;
            }
        }
    }
}
