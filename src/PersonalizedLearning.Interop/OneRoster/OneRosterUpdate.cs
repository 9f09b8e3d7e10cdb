namespace PersonalizedLearning.Interop;

/// <summary>Brings what is known up to date by a package that comes.</summary>
/// <remarks>
/// A bulk file takes the place of the file that was known: what it does not hold is gone. A delta file changes rows one by one, each by its latest time of change: <c>active</c> adds
/// or replaces, <c>tobedeleted</c> marks the row, which stays so that older changes can't bring it back; rows are then in ordinal order of their identifiers. Files that do not come stay.
/// Where more rows would go than allowed, nothing of that file is applied. The same package twice changes nothing the second time.
/// Diagnostics: <c>too-many-deletions</c>, <c>delta-row-incomplete</c>, <c>row-without-id</c>, <c>older-row</c>, <c>version-differs</c>.
/// </remarks>
public static class OneRosterUpdate
{
    /// <summary>Applies a package to another one.</summary>
    /// <param name="current">What is known. Neither package is changed.</param>
    /// <param name="incoming">What comes.</param>
    /// <param name="options">How much may go; a tenth of each file when null.</param>
    /// <returns>The package after it, what changed and the problems.</returns>
    /// <exception cref="ArgumentNullException">A package is null.</exception>
    public static OneRosterUpdateResult Apply(OneRosterPackage current, OneRosterPackage incoming, OneRosterUpdateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(incoming);
        var diagnostics = new DiagnosticLog();
        (current, incoming) = OfOneVersion(current, incoming, diagnostics);
        var tables = new List<OneRosterTable>();
        var differences = new List<OneRosterDifference>();
        foreach (var file in Enum.GetValues<OneRosterFile>())
        {
            var (known, comes) = (current.Find(file), incoming.Find(file));
            if (comes is null)
            {
                tables.AddRange(known is null ? [] : [known]);
                continue;
            }

            var after = comes.Mode == OneRosterMode.Bulk ? comes : Changed(known, comes, diagnostics);
            var difference = Difference(file, known, after);
            if (IsRefused(known, difference, options ?? new OneRosterUpdateOptions(), diagnostics))
            {
                tables.Add(known!);
                continue;
            }

            tables.Add(after);
            differences.AddRange(difference is { Added.Count: 0, Changed.Count: 0, Removed.Count: 0 } ? [] : [difference]);
        }

        return new OneRosterUpdateResult(Whole(current, incoming, tables), differences.ToValueList(), diagnostics.ToList());
    }

    private static OneRosterPackage Whole(OneRosterPackage current, OneRosterPackage incoming, List<OneRosterTable> tables) => incoming with
    {
        SystemName = incoming.SystemName ?? current.SystemName,
        SystemCode = incoming.SystemCode ?? current.SystemCode,
        OtherProperties = [.. current.OtherProperties.Where(known => !incoming.OtherProperties.Any(item => item.Key == known.Key)), .. incoming.OtherProperties],
        OtherFiles = current.OtherFiles.Where(known => !incoming.OtherFiles.Any(item => item.Name == known.Name)).Concat(incoming.OtherFiles).OrderBy(file => file.Name, StringComparer.Ordinal).ToValueList(),
        Tables = tables.ToValueList(),
    };

    // Columns differ between versions; rows of the older one are brought up to the newer.
    private static (OneRosterPackage Current, OneRosterPackage Incoming) OfOneVersion(OneRosterPackage current, OneRosterPackage incoming, DiagnosticLog diagnostics)
    {
        if (current.Version == incoming.Version)
        {
            return (current, incoming);
        }

        diagnostics.Add("version-differs", DiagnosticSeverity.Info, OneRosterManifest.FileName, "One package is of OneRoster 1.1 and the other of 1.2; both are taken as 1.2.");
        return (OneRosterUpgrade.ToVersion12(current), OneRosterUpgrade.ToVersion12(incoming));
    }

    private static OneRosterTable Changed(OneRosterTable? known, OneRosterTable comes, DiagnosticLog diagnostics)
    {
        var name = OneRosterLayout.NameOf(comes.File);
        var rows = new SortedDictionary<string, OneRosterRow>(StringComparer.Ordinal);
        var nameless = new List<OneRosterRow>();
        foreach (var row in known?.Rows ?? default)
        {
            if (row.SourcedId.Length == 0)
            {
                nameless.Add(row);
            }
            else
            {
                rows[row.SourcedId] = row;
            }
        }

        foreach (var row in comes.Rows)
        {
            if (row.SourcedId.Length == 0)
            {
                Report("row-without-id", "The row has no sourcedId, so it changes nothing.", row, DiagnosticSeverity.Error);
            }
            else if (row.Status == OneRosterStatus.Unstated || row.LastModified is not { } time)
            {
                Report("delta-row-incomplete", "A delta row needs a status and a time of change; it changes nothing.", row, DiagnosticSeverity.Error);
            }
            else if (rows.TryGetValue(row.SourcedId, out var before) && before.LastModified > time)
            {
                Report("older-row", "A later change of the row is known already; this one changes nothing.", row, DiagnosticSeverity.Info);
            }
            else
            {
                rows[row.SourcedId] = row;
            }
        }

        return new OneRosterTable(comes.File, known?.Mode ?? comes.Mode, [.. nameless, .. rows.Values]);

        void Report(string code, string message, OneRosterRow row, DiagnosticSeverity severity) =>
            diagnostics.AddRepeated(code, severity, name, () => $"{name}, row '{JsonText.Short(row.SourcedId)}'", message);
    }

    private static OneRosterDifference Difference(OneRosterFile file, OneRosterTable? known, OneRosterTable after)
    {
        var (before, now) = (InForce(known), InForce(after));
        return new OneRosterDifference(
            file,
            now.Keys.Where(id => !before.ContainsKey(id)).ToValueList(),
            now.Where(row => before.TryGetValue(row.Key, out var old) && !old.Equals(row.Value)).Select(row => row.Key).ToValueList(),
            before.Keys.Where(id => !now.ContainsKey(id)).ToValueList());
    }

    private static SortedDictionary<string, OneRosterRow> InForce(OneRosterTable? table)
    {
        var rows = new SortedDictionary<string, OneRosterRow>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? default)
        {
            if (row.Status == OneRosterStatus.ToBeDeleted)
            {
                rows.Remove(row.SourcedId);
            }
            else if (row.SourcedId.Length > 0)
            {
                rows[row.SourcedId] = row;
            }
        }

        return rows;
    }

    private static bool IsRefused(OneRosterTable? known, OneRosterDifference difference, OneRosterUpdateOptions options, DiagnosticLog diagnostics)
    {
        var (gone, all) = (difference.Removed.Count, InForce(known).Count);
        if (gone <= options.MaxDeletedShare * all)
        {
            return false;
        }

        diagnostics.Add(
            "too-many-deletions", DiagnosticSeverity.Error, OneRosterLayout.NameOf(difference.File),
            FormattableString.Invariant($"{gone} of {all} rows would go, the first of them '{JsonText.Short(difference.Removed[0])}'; at most {options.MaxDeletedShare:0.####} of the rows may. ")
            + FormattableString.Invariant($"Nothing of the file is applied. To let them go, allow a share of {Math.Ceiling(gone * 10_000.0 / all) / 10_000:0.####} or more ({nameof(OneRosterUpdateOptions.MaxDeletedShare)})."));
        return true;
    }
}
