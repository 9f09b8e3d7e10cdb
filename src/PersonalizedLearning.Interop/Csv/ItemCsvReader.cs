using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Reads which competencies items ask for from a table in CSV: the columns <c>item</c> and <c>competency</c>, a row for each pair.</summary>
/// <remarks>
/// Columns may stand in any order; others are ignored. An item without a competency has a row where that is empty. A bad row is left out and reported with its line:
/// <c>item-missing</c>, <c>item-competency</c>; a pair that stands there already is taken once.
/// </remarks>
public static class ItemCsvReader
{
    /// <summary>Reads a table from a stream, to its end; the stream stays open.</summary>
    /// <param name="stream">UTF-8, with or without a byte-order mark; comma, semicolon or tab between fields.</param>
    /// <returns>The items and the problems.</returns>
    /// <exception cref="InteropFormatException">The header lacks a column, the quotes are not those of RFC 4180, or the text is not UTF-8.</exception>
    public static ItemCsvReadResult Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var table = new CsvTable(stream);
        var (item, competency) = (table.RequiredColumnOf("item"), table.RequiredColumnOf("competency"));
        var items = new OrderedDictionary<string, OrderedDictionary<CompetencyId, bool>>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        while (table.Next())
        {
            Add(items, table[item], table[competency], table.Place, diagnostics);
        }

        return new ItemCsvReadResult([.. items.Select(one => new ItemCompetencies(one.Key, one.Value.Keys.ToValueList()))], diagnostics);
    }

    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The items and the problems.</returns>
    /// <exception cref="InteropFormatException">There is no such file, the header lacks a column, the quotes are not those of RFC 4180, or the text is not UTF-8.</exception>
    public static ItemCsvReadResult ReadFile(string path) => InputFile.Read(path, Read);

    private static void Add(OrderedDictionary<string, OrderedDictionary<CompetencyId, bool>> items, string item, string competency, string place, List<Diagnostic> diagnostics)
    {
        if (string.IsNullOrWhiteSpace(item))
        {
            diagnostics.Add(new Diagnostic("item-missing", DiagnosticSeverity.Error, place, "The row names no item; expected one. It was left out."));
            return;
        }

        if (competency.Length > 0 && !Preconditions.IsId(competency))
        {
            diagnostics.Add(new Diagnostic("item-competency", DiagnosticSeverity.Error, place, $"'{JsonText.Short(competency)}' can't be a competency; expected an identifier, or nothing. The row was left out."));
            return;
        }

        if (!items.TryGetValue(item, out var competencies))
        {
            items.Add(item, competencies = []);
        }

        if (competency.Length > 0)
        {
            competencies.TryAdd(CompetencyId.From(competency), true);
        }
    }
}
