namespace PersonalizedLearning.Interop;

/// <summary>What the manifest of a package says.</summary>
internal sealed class OneRosterManifest
{
    public const string FileName = "manifest.csv";
    public const string ManifestVersion = "manifest.version";
    public const string Version = "oneroster.version";
    public const string SystemName = "source.systemName";
    public const string SystemCode = "source.systemCode";
    public const string FilePrefix = "file.";

    private readonly List<KeyValuePair<string, string>> properties = [];

    /// <summary>The properties in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties => properties;

    /// <summary>A property by its name, whatever its capitals; null when it is not there or blank.</summary>
    public string? this[string name] => properties.Find(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value : null;

    /// <summary>The properties that OneRoster does not know.</summary>
    public ValueList<KeyValuePair<string, string>> Others() => properties.Where(property => !IsKnown(property.Key)).ToValueList();

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InteropFormatException">It is no table.</exception>
    public static OneRosterManifest Read(Stream stream, DiagnosticLog diagnostics)
    {
        var manifest = new OneRosterManifest();
        using var table = new CsvTable(stream, new CsvTableOptions { Problems = new DiagnosticLog() });
        var (name, value) = (Math.Max(table.ColumnOf("propertyName"), 0), table.ColumnOf("value"));
        value = value < 0 ? 1 - Math.Min(name, 1) : value;
        if (table.ColumnOf("propertyName") < 0)
        {
            // The first row is a property already.
            manifest.Add(table.Names.ElementAtOrDefault(name) ?? string.Empty, table.Names.ElementAtOrDefault(value) ?? string.Empty, FileName + ", line 1", diagnostics);
            diagnostics.Add("manifest-row", DiagnosticSeverity.Warning, FileName + ", line 1", "The header lacks 'propertyName,value'; the first row is read as a property.");
        }

        while (table.Next())
        {
            var place = FormattableString.Invariant($"{FileName}, line {table.Line}");
            manifest.Add(table[name].Trim(), table[value].Trim(), place, diagnostics);
            for (var index = 0; index < table.FieldCount; index++)
            {
                if (index != name && index != value && table[index].Length > 0)
                {
                    diagnostics.Add("manifest-row", DiagnosticSeverity.Warning, place, $"'{JsonText.Short(table[index])}' stands beside the name and the value of a property; it is left out.");
                }
            }
        }

        return manifest;
    }

    private static bool IsKnown(string name) =>
        name.Equals(ManifestVersion, StringComparison.OrdinalIgnoreCase) || name.Equals(Version, StringComparison.OrdinalIgnoreCase)
        || name.Equals(SystemName, StringComparison.OrdinalIgnoreCase) || name.Equals(SystemCode, StringComparison.OrdinalIgnoreCase)
        || Enum.GetValues<OneRosterFile>().Any(file => name.Equals(FilePrefix + OneRosterLayout.StemOf(file), StringComparison.OrdinalIgnoreCase));

    private void Add(string name, string value, string place, DiagnosticLog diagnostics)
    {
        if (name.Length == 0)
        {
            if (value.Length > 0)
            {
                diagnostics.Add("manifest-row", DiagnosticSeverity.Warning, place, $"The value '{JsonText.Short(value)}' has no name; it is left out.");
            }

            return;
        }

        var earlier = properties.FindIndex(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (earlier >= 0)
        {
            diagnostics.Add("manifest-row", DiagnosticSeverity.Warning, place, $"Property '{JsonText.Short(name)}' stands there more than once; the last is kept, '{JsonText.Short(properties[earlier].Value)}' is left out.");
            properties.RemoveAt(earlier);
        }

        properties.Add(new(name, value));
    }
}
