using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Reads prerequisites as a list of edges in CSV: every name that is seen becomes a competency.</summary>
/// <remarks>
/// The header row names the columns, in any order and case: <c>prerequisite,competency</c>, or <c>source,target</c>, <c>from,to</c>, <c>before,after</c>;
/// the first of a pair is learnt first. Optional <c>strength</c>: <c>hard</c> (also when empty) or <c>soft</c>. A row without a prerequisite states a competency that needs none.
/// Other columns are ignored. The table is RFC 4180 in UTF-8, with or without a byte-order mark; the delimiter is the one of comma, semicolon and tab that the header has most of.
/// A bad row is left out and reported with its line: <c>edge-without-competency</c>, <c>edge-identifier</c>, <c>edge-strength</c>, <c>row-too-long</c>; then come the diagnostics of <see cref="FrameworkBuilder"/>.
/// </remarks>
public static class EdgeCsvReader
{
    private static readonly (string Before, string After)[] Headers = [("prerequisite", "competency"), ("source", "target"), ("from", "to"), ("before", "after")];

    /// <summary>Reads a list of edges to its end.</summary>
    /// <param name="reader">The text; it stays open.</param>
    /// <param name="id">The identifier of the framework.</param>
    /// <param name="title">The title of the framework.</param>
    /// <returns>The framework and the problems.</returns>
    /// <exception cref="InteropFormatException">The header lacks a column, or the quotes are not those of RFC 4180.</exception>
    /// <exception cref="ArgumentException">The identifier or the title is not usable.</exception>
    public static FrameworkBuild Read(TextReader reader, string id = "edges", string title = "Edge list")
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = CompetencyFramework.CreateBuilder(id, title);
        using var table = new CsvTable(reader);
        var rows = new Rows(table, builder);
        rows.AddAll();
        var build = builder.Build();
        return build with { Diagnostics = [.. rows.Diagnostics, .. build.Diagnostics] };
    }

    /// <summary>Reads a list of edges from a stream to its end.</summary>
    /// <param name="stream">The text in UTF-8; the stream stays open.</param>
    /// <param name="id">The identifier of the framework.</param>
    /// <param name="title">The title of the framework.</param>
    /// <returns>The framework and the problems.</returns>
    /// <exception cref="InteropFormatException">The header lacks a column, the quotes are not those of RFC 4180, or the text is not UTF-8.</exception>
    /// <exception cref="ArgumentException">The identifier or the title is not usable.</exception>
    public static FrameworkBuild Read(Stream stream, string id = "edges", string title = "Edge list")
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = CsvTable.Text(stream);
        return Read(reader, id, title);
    }

    /// <summary>Reads a list of edges from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="id">The identifier of the framework.</param>
    /// <param name="title">The title of the framework.</param>
    /// <returns>The framework and the problems.</returns>
    /// <exception cref="InteropFormatException">There is no such file, the header lacks a column, the quotes are not those of RFC 4180, or the text is not UTF-8.</exception>
    /// <exception cref="ArgumentException">The identifier or the title is not usable.</exception>
    public static FrameworkBuild ReadFile(string path, string id = "edges", string title = "Edge list")
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        return InputFile.Read(path, stream => Read(stream, id, title));
    }

    private sealed class Rows(CsvTable table, FrameworkBuilder builder)
    {
        private readonly HashSet<string> names = new(StringComparer.Ordinal);
        private readonly int strengthColumn = table.ColumnOf("strength");

        public List<Diagnostic> Diagnostics { get; } = [];

        public void AddAll()
        {
            var (before, after) = Columns();
            while (table.Next())
            {
                Add(table[before], table[after], table[strengthColumn].Trim());
            }
        }

        private (int Before, int After) Columns()
        {
            foreach (var (before, after) in Headers)
            {
                if (table.ColumnOf(before) >= 0 && table.ColumnOf(after) >= 0)
                {
                    return (table.ColumnOf(before), table.ColumnOf(after));
                }
            }

            return (table.RequiredColumnOf(Headers[0].Before), table.RequiredColumnOf(Headers[0].After));
        }

        private void Add(string before, string after, string strengthWord)
        {
            if (string.IsNullOrWhiteSpace(after))
            {
                Report("edge-without-competency", "The row names no competency.");
            }
            else if (table.IsTooLong())
            {
                Report("row-too-long", "The row has more fields than the header has columns.");
            }
            else if (StrengthOf(strengthWord) is not { } strength)
            {
                Report("edge-strength", $"The strength is '{JsonText.Short(strengthWord)}'; expected hard or soft.");
            }
            else if (Names(after) && !string.IsNullOrWhiteSpace(before) && Names(before))
            {
                builder.Add(new Prerequisite(CompetencyId.From(before), CompetencyId.From(after), strength), Line);
            }
        }

        private bool Names(string name)
        {
            if (names.Contains(name))
            {
                return true;
            }

            try
            {
                builder.Add(new Competency { Id = CompetencyId.From(name), Statement = name }, Line);
                return names.Add(name);
            }
            catch (ArgumentException exception)
            {
                Report("edge-identifier", exception.Message.ReplaceLineEndings(" "));
                return false;
            }
        }

        private string Line => FormattableString.Invariant($"line {table.Line}");

        private void Report(string code, string message) => Diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, Line, $"{message} The edge was left out."));

        private static PrerequisiteStrength? StrengthOf(string word) =>
            word.Length == 0 || word.Equals("hard", StringComparison.OrdinalIgnoreCase) ? PrerequisiteStrength.Hard
            : word.Equals("soft", StringComparison.OrdinalIgnoreCase) ? PrerequisiteStrength.Soft
            : null;
    }
}
