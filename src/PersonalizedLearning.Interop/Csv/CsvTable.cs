using System.Text;
using CsvHelper;

namespace PersonalizedLearning.Interop;

/// <summary>A table of RFC 4180 with a header row, read row by row. The delimiter is the one of <c>,</c> <c>;</c> and tab that the header has most of.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>Longest row accepted, in bytes: a quote that is never closed fails before it takes in the file.</summary>
    private const int MaxRowSize = 1 << 20;

    private readonly CsvReader rows;
    private readonly CsvTableOptions options;
    private readonly CsvHeader header;

    /// <summary>Reads the header of a text, which stays open.</summary>
    /// <exception cref="InteropFormatException">There is none, or two of its columns have one name and that is not to be reported.</exception>
    public CsvTable(TextReader reader, CsvTableOptions? options = null)
        : this(TableBytes.Of(reader), options)
    {
    }

    /// <summary>Reads the header of bytes in UTF-8, or in what a byte-order mark says; the stream stays open.</summary>
    /// <exception cref="InteropFormatException">There is none, or two of its columns have one name and that is not to be reported.</exception>
    public CsvTable(Stream stream, CsvTableOptions? options = null)
        : this(TableBytes.Of(stream), options)
    {
    }

    private CsvTable(TableBytes bytes, CsvTableOptions? given)
    {
        options = given ?? new CsvTableOptions();
        var line = bytes.FirstLine();
        if (string.IsNullOrWhiteSpace(line))
        {
            throw new InteropFormatException("line 1", "the table is empty", "a header row");
        }

        Delimiter = options.Delimiter ?? DelimiterOf(line);
        rows = CsvReader.Create(bytes, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Delimiter,
            Mode = options.HasQuotes ?? line.Contains('"', StringComparison.Ordinal) ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            DetectSeparatorHint = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = MaxRowSize,
            PoolStrings = true,
            TrackLineNumbers = true,
        });
        Advance();
        var names = new string[rows.FieldCount];
        for (var index = 0; index < names.Length; index++)
        {
            names[index] = rows.GetString(index).Trim();
        }

        header = new CsvHeader(names, options);
    }

    /// <summary>What is between fields.</summary>
    public char Delimiter { get; }

    /// <summary>The line of the file on which the current row begins, from 1.</summary>
    public long Line => rows.LineNumber;

    /// <summary>Where the current row is, for diagnostics.</summary>
    public string Place => CsvHeader.PlaceOf(options, Line);

    /// <summary>The names of the columns by position, as they are understood; those that have none are empty.</summary>
    public IReadOnlyList<string> Names => header.Names;

    /// <summary>The number of fields of the current row, which may differ from the number of columns.</summary>
    public int FieldCount => rows.FieldCount;

    /// <summary>The position of a column by its name, whatever its capitals; −1 when there is none.</summary>
    public int ColumnOf(string name) => header.ColumnOf(name);

    /// <summary>The position of the first of some names that is there.</summary>
    /// <exception cref="InteropFormatException">None is there.</exception>
    public int RequiredColumnOf(params ReadOnlySpan<string> names) => header.RequiredColumnOf(names);

    /// <summary>Reads the next row that is not blank; false at the end.</summary>
    /// <exception cref="InteropFormatException">The quotes are not those of RFC 4180, a row is too long, or the text is not UTF-8.</exception>
    public bool Next()
    {
        if (!Advance())
        {
            return false;
        }

        if (options.Problems is { } problems && rows.FieldCount != header.Names.Count)
        {
            ReportWidth(problems);
        }

        return true;
    }

    /// <summary>The text of a field of the current row; empty where the row is too short or the column is −1.</summary>
    public string this[int column] => (uint)column < (uint)rows.FieldCount ? rows.GetString(column) : string.Empty;

    /// <summary>The text of a field in UTF-8, until the next row is read; empty where the row is too short or the column is −1.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => (uint)column < (uint)rows.FieldCount ? rows.GetSpan(column) : default;

    /// <summary>Tells whether the current row has text beyond the last column of the header.</summary>
    public bool IsTooLong()
    {
        for (var index = header.Names.Count; index < rows.FieldCount; index++)
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

    private void ReportWidth(DiagnosticLog problems)
    {
        if (rows.FieldCount < header.Names.Count)
        {
            problems.AddRepeated(
                "row-too-short", DiagnosticSeverity.Warning, options.Place ?? string.Empty, () => Place,
                FormattableString.Invariant($"The row has {rows.FieldCount} fields; expected {header.Names.Count}, one for each column. The others are taken as empty."));
        }
        else if (IsTooLong())
        {
            problems.AddRepeated(
                "row-too-long", DiagnosticSeverity.Warning, options.Place ?? string.Empty, () => Place,
                FormattableString.Invariant($"The row has {rows.FieldCount} fields; expected {header.Names.Count}, one for each column. What has no column is left out."));
        }
    }

    private bool Advance()
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException exception)
        {
            throw new InteropFormatException(
                FormattableString.Invariant($"line {exception.LineNumber}"), "the row breaks the rules of quotes, or is too long",
                FormattableString.Invariant($"quotes as RFC 4180 has them and at most {MaxRowSize} bytes in a row"), exception);
        }
    }
}
