namespace PersonalizedLearning.Interop;

/// <summary>Writes one table of a package in its strict form.</summary>
/// <param name="table">The table.</param>
/// <param name="version">The version of the package.</param>
/// <param name="formulas">What becomes of texts that a spreadsheet would run.</param>
internal sealed class OneRosterTableWriter(OneRosterTable table, OneRosterVersion version, FormulaText formulas)
{
    private readonly OneRosterColumn[] columns = [.. OneRosterLayout.ColumnsOf(table.File, version)];
    private readonly HashSet<string> names = OneRosterLayout.ColumnsOf(table.File, version).Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly string name = OneRosterLayout.NameOf(table.File);

    // Found anew, so that equal packages have equal bytes, wherever their rows come from.
    private readonly Dictionary<string, SlashOrder> orders = OneRosterLayout.ColumnsOf(table.File, version)
        .Where(column => column.Kind is OneRosterColumnKind.Date or OneRosterColumnKind.Time)
        .ToDictionary(column => column.Name, column => OneRosterValue.OrderOf(table.Rows.Select(row => row[column.Name])));

    /// <summary>Makes the manifest.</summary>
    public static PackageFile Manifest(OneRosterPackage package, FormulaText formulas)
    {
        using var bytes = new MemoryStream();
        using (var output = new CsvOutput(bytes, OneRosterManifest.FileName, formulas, "propertyName", "value"))
        {
            output.Row(OneRosterManifest.ManifestVersion, "1.0");
            output.Row(OneRosterManifest.Version, package.Version == OneRosterVersion.Version11 ? "1.1" : "1.2");
            foreach (var file in OneRosterLayout.FilesOf(package.Version))
            {
                var word = package.Find(file)?.Mode switch
                {
                    null => "absent",
                    OneRosterMode.Delta => "delta",
                    _ => "bulk",
                };
                output.Row(OneRosterManifest.FilePrefix + OneRosterLayout.StemOf(file), word);
            }

            output.Row(OneRosterManifest.SystemName, package.SystemName ?? string.Empty);
            output.Row(OneRosterManifest.SystemCode, package.SystemCode ?? string.Empty);
            foreach (var (property, value) in package.OtherProperties)
            {
                output.Row(property, value);
            }
        }

        return new PackageFile(OneRosterManifest.FileName, ValueList.Create<byte>(bytes.ToArray()));
    }

    /// <summary>Makes the file.</summary>
    /// <exception cref="InteropFormatException">A row can't be written by the binding.</exception>
    public PackageFile Write()
    {
        if (!OneRosterLayout.IsIn(table.File, version))
        {
            throw new InteropFormatException(name, "the file is none of OneRoster 1.1", "a package of version 1.2");
        }

        var rows = StrictRows();
        var others = rows.SelectMany(row => row.Others.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToArray();
        using var bytes = new MemoryStream();
        using (var output = new CsvOutput(bytes, name, formulas, [.. columns.Select(column => column.Name), .. others]))
        {
            foreach (var row in rows)
            {
                output.Row((object?[])[.. row.Values, .. others.Select(other => row.Others.GetValueOrDefault(other, string.Empty))]);
            }
        }

        return new PackageFile(name, ValueList.Create<byte>(bytes.ToArray()));
    }

    private List<StrictRow> StrictRows()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<StrictRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var strict = StrictOf(row);
            if (!ids.Add(strict.Values[0]))
            {
                throw Error(row, OneRosterLayout.SourcedId, "an earlier row has the same identifier", "each identifier once in a file");
            }

            rows.Add(strict);
        }

        return rows;
    }

    private StrictRow StrictOf(OneRosterRow row)
    {
        var strict = new StrictRow(new string[columns.Length], new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        for (var index = 0; index < columns.Length; index++)
        {
            var column = columns[index];
            var text = row[column.Name];
            RefuseSecretFormula(row, column, text);
            var value = strict.Values[index] = StrictValue(row, column, text);
            if (value != text)
            {
                strict.Others[OneRosterLayout.Source + column.Name] = text;
            }
        }

        foreach (var (field, text) in row.Fields)
        {
            if (!names.Contains(field))
            {
                var isOwn = field.StartsWith(OneRosterLayout.Metadata, StringComparison.OrdinalIgnoreCase) && !field.StartsWith(OneRosterLayout.Source, StringComparison.OrdinalIgnoreCase);
                strict.Others[isOwn ? field : OneRosterLayout.Source + field] = text;
            }
        }

        return strict;
    }

    private string StrictValue(OneRosterRow row, OneRosterColumn column, string text)
    {
        var isLife = column.Name is OneRosterLayout.Status or OneRosterLayout.LastModified;
        if (isLife && table.Mode == OneRosterMode.Bulk)
        {
            return string.Empty;
        }

        var value = text.Length == 0 ? null : OneRosterValue.Strict(column, text, orders.GetValueOrDefault(column.Name));
        if (string.IsNullOrEmpty(value) && (column.IsRequired || isLife))
        {
            throw Error(row, column.Name, text.Length == 0 || column.IsSecret ? "the field is empty" : $"the value is '{JsonText.Short(text)}'", "what OneRoster requires of this column");
        }

        return value ?? string.Empty;
    }

    // An error quotes what it refuses; a password is not to be quoted.
    private void RefuseSecretFormula(OneRosterRow row, OneRosterColumn column, string text)
    {
        if (column.IsSecret && formulas == FormulaText.Refuse && CsvOutput.IsFormula(text))
        {
            throw Error(row, column.Name, "a spreadsheet would run the value as a formula", $"a text, or that {nameof(FormulaText)}.{nameof(FormulaText.Escape)} or {nameof(FormulaText.Keep)} is chosen");
        }
    }

    private InteropFormatException Error(OneRosterRow row, string column, string problem, string expected) =>
        new($"{name}, row '{JsonText.Short(row.SourcedId)}', column '{column}'", problem, expected);

    private readonly record struct StrictRow(string[] Values, Dictionary<string, string> Others);
}
