namespace PersonalizedLearning.Interop;

/// <summary>Reads one file of a package into rows.</summary>
/// <param name="file">Which file it is.</param>
/// <param name="mode">What its rows mean.</param>
/// <param name="version">The version of the package.</param>
/// <param name="name">The name of the file, for diagnostics.</param>
/// <param name="diagnostics">Where problems are reported.</param>
internal sealed class OneRosterTableReader(OneRosterFile file, OneRosterMode mode, OneRosterVersion version, string name, DiagnosticLog diagnostics)
{
    private readonly List<(long Line, string[] Fields)> rows = [];

    /// <summary>Reads the file to its end.</summary>
    /// <exception cref="InteropFormatException">It is no table.</exception>
    public OneRosterTable Read(Stream stream)
    {
        using var table = new CsvTable(stream, new CsvTableOptions { Problems = new DiagnosticLog() });
        var written = table.Names;
        while (table.Next())
        {
            AddRow(table, written.Count);
        }

        var names = new OneRosterColumnNames(file, version);
        var header = new OneRosterHeader(names.Meant(written, rows.Count == 0 ? 0 : rows.Max(row => row.Fields.Length)));
        foreach (var (code, severity, message) in names.Problems)
        {
            diagnostics.Add(code, severity, $"{name}, line 1", message);
        }

        return new OneRosterTable(file, mode, Rows(header));
    }

    // Fields without text beyond the header are as good as none.
    private void AddRow(CsvTable table, int width)
    {
        var count = table.FieldCount;
        while (count > 0 && table[count - 1].Length == 0)
        {
            count--;
        }

        if (count == 0)
        {
            return;
        }

        var fields = new string[count];
        for (var index = 0; index < count; index++)
        {
            fields[index] = table[index];
        }

        rows.Add((table.Line, fields));
        var place = FormattableString.Invariant($"{name}, line {table.Line}");
        if (count > width)
        {
            diagnostics.AddRepeated("row-too-long", DiagnosticSeverity.Warning, name, () => place, "The row has text beyond the last column of the header; it is kept by its position.");
        }
        else if (table.FieldCount < width)
        {
            diagnostics.AddRepeated("row-too-short", DiagnosticSeverity.Info, name, () => place, "The row has fewer fields than the header has columns; the rest is read as empty.");
        }
    }

    private ValueList<OneRosterRow> Rows(OneRosterHeader header)
    {
        var whole = header;
        var sources = Enumerable.Range(0, header.Names.Length).Where(index => header.Names[index].StartsWith(OneRosterLayout.Source, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (sources.Length > 0)
        {
            whole = new OneRosterHeader(header.Names.Concat(sources.Select(index => header.Names[index][OneRosterLayout.Source.Length..])).Where(item => item.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
        }

        var values = rows.ConvertAll(row => (row.Line, Fields: Restored(row.Fields, header, whole, sources)));
        SetOrders(whole, values);
        var made = values.ConvertAll(row => (row.Line, Row: new OneRosterRow(whole, row.Fields)));
        new OneRosterRowChecks(file, mode, version, name, diagnostics).Check(made);
        return made.Select(row => row.Row).ToValueList();
    }

    // Fields that a strict writer had to put aside take their places again.
    private static string[] Restored(string[] fields, OneRosterHeader header, OneRosterHeader whole, int[] sources)
    {
        var values = new string[whole.Names.Length];
        Array.Fill(values, string.Empty);
        fields.CopyTo(values, 0);
        foreach (var index in sources)
        {
            var target = whole.IndexOf(header.Names[index][OneRosterLayout.Source.Length..]);
            if (target >= 0 && values[index].Length > 0)
            {
                (values[target], values[index]) = (values[index], string.Empty);
            }
        }

        return values;
    }

    private void SetOrders(OneRosterHeader header, List<(long Line, string[] Fields)> values)
    {
        for (var index = 0; index < header.Names.Length; index++)
        {
            if (OneRosterLayout.Find(file, header.Names[index])?.Kind is OneRosterColumnKind.Date or OneRosterColumnKind.Time)
            {
                var position = index;
                header.Orders[index] = OneRosterValue.OrderOf(values.Select(row => row.Fields[position]));
            }
        }
    }
}
