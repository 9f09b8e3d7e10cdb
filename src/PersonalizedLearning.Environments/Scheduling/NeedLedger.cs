namespace PersonalizedLearning.Environments;

/// <summary>Which blocks a learner's needs are given, as the days are filled.</summary>
/// <param name="dense">The problem.</param>
internal sealed class NeedLedger(DenseProblem dense)
{
    private readonly Dictionary<int, List<int>> positions = [];

    /// <summary>The minutes of a need that are left.</summary>
    public int LeftOf(int need) => Math.Max(0, dense.Needs[need].RemainingMinutes - MinutesOf(Of(need)));

    /// <summary>Gives a block to a need if it is ready, has minutes left, also when its last block starts, and may have one more that day.</summary>
    /// <param name="need">The need; −1 for none.</param>
    /// <param name="position">The place of the block in time.</param>
    /// <returns>Whether it was given.</returns>
    public bool TryGive(int need, int position)
    {
        if (!CanGive(need, position))
        {
            return false;
        }

        Of(need).Add(position);
        return true;
    }

    /// <summary>Whether a block could be given to a need.</summary>
    public bool CanGive(int need, int position)
    {
        if (need < 0 || !dense.Needs[need].IsReady)
        {
            return false;
        }

        var (given, blocks) = (Of(need), dense.Index.Blocks);
        var last = given.Append(position).Max();
        return MinutesOf(given.Append(position).Where(other => other != last)) < dense.Needs[need].RemainingMinutes
            && given.Count(other => blocks[other].Date == blocks[position].Date) < dense.Needs[need].MaxBlocksPerDay;
    }

    private List<int> Of(int need) => positions.TryGetValue(need, out var known) ? known : positions[need] = [];

    private int MinutesOf(IEnumerable<int> given) => given.Sum(position => dense.Index.Blocks[position].Minutes);
}
