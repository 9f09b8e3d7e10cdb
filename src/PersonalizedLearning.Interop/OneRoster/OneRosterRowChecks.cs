namespace PersonalizedLearning.Interop;

/// <summary>Reports what is wrong in the rows of a file; it changes nothing.</summary>
/// <param name="file">Which file it is.</param>
/// <param name="mode">What its rows mean.</param>
/// <param name="version">The version of the package.</param>
/// <param name="name">The name of the file, for diagnostics.</param>
/// <param name="diagnostics">Where problems are reported.</param>
internal sealed class OneRosterRowChecks(OneRosterFile file, OneRosterMode mode, OneRosterVersion version, string name, DiagnosticLog diagnostics)
{
    private readonly OneRosterColumn[] columns = [.. OneRosterLayout.ColumnsOf(file, version)];

    public void Check(List<(long Line, OneRosterRow Row)> rows)
    {
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (line, row) in rows)
        {
            CheckId(line, row, lines);
            CheckLife(line, row);
            foreach (var column in columns)
            {
                CheckValue(line, row, column);
            }
        }
    }

    private static string Shown(OneRosterColumn column, string text) => column.IsSecret ? "The value" : $"'{JsonText.Short(text)}'";

    private static string Expected(OneRosterColumn column) => column.Kind switch
    {
        OneRosterColumnKind.Word or OneRosterColumnKind.Words => $"one of {string.Join(", ", column.Words)}",
        OneRosterColumnKind.Flag => "true or false",
        OneRosterColumnKind.Date => "a date such as 2026-05-01",
        OneRosterColumnKind.Time => "a time such as 2026-05-01T18:25:43.511Z",
        OneRosterColumnKind.Year => "a year of four digits",
        OneRosterColumnKind.Number => "a number such as 12.5",
        OneRosterColumnKind.References => "identifiers between commas, without blanks",
        _ => "1 to 255 letters, digits and . - _ / @",
    };

    private void CheckId(long line, OneRosterRow row, Dictionary<string, long> lines)
    {
        if (row.SourcedId.Length == 0)
        {
            Report("row-without-id", DiagnosticSeverity.Error, line, OneRosterLayout.SourcedId, "The row has no sourcedId, so nothing can name it; it is in the package only.");
        }
        else if (!lines.TryAdd(row.SourcedId, line))
        {
            Report("id-repeated", DiagnosticSeverity.Warning, line, OneRosterLayout.SourcedId,
                FormattableString.Invariant($"The sourcedId '{JsonText.Short(row.SourcedId)}' stands in line {lines[row.SourcedId]}, too; where one row is needed, the last is taken."));
        }
    }

    private void CheckLife(long line, OneRosterRow row)
    {
        var (status, changed) = (row[OneRosterLayout.Status], row[OneRosterLayout.LastModified]);
        if (mode == OneRosterMode.Bulk && (status.Length > 0 || changed.Length > 0))
        {
            Repeat("status-in-bulk", DiagnosticSeverity.Info, line, OneRosterLayout.Status, "A bulk file leaves status and dateLastModified blank; they are kept, and tobedeleted is heeded.");
        }
        else if (mode == OneRosterMode.Delta && (row.Status == OneRosterStatus.Unstated || row.LastModified is null))
        {
            Report("delta-row-incomplete", DiagnosticSeverity.Error, line, OneRosterLayout.Status,
                $"The status is '{JsonText.Short(status)}' and dateLastModified '{JsonText.Short(changed)}'; a delta row needs both, so it changes nothing.");
        }
    }

    private void CheckValue(long line, OneRosterRow row, OneRosterColumn column)
    {
        var text = row[column.Name];
        if (text.Length == 0)
        {
            if (column.IsRequired && column.Kind != OneRosterColumnKind.Id)
            {
                Repeat("value-missing", DiagnosticSeverity.Warning, line, column.Name, $"The field is empty; OneRoster requires '{column.Name}'.");
            }

            return;
        }

        var strict = OneRosterValue.Strict(column, text, row.OrderOf(column.Name));
        if (strict == text)
        {
            return;
        }

        if (column.Kind is OneRosterColumnKind.Id or OneRosterColumnKind.Reference)
        {
            Repeat("id-characters", DiagnosticSeverity.Warning, line, column.Name, $"{Shown(column, text)} is no identifier of OneRoster; expected {Expected(column)}. It is kept.");
        }
        else if (strict is not null)
        {
            Repeat("value-repaired", DiagnosticSeverity.Info, line, column.Name, $"{Shown(column, text)} is read as '{JsonText.Short(strict)}'; expected {Expected(column)}.");
        }
        else if (column.Name == OneRosterLayout.Status && row.Status == OneRosterStatus.Inactive)
        {
            Repeat("value-repaired", DiagnosticSeverity.Info, line, column.Name, $"{Shown(column, text)} is no status of OneRoster; the row is read as there, but not in use. Expected {Expected(column)}.");
        }
        else
        {
            Repeat("value-unusable", DiagnosticSeverity.Warning, line, column.Name, $"{Shown(column, text)} can't be used; expected {Expected(column)}. It is kept as it is.");
        }
    }

    private string Place(long line, string column) => FormattableString.Invariant($"{name}, line {line}, column '{column}'");

    private void Report(string code, DiagnosticSeverity severity, long line, string column, string message) => diagnostics.Add(code, severity, Place(line, column), message);

    private void Repeat(string code, DiagnosticSeverity severity, long line, string column, string message) =>
        diagnostics.AddRepeated(code, severity, $"{name} {column}", () => Place(line, column), message);
}
