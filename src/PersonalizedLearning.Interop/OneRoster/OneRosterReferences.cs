namespace PersonalizedLearning.Interop;

/// <summary>Reports links between the rows of a package that lead nowhere. In changes, what is not there may be known from before.</summary>
internal static class OneRosterReferences
{
    public static void Check(OneRosterPackage package, DiagnosticLog diagnostics)
    {
        var statuses = package.Tables.ToDictionary(table => table.File, StatusesOf);
        foreach (var table in package.Tables)
        {
            foreach (var column in OneRosterLayout.ColumnsOf(table.File).Where(column => column.Target is not null))
            {
                Check(table, column, package.Find(column.Target!.Value), statuses.GetValueOrDefault(column.Target.Value), diagnostics);
            }
        }
    }

    private static Dictionary<string, OneRosterStatus> StatusesOf(OneRosterTable table)
    {
        var statuses = new Dictionary<string, OneRosterStatus>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            statuses[row.SourcedId] = row.Status;
        }

        return statuses;
    }

    private static void Check(OneRosterTable table, OneRosterColumn column, OneRosterTable? target, Dictionary<string, OneRosterStatus>? statuses, DiagnosticLog diagnostics)
    {
        if (target is { Mode: OneRosterMode.Delta } || (target is null && table.Mode == OneRosterMode.Delta))
        {
            return;
        }

        var (name, targetName) = (OneRosterLayout.NameOf(table.File), OneRosterLayout.NameOf(column.Target!.Value));
        foreach (var row in table.Rows.Where(row => row.Status != OneRosterStatus.ToBeDeleted))
        {
            foreach (var id in IdsOf(row, column))
            {
                if (statuses is null)
                {
                    Report("reference-to-absent-file", DiagnosticSeverity.Info, row, $"'{JsonText.Short(id)}' would be in {targetName}, which the package does not have.");
                }
                else if (!statuses.TryGetValue(id, out var status))
                {
                    Report("reference-missing", DiagnosticSeverity.Warning, row, $"There is no '{JsonText.Short(id)}' in {targetName}.");
                }
                else if (status == OneRosterStatus.ToBeDeleted)
                {
                    Report("reference-to-deleted", DiagnosticSeverity.Warning, row, $"'{JsonText.Short(id)}' in {targetName} is to be deleted.");
                }
            }
        }

        void Report(string code, DiagnosticSeverity severity, OneRosterRow row, string message) =>
            diagnostics.AddRepeated(code, severity, $"{name} {column.Name}", () => $"{name}, row '{JsonText.Short(row.SourcedId)}', column '{column.Name}'", message);
    }

    private static string[] IdsOf(OneRosterRow row, OneRosterColumn column)
    {
        var text = row[column.Name];
        return text.Length == 0 ? [] : column.Kind == OneRosterColumnKind.References ? OneRosterValue.List(text) : [text];
    }
}
