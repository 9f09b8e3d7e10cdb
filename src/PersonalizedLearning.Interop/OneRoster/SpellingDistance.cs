namespace PersonalizedLearning.Interop;

/// <summary>How far two spellings are apart: letters put in, left out, exchanged for another one or with their neighbour (optimal string alignment).</summary>
internal static class SpellingDistance
{
    /// <summary>The number of edits that turn one text into the other, whatever the capitals; one more than the bound when it is more.</summary>
    public static int Between(string first, string second, int bound)
    {
        if (Math.Abs(first.Length - second.Length) > bound)
        {
            return bound + 1;
        }

        var (a, b) = (first.ToUpperInvariant(), second.ToUpperInvariant());
        var distance = new int[a.Length + 1][];
        for (var row = 0; row <= a.Length; row++)
        {
            distance[row] = new int[b.Length + 1];
            for (var column = 0; column <= b.Length; column++)
            {
                distance[row][column] = row == 0 || column == 0 ? row + column : Least(distance, a, b, row, column);
            }
        }

        return Math.Min(distance[a.Length][b.Length], bound + 1);
    }

    private static int Least(int[][] distance, string a, string b, int row, int column)
    {
        var cost = a[row - 1] == b[column - 1] ? 0 : 1;
        var least = Math.Min(Math.Min(distance[row - 1][column] + 1, distance[row][column - 1] + 1), distance[row - 1][column - 1] + cost);
        return row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1] ? Math.Min(least, distance[row - 2][column - 2] + 1) : least;
    }
}
