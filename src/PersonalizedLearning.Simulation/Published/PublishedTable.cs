using System.Text;

namespace PersonalizedLearning.Simulation;

/// <summary>A table that others have published, with rows that were measured now beside theirs.</summary>
public sealed record PublishedTable
{
    private const int MostDigits = 3;

    /// <summary>Gets what the figures are.</summary>
    public required string Title { get; init => field = Preconditions.Id(value, nameof(Title)); }

    /// <summary>Gets how the measured rows came about.</summary>
    public required string Note { get; init => field = Preconditions.Id(value, nameof(Note)); }

    /// <summary>Gets after how many steps each column was measured.</summary>
    public required ValueList<int> Steps { get; init; }

    /// <summary>Gets the rows, published ones first.</summary>
    public required ValueList<PublishedRow> Rows { get; init; }

    /// <summary>Gets how many digits follow the point, from 1 to 3; 3 by default.</summary>
    public int Digits { get; init => field = (int)Preconditions.InRange(value, 1, MostDigits, nameof(Digits)); } = MostDigits;

    /// <summary>Writes the table in Markdown, with columns of one width and, where names are short, lines of 80 characters at the most.</summary>
    /// <returns>The table, with its title above and its sources and the note below; lines end with <c>\n</c>.</returns>
    public string ToMarkdown()
    {
        var sources = Rows.Select(row => row.Source).OfType<string>().Distinct().ToList();
        string[][] lines =
        [
            [string.Empty, .. Steps.Select(count => FormattableString.Invariant($"{count} steps"))],
            .. Rows.Select(row => (string[])[NameOf(row, sources), .. row.Figures.Select(Text)]),
        ];
        int[] widths = [.. Enumerable.Range(0, Steps.Count + 1).Select(column => lines.Max(line => line[column].Length))];
        var text = new StringBuilder().Append(Title).Append("\n\n");
        Append(text, lines[0], widths);
        text.Append('|').Append('-', widths[0] + 2).Append('|');
        foreach (var width in widths[1..])
        {
            text.Append('-', width + 1).Append(":|");
        }

        text.Append('\n');
        foreach (var line in lines[1..])
        {
            Append(text, line, widths);
        }

        text.Append('\n');
        for (var number = 0; number < sources.Count; number++)
        {
            text.Append(FormattableString.Invariant($"[{number + 1}] {sources[number]}\n"));
        }

        return text.Append(Note).Append('\n').ToString();
    }

    private static string NameOf(PublishedRow row, List<string> sources) =>
        row.Source is null ? row.Name : FormattableString.Invariant($"{row.Name} [{sources.IndexOf(row.Source) + 1}]");

    private static void Append(StringBuilder text, string[] line, int[] widths)
    {
        text.Append("| ").Append(line[0].PadRight(widths[0])).Append(" |");
        for (var column = 1; column < line.Length; column++)
        {
            text.Append(' ').Append(line[column].PadLeft(widths[column])).Append(" |");
        }

        text.Append('\n');
    }

    private string Text(PublishedFigure? figure) => figure switch
    {
        null => "–",
        { StandardError: { } error } given => $"{Text(given.Mean)} ± {Text(error)}",
        { } given => Text(given.Mean),
    };

    // A share is written without its nought, as the published tables do.
    private string Text(double value)
    {
        var text = value.ToString($"F{Digits}", System.Globalization.CultureInfo.InvariantCulture);
        return Digits == MostDigits ? text.Replace("0.", ".", StringComparison.Ordinal) : text;
    }
}
