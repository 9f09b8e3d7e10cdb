using System.Text;
using CsvHelper;

namespace PersonalizedLearning.Interop;

/// <summary>A table of RFC 4180 with a header row, read row by row. The delimiter is the one of <c>,</c> <c>;</c> and tab that the header has most of.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>Longest header accepted, in characters.</summary>
    private const int MaxHeaderLength = 1 << 16;

    /// <summary>Longest row accepted, in bytes: a quote that is never closed fails before it takes in the file.</summary>
    private const int MaxRowSize = 1 << 20;

    private readonly CsvReader rows;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly int width;

    /// <summary>Reads the header.</summary>
    /// <exception cref="InteropFormatException">There is none, or two of its columns have one name.</exception>
    public CsvTable(TextReader reader)
    {
        var header = HeaderOf(reader);
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = DelimiterOf(header),
            DetectSeparatorHint = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = MaxRowSize,
            PoolStrings = true,
            TrackLineNumbers = true,
        };
        using (var names = CsvReader.FromText(header, options))
        {
            Advance(names);
            width = names.FieldCount;
            for (var index = 0; index < width; index++)
            {
                AddColumn(names.GetString(index).Trim(), index);
            }
        }

        rows = CsvReader.Create(reader, options, leaveOpen: true);
    }

    /// <summary>The line of the file on which the current row begins, from 1.</summary>
    public long Line => rows.LineNumber + 1;

    /// <summary>The position of a column by its name, whatever its capitals; −1 when there is none.</summary>
    public int ColumnOf(string name) => columns.GetValueOrDefault(name, -1);

    /// <summary>The position of the first of some names that is there.</summary>
    /// <exception cref="InteropFormatException">None is there.</exception>
    public int RequiredColumnOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (columns.TryGetValue(name, out var index))
            {
                return index;
            }
        }

        throw new InteropFormatException("line 1", $"the header is '{JsonText.Short(string.Join(',', columns.Keys))}'", $"a column '{string.Join("' or '", names)}'");
    }

    /// <summary>Reads the next row that is not blank; false at the end.</summary>
    /// <exception cref="InteropFormatException">The quotes are not those of RFC 4180, a row is too long, or the text is not UTF-8.</exception>
    public bool Next() => Advance(rows);

    /// <summary>The text of a field of the current row; empty where the row is too short or the column is −1.</summary>
    public string this[int column] => (uint)column < (uint)rows.FieldCount ? rows.GetString(column) : string.Empty;

    /// <summary>Tells whether the current row has text beyond the last column of the header.</summary>
    public bool IsTooLong()
    {
        for (var index = width; index < rows.FieldCount; index++)
        {
            if (!rows.IsEmpty(index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An error at the current row.</summary>
    public InteropFormatException Error(string column, string value, string expected, Exception? innerException = null) =>
        new(FormattableString.Invariant($"line {Line}, column '{column}'"), $"the value is '{JsonText.Short(value)}'", expected, innerException);

    /// <summary>Opens a stream as UTF-8 text, which a byte-order mark may begin; bytes that are no text are an error.</summary>
    public static StreamReader Text(Stream stream) => new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    // The delimiter follows from the header alone: a row may hold lists that are separated by another one.
    private static char DelimiterOf(string header)
    {
        var (commas, semicolons, tabs) = (header.Count(letter => letter == ','), header.Count(letter => letter == ';'), header.Count(letter => letter == '\t'));
        return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
    }

    private static string HeaderOf(TextReader reader)
    {
        var header = new StringBuilder();
        try
        {
            for (var next = reader.Read(); next is not (-1 or '\n' or '\r'); next = reader.Read())
            {
                header.Append((char)next);
                if (header.Length > MaxHeaderLength)
                {
                    throw new InteropFormatException("line 1", FormattableString.Invariant($"the line has more than {MaxHeaderLength} characters"), "a header row");
                }
            }

            if (reader.Peek() == '\n')
            {
                reader.Read();
            }
        }
        catch (DecoderFallbackException exception)
        {
            throw NoUtf8(exception);
        }

        var text = header.ToString().TrimStart('\uFEFF');
        return string.IsNullOrWhiteSpace(text) ? throw new InteropFormatException("line 1", "the table is empty", "a header row") : text;
    }

    private void AddColumn(string name, int index)
    {
        if (name.Length > 0 && !columns.TryAdd(name, index))
        {
            throw new InteropFormatException("line 1", $"column '{JsonText.Short(name)}' stands there twice", "each column once");
        }
    }

    private bool Advance(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException exception)
        {
            var line = exception.LineNumber + (ReferenceEquals(reader, rows) ? 1 : 0);
            throw new InteropFormatException(
                FormattableString.Invariant($"line {line}"), "the row breaks the rules of quotes, or is too long",
                FormattableString.Invariant($"quotes as RFC 4180 has them and at most {MaxRowSize} bytes in a row"), exception);
        }
        catch (DecoderFallbackException exception)
        {
            throw NoUtf8(exception);
        }
    }

    private static InteropFormatException NoUtf8(DecoderFallbackException exception) => new("the table", "the text is not valid UTF-8", "a table encoded in UTF-8", exception);
}
