namespace PersonalizedLearning.Interop;

/// <summary>The rows of a package that are in force and can be named, found once for each file.</summary>
/// <param name="package">The package.</param>
/// <param name="diagnostics">Where is reported what is left out.</param>
internal sealed class OneRosterLive(OneRosterPackage package, DiagnosticLog diagnostics)
{
    private readonly Dictionary<OneRosterFile, SortedDictionary<string, OneRosterRow>> found = [];

    /// <summary>The rows of a file by their identifiers, the last of each.</summary>
    public SortedDictionary<string, OneRosterRow> Of(OneRosterFile file)
    {
        if (!found.TryGetValue(file, out var rows))
        {
            found.Add(file, rows = Find(file));
        }

        return rows;
    }

    /// <summary>Reports what rows of a file have in common, once with a count.</summary>
    public void Repeat(string code, DiagnosticSeverity severity, OneRosterFile file, OneRosterRow row, string message)
    {
        var name = OneRosterLayout.NameOf(file);
        diagnostics.AddRepeated(code, severity, name, () => $"{name}, row '{JsonText.Short(row.SourcedId)}'", message);
    }

    private SortedDictionary<string, OneRosterRow> Find(OneRosterFile file)
    {
        var rows = new SortedDictionary<string, OneRosterRow>(StringComparer.Ordinal);
        foreach (var row in package.Rows(file))
        {
            if (!Preconditions.IsId(row.SourcedId))
            {
                Repeat("row-without-id", DiagnosticSeverity.Error, file, row, "The row has no sourcedId that can be an identifier; it is in the package only.");
            }
            else if (row.Status == OneRosterStatus.ToBeDeleted)
            {
                Repeat("row-to-be-deleted", DiagnosticSeverity.Info, file, row, "The row is to be deleted; it is not mapped.");
            }
            else if (!rows.TryAdd(row.SourcedId, row))
            {
                rows[row.SourcedId] = row;
                Repeat("id-repeated", DiagnosticSeverity.Warning, file, row, "The sourcedId stands there more than once; the last row is mapped.");
            }
        }

        return rows;
    }
}
