namespace PersonalizedLearning.Interop;

/// <summary>The columns of a table.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly CsvTableOptions options;

    /// <summary>Takes the names of the columns.</summary>
    /// <exception cref="InteropFormatException">Two have one name, and that is not to be reported.</exception>
    public CsvHeader(string[] names, CsvTableOptions options)
    {
        this.options = options;
        Names = options.Problems is null ? names : WithoutEmptyEnd(names);
        for (var index = 0; index < Names.Count; index++)
        {
            Add(names, index);
        }
    }

    /// <summary>The names by position.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The position of a column; −1 when there is none.</summary>
    public int ColumnOf(string name) => columns.GetValueOrDefault(name, -1);

    /// <summary>The position of the first of some names that is there.</summary>
    /// <exception cref="InteropFormatException">None is there.</exception>
    public int RequiredColumnOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (columns.TryGetValue(name, out var index))
            {
                return index;
            }
        }

        throw new InteropFormatException("line 1", $"the header is '{JsonText.Short(string.Join(',', columns.Keys))}'", $"a column '{string.Join("' or '", names)}'");
    }

    /// <summary>The place of a line of a table.</summary>
    public static string PlaceOf(CsvTableOptions options, long line) =>
        options.Place is null ? FormattableString.Invariant($"line {line}") : FormattableString.Invariant($"{options.Place}, line {line}");

    private string[] WithoutEmptyEnd(string[] names)
    {
        var length = names.AsSpan().TrimEnd(string.Empty).Length;
        if (length < names.Length)
        {
            Report("column-without-name", DiagnosticSeverity.Info, FormattableString.Invariant($"The last {names.Length - length} columns have no name; expected one for each. Where a row has text in them, that is reported."));
        }

        return names[..length];
    }

    private void Add(string[] names, int index)
    {
        var name = names[index];
        if (options.Spellings.TryGetValue(name, out var meant) && options.Problems is not null)
        {
            Report("column-misspelt", DiagnosticSeverity.Warning, $"Column '{JsonText.Short(name)}' is taken for '{meant}', as it should be called.");
            ((string[])Names)[index] = name = meant;
        }

        if (name.Length == 0)
        {
            if (options.Problems is not null)
            {
                Report("column-without-name", DiagnosticSeverity.Warning, FormattableString.Invariant($"Column {index + 1} has no name; expected one for each."));
            }
        }
        else if (!columns.TryAdd(name, index))
        {
            if (options.Problems is null)
            {
                throw new InteropFormatException("line 1", $"column '{JsonText.Short(name)}' stands there twice", "each column once");
            }

            Report("column-repeated", DiagnosticSeverity.Warning, FormattableString.Invariant($"Column {index + 1} is called '{JsonText.Short(name)}' as column {columns[name] + 1} is, which is the one that is read; expected each name once."));
        }
    }

    private void Report(string code, DiagnosticSeverity severity, string message) => options.Problems!.Add(code, severity, PlaceOf(options, 1), message);
}
