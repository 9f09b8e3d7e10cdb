using System.Runtime.InteropServices;

namespace PersonalizedLearning.Calibration;

/// <summary>The rows of a logistic regression, of which most features are 0: twelve bytes for each that is not.</summary>
internal sealed class SparseRows
{
    private readonly List<int> starts = [0];
    private readonly List<int> columns = [];
    private readonly List<double> values = [];
    private readonly List<bool> labels = [];

    /// <summary>The number of rows.</summary>
    public int Count => labels.Count;

    /// <summary>Adds a feature to the row begun; features of 0 are left out.</summary>
    public void Add(int column, double value)
    {
        if (value != 0)
        {
            columns.Add(column);
            values.Add(value);
        }
    }

    /// <summary>Ends the row begun.</summary>
    public void End(bool label)
    {
        starts.Add(columns.Count);
        labels.Add(label);
    }

    /// <summary>Whether an answer was right.</summary>
    public bool LabelOf(int row) => labels[row];

    /// <summary>The sum of a row's features, each by its weight.</summary>
    public double Dot(int row, ReadOnlySpan<double> weights)
    {
        var which = ColumnsOf(row);
        var what = ValuesOf(row);
        var sum = 0.0;
        for (var index = 0; index < which.Length; index++)
        {
            sum += what[index] * weights[which[index]];
        }

        return sum;
    }

    /// <summary>Adds a multiple of a row's features to a vector.</summary>
    public void AddTo(int row, double factor, Span<double> target)
    {
        var which = ColumnsOf(row);
        var what = ValuesOf(row);
        for (var index = 0; index < which.Length; index++)
        {
            target[which[index]] += factor * what[index];
        }
    }

    /// <summary>Adds a multiple of the squares of a row's features to a vector.</summary>
    public void AddSquaresTo(int row, double factor, Span<double> target)
    {
        var which = ColumnsOf(row);
        var what = ValuesOf(row);
        for (var index = 0; index < which.Length; index++)
        {
            target[which[index]] += factor * what[index] * what[index];
        }
    }

    private ReadOnlySpan<int> ColumnsOf(int row) => CollectionsMarshal.AsSpan(columns)[starts[row]..starts[row + 1]];

    private ReadOnlySpan<double> ValuesOf(int row) => CollectionsMarshal.AsSpan(values)[starts[row]..starts[row + 1]];
}
