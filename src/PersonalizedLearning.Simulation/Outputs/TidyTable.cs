using System.Buffers;
using System.Globalization;
using System.Text;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>Writes a table by RFC 4180, UTF-8 without a byte-order mark: a header, then rows, field after field. Numbers are invariant and read back to the same bits; what is not a number is an empty field.</summary>
/// <remarks>A text that a spreadsheet would run as a formula stands after an apostrophe. The stream stays open.</remarks>
internal sealed class TidyTable : IDisposable
{
    private const int Capacity = 1 << 16;

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter writer;
    private bool isInRow;

    public TidyTable(Stream stream, params ReadOnlySpan<string> columns)
    {
        ArgumentNullException.ThrowIfNull(stream);
        writer = new StreamWriter(stream, new UTF8Encoding(false), Capacity, leaveOpen: true) { NewLine = "\r\n" };
        foreach (var column in columns)
        {
            Text(column);
        }

        EndRow();
    }

    /// <summary>Writes a text; an empty field where there is none.</summary>
    public TidyTable Text(string? text)
    {
        Separate();
        if (text is null)
        {
            return this;
        }

        var isFormula = SpreadsheetFormula.Is(text);
        if (text.AsSpan().ContainsAny(Special) || text.StartsWith(' ') || text.EndsWith(' '))
        {
            writer.Write('"');
            writer.Write(isFormula ? "'" : string.Empty);
            writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
            return this;
        }

        writer.Write(isFormula ? "'" : string.Empty);
        writer.Write(text);
        return this;
    }

    /// <summary>Writes a whole number.</summary>
    public TidyTable Whole(long number)
    {
        Separate();
        Span<char> digits = stackalloc char[20];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
        return this;
    }

    /// <summary>Writes a number; an empty field where there is none.</summary>
    public TidyTable Number(double? number)
    {
        Separate();
        if (number is { } given && !double.IsNaN(given))
        {
            writer.Write(RoundTripNumber.Format(given));
        }

        return this;
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        writer.WriteLine();
        isInRow = false;
    }

    public void Dispose() => writer.Dispose();

    private void Separate()
    {
        if (isInRow)
        {
            writer.Write(',');
        }

        isInRow = true;
    }
}
