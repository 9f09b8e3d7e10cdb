namespace PersonalizedLearning.Cli.Reports;

/// <summary>Places things in a column: in their order, apart from each other, inside bounds, and as near as can be to where each wants to be.</summary>
/// <remarks>Least squares by pooling adjacent violators (isotonic regression); the same input gives the same places.</remarks>
internal static class SpacedColumn
{
    /// <summary>Places the things.</summary>
    /// <param name="wanted">Where the centre of each wants to be, in order from top to bottom.</param>
    /// <param name="apart">How far the centre of each is at least from that of the one before; the first is not read.</param>
    /// <param name="top">The least centre of the first.</param>
    /// <param name="bottom">The greatest centre of the last; where there is too little room, things go on below it.</param>
    /// <returns>The centres.</returns>
    public static double[] Place(IReadOnlyList<double> wanted, IReadOnlyList<double> apart, double top, double bottom)
    {
        var offsets = new double[wanted.Count];
        for (var row = 1; row < offsets.Length; row++)
        {
            offsets[row] = offsets[row - 1] + apart[row];
        }

        var blocks = new Stack<(double Sum, int Count)>();
        for (var row = 0; row < offsets.Length; row++)
        {
            var block = (Sum: wanted[row] - offsets[row], Count: 1);
            while (blocks.TryPeek(out var above) && above.Sum / above.Count > block.Sum / block.Count)
            {
                block = (block.Sum + above.Sum, block.Count + above.Count);
                blocks.Pop();
            }

            blocks.Push(block);
        }

        var highest = offsets.Length == 0 ? 0 : Math.Max(top, bottom - offsets[^1]);
        var places = new double[offsets.Length];
        var next = 0;
        foreach (var (sum, count) in blocks.Reverse())
        {
            for (var end = next + count; next < end; next++)
            {
                places[next] = Math.Clamp(sum / count, top, highest) + offsets[next];
            }
        }

        return places;
    }
}
