namespace PersonalizedLearning.Cli.Reports;

/// <summary>How wide a text is at the most in the fonts a browser may choose, so that a picture made without a browser leaves room enough.</summary>
/// <remarks>The widths are those of a wide sans serif (Verdana, DejaVu Sans); most readers' fonts are narrower.</remarks>
internal static class TextWidth
{
    private const string Ellipsis = "…";

    /// <summary>Measures a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the font.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <returns>The width in the unit of the size.</returns>
    public static double Of(string text, double size, bool bold = false) => text.Sum(EmOf) * size * (bold ? 1.12 : 1);

    /// <summary>Breaks a text into lines at its spaces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line.</param>
    /// <param name="size">The size of the font.</param>
    /// <param name="most">How many lines there may be; what does not fit ends in an ellipsis.</param>
    /// <returns>The lines, none wider than the width.</returns>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || Of(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        lines.Add(line);
        if (lines.Count > most)
        {
            lines[most - 1] = string.Join(' ', lines[(most - 1)..]);
            lines.RemoveRange(most, lines.Count - most);
        }

        return [.. lines.Select(item => Fit(item, width, size))];
    }

    /// <summary>Shortens a text to a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width.</param>
    /// <param name="size">The size of the font.</param>
    /// <returns>The text, or its beginning with an ellipsis.</returns>
    public static string Fit(string text, double width, double size)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 0 && (char.IsHighSurrogate(text[length - 1]) || Of(text[..length] + Ellipsis, size) > width))
        {
            length--;
        }

        return text[..length].TrimEnd() + Ellipsis;
    }

    private static double EmOf(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.28,
        ' ' or '.' or ',' or ':' or ';' or '\u00A0' => 0.32,
        'f' or 't' or 'r' or '/' or '(' or ')' or '!' or '-' or 'I' => 0.42,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' => 1.0,
        >= 'A' and <= 'Z' => 0.72,
        >= '0' and <= '9' => 0.64,
        <= '~' => 0.62,
        _ => 1.05,
    };
}
