namespace PersonalizedLearning.Programs;

/// <summary>Which cells of a table are not shown, so that no figure of a few people can be read or worked out.</summary>
/// <remarks>
/// A cell of fewer than a number of people is left out, but not one of nobody. Then more are left out, the smallest first, until in each sum the parts left out hold that many people together (or all
/// parts are left out), and are at least two where the total is shown. Where each cell is part of one sum at the most, as in a tree, there is then a change of any cell left out that leaves all shown
/// as it is: it is passed on from sum to sum by a second cell left out. This is the complementary suppression of statistical offices (Cox 1980), without its search for the least loss.
/// </remarks>
internal static class SmallCells
{
    /// <summary>Finds the cells to leave out.</summary>
    /// <typeparam name="T">What people are told apart by.</typeparam>
    /// <param name="people">The people behind each cell.</param>
    /// <param name="sums">Which cells are sums of others.</param>
    /// <param name="least">How many people a cell must hold to be shown.</param>
    /// <returns>Whether each cell is left out.</returns>
    public static bool[] Suppressed<T>(IReadOnlyList<IReadOnlySet<T>> people, IReadOnlyList<CellSum> sums, int least)
    {
        var suppressed = people.Select(cell => cell.Count > 0 && cell.Count < least).ToArray();
        bool changed;
        do
        {
            changed = false;
            foreach (var sum in sums)
            {
                while (IsOpen(sum, people, suppressed, least) && Smallest(sum, people, suppressed) is { } place)
                {
                    suppressed[place] = changed = true;
                }
            }
        }
        while (changed);

        return suppressed;
    }

    private static bool IsOpen<T>(CellSum sum, IReadOnlyList<IReadOnlySet<T>> people, bool[] suppressed, int least)
    {
        var hidden = sum.Parts.Where(place => suppressed[place]).ToList();
        var total = suppressed[sum.Total];
        if (hidden.Count == 0 && !total)
        {
            return false;
        }

        return (!total && hidden.Count < 2) || hidden.SelectMany(place => people[place]).Distinct().Count() < least;
    }

    /// <summary>The smallest part that is shown and holds anybody; where there is none the total, unless it is left out already.</summary>
    private static int? Smallest<T>(CellSum sum, IReadOnlyList<IReadOnlySet<T>> people, bool[] suppressed)
    {
        var shown = sum.Parts.Where(place => !suppressed[place] && people[place].Count > 0).ToList();
        return shown.Count > 0 ? shown.MinBy(place => (people[place].Count, place)) : suppressed[sum.Total] ? null : sum.Total;
    }
}
