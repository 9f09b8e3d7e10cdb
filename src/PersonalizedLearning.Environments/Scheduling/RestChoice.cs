namespace PersonalizedLearning.Environments;

/// <summary>Chooses the blocks of one day that a person keeps free at the least cost, by dynamic programming over the day, the row so far and the free blocks so far.</summary>
/// <param name="costs">What it costs to keep each block free.</param>
/// <param name="isBusy">Which blocks can't be free.</param>
/// <param name="startsRow">Before which blocks a row ends in any case.</param>
/// <param name="wanted">How many blocks have to be free.</param>
/// <param name="longest">The most blocks in a row that are not free.</param>
internal sealed class RestChoice(double[] costs, bool[] isBusy, bool[] startsRow, int wanted, int longest)
{
    private readonly Dictionary<(int Place, int Row, int Free), (double Cost, bool IsFree)> known = [];

    /// <summary>The free blocks. Where nothing keeps all limits, all blocks that can be are free.</summary>
    public bool[] Find()
    {
        var free = new bool[costs.Length];
        var (row, count) = (0, 0);
        if (double.IsInfinity(Best(0, 0, 0).Cost))
        {
            return [.. isBusy.Select(busy => !busy)];
        }

        for (var place = 0; place < costs.Length; place++)
        {
            free[place] = Best(place, row, count).IsFree;
            (row, count) = Next(place, row, count, free[place]);
        }

        return free;
    }

    private (double Cost, bool IsFree) Best(int place, int row, int free)
    {
        if (place == costs.Length)
        {
            return (free >= wanted ? 0 : double.PositiveInfinity, false);
        }

        if (known.TryGetValue((place, row, free), out var found))
        {
            return found;
        }

        var rest = isBusy[place] ? double.PositiveInfinity : costs[place] + CostAfter(place, row, free, true);
        var work = CostAfter(place, row, free, false);
        return known[(place, row, free)] = rest < work ? (rest, true) : (work, false);
    }

    private double CostAfter(int place, int row, int free, bool isFree)
    {
        var (nextRow, nextFree) = Next(place, row, free, isFree);
        return nextRow > longest ? double.PositiveInfinity : Best(place + 1, nextRow, nextFree).Cost;
    }

    private (int Row, int Free) Next(int place, int row, int free, bool isFree) =>
        isFree ? (0, Math.Min(free + 1, wanted)) : ((startsRow[place] ? 0 : row) + 1, free);
}
