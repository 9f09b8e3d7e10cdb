using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Reads evidence in CSV: one observation of a learner in a row.</summary>
/// <remarks>
/// The header row names the columns, in any order and case:
/// <list type="bullet">
/// <item><c>learner</c>; and <c>competency</c>, or <c>competencies</c> with several in one field, separated by <c>;</c>.</item>
/// <item><c>correct</c> (0 or 1); or <c>score</c> (from 0) with optional <c>max</c> (above 0; 1 when absent or empty, and a score above it is kept as extra credit); or <c>rating</c>
/// (1 to 4). Where the header has several of them, each row fills one.</item>
/// <item>Optional: <c>time</c> and <c>due</c> (ISO 8601 with <c>Z</c> or an offset, such as 2024-05-31T12:00:00Z), <c>item</c>, <c>activity</c> (of which the row is a part, such as a quiz), <c>source</c> and <c>purpose</c> (the words of
/// <see cref="EvidenceSource"/> and <see cref="EvidencePurpose"/>, such as <c>performance-task</c>), <c>id</c> (<c>row-N</c> when absent or empty).</item>
/// </list>
/// Other columns are ignored; empty optional fields mean not said. The table is RFC 4180 in UTF-8, with or without a byte-order mark; the delimiter is the one of comma, semicolon and
/// tab that the header has most of. Rows without a time, or with equal times, keep the order of the file, as the sequence of a record is the number of its row.
/// A row that repeats an identifier of the same learner with the same texts in the columns that are read is passed over; with other texts it is a bad row.
/// Rows are read as they are asked for, in constant memory; a column of identifiers takes at most 64 bytes a row, to find those that repeat.
/// </remarks>
public static class EvidenceCsvReader
{
    /// <summary>Reads rows one at a time, as they are asked for.</summary>
    /// <param name="reader">The text; it stays open.</param>
    /// <param name="options">What columns are called and what to do about bad rows; they are errors when null.</param>
    /// <returns>The rows in the order of the file. The sequence can be gone through once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="InteropFormatException">
    /// While going through: the header lacks a column, the quotes are not those of RFC 4180, the text is not UTF-8, or a row is bad and <paramref name="options"/> do not say to go on.
    /// </exception>
    public static IEnumerable<EvidenceCsvRow> Read(TextReader reader, EvidenceCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Rows(() => new CsvTable(reader), options ?? new EvidenceCsvOptions());
    }

    /// <summary>Reads rows from a stream, one at a time, as they are asked for.</summary>
    /// <param name="stream">The text in UTF-8; the stream stays open.</param>
    /// <param name="options">What columns are called and what to do about bad rows; they are errors when null.</param>
    /// <returns>The rows in the order of the file. The sequence can be gone through once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InteropFormatException">As for the other overload.</exception>
    public static IEnumerable<EvidenceCsvRow> Read(Stream stream, EvidenceCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Rows(() => new CsvTable(stream), options ?? new EvidenceCsvOptions());
    }

    /// <summary>Reads rows from a file, one at a time, as they are asked for.</summary>
    /// <param name="path">The path of the file, opened when the first row is asked for.</param>
    /// <param name="options">What columns are called and what to do about bad rows; they are errors when null.</param>
    /// <param name="reading">Who is told how far it has come; nobody when null. Rows are given up one by one, so that its bounds don't matter.</param>
    /// <returns>The rows in the order of the file.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InteropFormatException">While going through: there is no such file, or as for the other overloads.</exception>
    public static IEnumerable<EvidenceCsvRow> ReadFile(string path, EvidenceCsvOptions? options = null, InteropReadOptions? reading = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return InputFile.ReadEach(path, stream => Rows(() => new CsvTable(stream), options ?? new EvidenceCsvOptions()), reading?.Progress);
    }

    /// <summary>Collects rows into one journal for each learner.</summary>
    /// <param name="rows">The rows, as <c>Read</c> gives them.</param>
    /// <returns>The journals, in ordinal order of the learners.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="InteropFormatException">As for what makes the rows.</exception>
    public static IReadOnlyList<LearnerJournal> ReadJournals(IEnumerable<EvidenceCsvRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return EvidenceJournals.Of(rows.Select(row => row.Record));
    }

    private static IEnumerable<EvidenceCsvRow> Rows(Func<CsvTable> open, EvidenceCsvOptions options)
    {
        using var table = open();
        var source = new EvidenceCsvTable(table, options);
        foreach (var column in source.UnreadColumns)
        {
            options.Report?.Invoke(new Diagnostic("unread-column", DiagnosticSeverity.Info, $"line 1, column '{JsonText.Short(column)}'", "Evidence has no such column; what stands there is left out."));
        }

        for (var number = 1; table.Next(); number++)
        {
            if (Row(source, number, options) is { } row)
            {
                yield return row;
            }
            else if (source.IsRepetition)
            {
                options.Report?.Invoke(new Diagnostic(
                    "evidence-repeated", DiagnosticSeverity.Info, FormattableString.Invariant($"line {table.Line}"), "The row repeats an earlier one with its identifier, and was passed over."));
            }
        }
    }

    private static EvidenceCsvRow? Row(EvidenceCsvTable source, int number, EvidenceCsvOptions options)
    {
        try
        {
            return source.Row(number);
        }
        catch (InteropFormatException exception) when (options.Report is { } report)
        {
            report(new Diagnostic("evidence-row", DiagnosticSeverity.Error, exception.Place, $"{exception.Problem}; expected {exception.Expected}. The row was left out."));
            return null;
        }
    }
}
