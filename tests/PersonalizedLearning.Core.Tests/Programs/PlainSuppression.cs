namespace PersonalizedLearning.Core.Tests.Programs;

/// <summary>What an attacker can work out from a table with cells left out: by linear algebra over all sums at once.</summary>
internal static class PlainSuppression
{
    /// <summary>No cell left out with anybody in it has only one value that agrees with all that is shown.</summary>
    public static void AssertNothingIsDetermined(IReadOnlyList<(int Total, int[] Parts)> sums, bool[] suppressed, int[] counts)
    {
        var hidden = Enumerable.Range(0, suppressed.Length).Where(place => suppressed[place]).ToList();
        var rows = sums.Select(sum => hidden.Select(place => place == sum.Total ? -1.0 : sum.Parts.Contains(place) ? 1.0 : 0).ToArray()).ToList();
        var rank = Rank(rows);
        foreach (var (place, column) in hidden.Select((place, column) => (place, column)))
        {
            var unit = new double[hidden.Count];
            unit[column] = 1;
            Assert.True(Rank([.. rows, unit]) > rank, FormattableString.Invariant($"cell {place} of {counts[place]} can be worked out"));
        }
    }

    private static int Rank(List<double[]> rows)
    {
        var left = rows.Select(row => (double[])row.Clone()).ToList();
        var rank = 0;
        for (var column = 0; left.Count > 0 && column < left[0].Length && rank < left.Count; column++)
        {
            var pivot = left.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }

            (left[rank], left[pivot]) = (left[pivot], left[rank]);
            foreach (var row in left.Skip(rank + 1))
            {
                var factor = row[column] / left[rank][column];
                for (var place = column; place < row.Length; place++)
                {
                    row[place] -= factor * left[rank][place];
                }
            }

            rank++;
        }

        return rank;
    }
}
