namespace PersonalizedLearning.Interop;

/// <summary>Finds out what the columns of a header are, however they are spelt.</summary>
/// <param name="file">The file that holds the header.</param>
/// <param name="version">The version of the package.</param>
internal sealed class OneRosterColumnNames(OneRosterFile file, OneRosterVersion version)
{
    private const int ShortestGuess = 8;
    private const int GreatestDistance = 2;

    /// <summary>What is to be reported of the header: code, severity and sentence.</summary>
    public List<(string Code, DiagnosticSeverity Severity, string Message)> Problems { get; } = [];

    /// <summary>The names by which fields are kept, by position, each once; for all fields that rows have.</summary>
    /// <param name="written">The names as they are written; empty where there is none.</param>
    /// <param name="width">The number of fields of the longest row.</param>
    public string[] Meant(IReadOnlyList<string> written, int width)
    {
        var names = new string[Math.Max(written.Count, width)];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var order = Enumerable.Range(0, names.Length).Where(index => index < written.Count && written[index].Length > 0);
        foreach (var index in order.OrderBy(index => OneRosterLayout.Find(file, written[index]) is null))
        {
            names[index] = Named(written[index], index, taken);
        }

        for (var index = 0; index < names.Length; index++)
        {
            names[index] ??= WithoutName(index, index < written.Count, taken);
        }

        ReportMissing(taken);
        return names;
    }

    /// <summary>The file whose columns these are, where it is another than the one that holds them; null otherwise.</summary>
    public static OneRosterFile? OtherOwner(OneRosterFile file, IReadOnlyList<string> written)
    {
        var own = Fit(file, written);
        if (own.HasAllRequired)
        {
            return null;
        }

        var best = Enum.GetValues<OneRosterFile>().Where(other => other != file)
            .Select(other => (File: other, Fit: Fit(other, written)))
            .Where(other => other.Fit.HasAllRequired && other.Fit.Known > own.Known)
            .OrderByDescending(other => other.Fit.Known)
            .ToList();
        return best.Count > 0 ? best[0].File : null;
    }

    private static (int Known, bool HasAllRequired) Fit(OneRosterFile file, IReadOnlyList<string> written)
    {
        var names = written.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = OneRosterLayout.ColumnsOf(file).Skip(3).ToList();
        return (columns.Count(column => names.Contains(column.Name)), columns.TrueForAll(column => !column.IsRequired || column.Only == OneRosterVersion.Version11 || names.Contains(column.Name)));
    }

    private string Named(string written, int index, HashSet<string> taken)
    {
        var column = OneRosterLayout.Find(file, written) ?? Guess(written, taken);
        if (column is null)
        {
            return Unknown(written, index, taken);
        }

        if (!taken.Add(column.Name))
        {
            var name = Free(column.Name, taken);
            Report("column-repeated", DiagnosticSeverity.Warning, FormattableString.Invariant($"Column {index + 1} is called '{JsonText.Short(written)}' as an earlier one is; expected each name once. It is kept as '{name}'."));
            return name;
        }

        if (column.Only is { } only && only != version)
        {
            Report("column-of-other-version", DiagnosticSeverity.Info, $"Column '{column.Name}' is one of OneRoster {(only == OneRosterVersion.Version11 ? "1.1" : "1.2")}; it is kept.");
        }

        if (!column.Name.Equals(written, StringComparison.OrdinalIgnoreCase))
        {
            Report("column-misspelt", DiagnosticSeverity.Warning, $"Column '{JsonText.Short(written)}' is read as '{column.Name}', which is close to it and else absent.");
        }
        else if (column.Name != written)
        {
            Report("column-misspelt", DiagnosticSeverity.Info, $"Column '{written}' is read as '{column.Name}'; capitals matter in OneRoster.");
        }

        return column.Name;
    }

    private string Unknown(string written, int index, HashSet<string> taken)
    {
        var name = Free(written, taken);
        if (name != written)
        {
            Report("column-repeated", DiagnosticSeverity.Warning, FormattableString.Invariant($"Column {index + 1} is called '{JsonText.Short(written)}' as an earlier one is; expected each name once. It is kept as '{JsonText.Short(name)}'."));
        }
        else if (!written.StartsWith(OneRosterLayout.Metadata, StringComparison.OrdinalIgnoreCase))
        {
            Report("column-unknown", DiagnosticSeverity.Info, $"OneRoster has no column '{JsonText.Short(written)}' in this file, and columns of one's own begin with '{OneRosterLayout.Metadata}'; it is kept.");
        }

        return name;
    }

    private string WithoutName(int index, bool isInHeader, HashSet<string> taken)
    {
        if (isInHeader)
        {
            Report("column-without-name", DiagnosticSeverity.Info, FormattableString.Invariant($"Column {index + 1} has no name; expected one for each."));
        }

        return Free(FormattableString.Invariant($"column{index + 1}"), taken);
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{name}.{number}");
        }

        return free;
    }

    // Only a name that nothing else explains, and that is close to one absent column alone, is taken for a slip of the pen.
    private OneRosterColumn? Guess(string written, HashSet<string> taken)
    {
        if (written.Length is < ShortestGuess or > 64)
        {
            return null;
        }

        var close = OneRosterLayout.ColumnsOf(file, version)
            .Where(column => !taken.Contains(column.Name) && Digits(column.Name) == Digits(written) && SpellingDistance.Between(column.Name, written, GreatestDistance) <= GreatestDistance)
            .ToList();
        return close.Count == 1 ? close[0] : null;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private void ReportMissing(HashSet<string> taken)
    {
        var missing = OneRosterLayout.ColumnsOf(file, version).Where(column => !taken.Contains(column.Name)).ToList();
        var required = missing.Where(column => column.IsRequired).Select(column => column.Name).ToList();
        if (required.Count > 0)
        {
            Report("column-missing", DiagnosticSeverity.Warning, $"The header lacks '{string.Join("', '", required)}', which OneRoster requires.");
        }
        else if (missing.Count > 0)
        {
            Report("column-missing", DiagnosticSeverity.Info, $"The header lacks '{string.Join("', '", missing.Select(column => column.Name))}'; OneRoster has all columns in each header.");
        }
    }

    private void Report(string code, DiagnosticSeverity severity, string message) => Problems.Add((code, severity, message));
}
