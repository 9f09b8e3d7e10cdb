using System.Diagnostics.CodeAnalysis;

namespace PersonalizedLearning.Interop;

/// <summary>Reads tables of DataShop, tab-delimited: exports of transactions and of steps by student.</summary>
/// <remarks>
/// The columns <c>Anon Student Id</c>, <c>Outcome</c> or <c>First Attempt</c>, and a <c>KC (model)</c> must be there. A learner is a student; the competencies are the knowledge
/// components of one model, of which a field holds several separated by <c>~~</c> or the row has several columns; the item is the step, the activity is the problem (where there is no
/// step the item is the problem). Times bear no zone: see <see cref="DataShopOptions.Zone"/>. A file may be packed by gzip. Each problem of one kind is reported once with a count:
/// <list type="bullet">
/// <item><c>datashop-outcome</c> (warning): an outcome that is no answer, such as STUDY; <c>datashop-hint</c> (info): a hint that counts as none or as incorrect.</item>
/// <item><c>datashop-no-component</c> (warning): a row without a component of the model; <c>datashop-identifier</c> (error): a student or component that can't be an identifier.</item>
/// <item><c>datashop-time</c> (warning): a time that can't be read; <c>datashop-no-zone</c> (info): times that are not taken, as nobody says in which zone they are;
/// <c>datashop-local-time</c> (warning): a time that a change of clocks left out or repeats; <c>datashop-zone</c> (warning): a zone that is not known.</item>
/// <item><c>datashop-order</c> (warning): rows of a student that go back in time.</item>
/// <item><c>datashop-repeated-id</c> (warning): a transaction id that the student has already; the row is named by its number.</item>
/// <item><c>datashop-later-attempt</c> (info): a later transaction on a step, left out as the options say.</item>
/// <item><c>row-too-short</c>, <c>row-too-long</c>, <c>column-without-name</c> (warning or info).</item>
/// </list>
/// </remarks>
public static class DataShopReader
{
    /// <summary>Reads the header; rows are read as they are asked for.</summary>
    /// <param name="stream">The table in UTF-8, or packed by gzip; the stream stays open.</param>
    /// <param name="options">What is taken as evidence; the default when null.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InteropFormatException">The header lacks a column or the model, or the text is not UTF-8.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Who goes through the rows disposes the table; until then it holds no more than memory.")]
    public static DataShopTable Read(Stream stream, DataShopOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new DataShopOptions();
        var tableLog = new DiagnosticLog();
        var table = Open(stream, tableLog);
        var columns = new DataShopColumns(table, options.Model);
        return new DataShopTable(columns, log => Rows(table, columns, options, log, tableLog));
    }

    /// <summary>Reads the header of a file; rows are read as they are asked for.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">What is taken as evidence; the default when null.</param>
    /// <param name="reading">Who is told how far it has come; nobody when null.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InteropFormatException">There is no such file, or as for the other overload.</exception>
    public static DataShopTable ReadFile(string path, DataShopOptions? options = null, InteropReadOptions? reading = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new DataShopOptions();
        var columns = InputFile.Read(path, stream =>
        {
            using var table = Open(stream, new DiagnosticLog());
            return new DataShopColumns(table, options.Model);
        });
        return new DataShopTable(columns, log => InputFile.ReadEach(path, stream => Rows(stream, columns, options, log), reading?.Progress));
    }

    private static IEnumerable<DataShopRow> Rows(Stream stream, DataShopColumns columns, DataShopOptions options, DiagnosticLog log)
    {
        var tableLog = new DiagnosticLog();
        return Rows(Open(stream, tableLog), columns, options, log, tableLog);
    }

    private static IEnumerable<DataShopRow> Rows(CsvTable table, DataShopColumns columns, DataShopOptions options, DiagnosticLog log, DiagnosticLog tableLog)
    {
        using (table)
        {
            var evidence = new DataShopEvidence(table, columns, options, log);
            for (var number = 1; table.Next(); number++)
            {
                yield return evidence.Row(number);
            }
        }

        // Columns of one name are what the format has for several components and inputs; all are there by position.
        foreach (var problem in tableLog.ToList().Where(problem => problem.Code != "column-repeated"))
        {
            log.Add(problem.Code, problem.Severity, problem.Place, problem.Message);
        }
    }

    private static CsvTable Open(Stream stream, DiagnosticLog log) => new(new UnpackedStream(stream), new CsvTableOptions { Delimiter = '\t', HasQuotes = null, Problems = log });
}
