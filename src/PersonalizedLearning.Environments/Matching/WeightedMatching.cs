namespace PersonalizedLearning.Environments;

/// <summary>A matching of greatest weight in a bipartite graph, by successive shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987).</summary>
/// <remarks>A row may stay without a column, at weight zero. O(rows × (rows + columns)²). Ties go to lower columns, so that the same input gives the same matching.</remarks>
internal sealed class WeightedMatching
{
    private readonly int columns;
    private readonly int width;
    private readonly LayeredWeight[] weights;
    private readonly bool[] isAllowed;
    private readonly LayeredWeight[] rowPrice;
    private readonly LayeredWeight[] columnPrice;
    private readonly int[] rowOf;
    private readonly int[] cameFrom;
    private readonly LayeredWeight[] distance;
    private readonly bool[] isReached;
    private readonly bool[] isDone;

    private WeightedMatching(int rows, int columns, LayeredWeight[] weights, bool[] isAllowed)
    {
        this.columns = columns;
        this.weights = weights;
        this.isAllowed = isAllowed;

        // Behind the columns each row has one of its own, of weight zero: to take it is to stay without a column.
        width = columns + rows;
        rowPrice = new LayeredWeight[rows];
        columnPrice = new LayeredWeight[width];
        rowOf = new int[width];
        Array.Fill(rowOf, -1);
        cameFrom = new int[width];
        distance = new LayeredWeight[width];
        isReached = new bool[width];
        isDone = new bool[width];
    }

    /// <summary>Finds a matching of greatest weight.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="weights">The weight of each pair, at row × columns + column.</param>
    /// <param name="isAllowed">Whether each pair may be matched, at row × columns + column.</param>
    /// <returns>The column of each row; −1 for none.</returns>
    public static int[] Find(int rows, int columns, LayeredWeight[] weights, bool[] isAllowed)
    {
        var matching = new WeightedMatching(rows, columns, weights, isAllowed);
        for (var row = 0; row < rows; row++)
        {
            matching.Add(row);
        }

        var columnOf = new int[rows];
        Array.Fill(columnOf, -1);
        for (var column = 0; column < columns; column++)
        {
            if (matching.rowOf[column] >= 0)
            {
                columnOf[matching.rowOf[column]] = column;
            }
        }

        return columnOf;
    }

    private void Add(int start)
    {
        Array.Clear(isReached);
        Array.Clear(isDone);
        var row = start;
        var reachedBy = -1;
        var length = default(LayeredWeight);
        while (true)
        {
            Relax(row, reachedBy, length);
            var column = Nearest();
            length = distance[column];
            isDone[column] = true;
            if (rowOf[column] < 0)
            {
                Reprice(start, length);
                Augment(start, column);
                return;
            }

            row = rowOf[column];
            reachedBy = column;
        }
    }

    private void Relax(int row, int reachedBy, LayeredWeight length)
    {
        var offset = row * columns;
        for (var column = 0; column < columns; column++)
        {
            if (!isDone[column] && isAllowed[offset + column])
            {
                Reach(column, length - weights[offset + column] - rowPrice[row] - columnPrice[column], reachedBy);
            }
        }

        var own = columns + row;
        if (!isDone[own])
        {
            Reach(own, length - rowPrice[row] - columnPrice[own], reachedBy);
        }
    }

    private void Reach(int column, LayeredWeight length, int reachedBy)
    {
        if (!isReached[column] || length < distance[column])
        {
            isReached[column] = true;
            distance[column] = length;
            cameFrom[column] = reachedBy;
        }
    }

    private int Nearest()
    {
        var nearest = -1;
        for (var column = 0; column < width; column++)
        {
            if (isReached[column] && !isDone[column] && (nearest < 0 || distance[column] < distance[nearest]))
            {
                nearest = column;
            }
        }

        return nearest;
    }

    // Keeps all reduced costs at least 0, and those along the matching at 0.
    private void Reprice(int start, LayeredWeight length)
    {
        rowPrice[start] += length;
        for (var column = 0; column < width; column++)
        {
            if (isDone[column] && rowOf[column] >= 0)
            {
                rowPrice[rowOf[column]] += length - distance[column];
            }

            if (isDone[column])
            {
                columnPrice[column] -= length - distance[column];
            }
        }
    }

    private void Augment(int start, int end)
    {
        var column = end;
        while (cameFrom[column] >= 0)
        {
            rowOf[column] = rowOf[cameFrom[column]];
            column = cameFrom[column];
        }

        rowOf[column] = start;
    }
}
