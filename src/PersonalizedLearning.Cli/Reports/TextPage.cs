using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>A page of text for a terminal: lines broken between words, never wider than the page.</summary>
/// <remarks>Where the output has no Unicode, signs are replaced by ASCII ones that say the same; styles appear only on a terminal.</remarks>
internal sealed class TextPage
{
    /// <summary>The widest that a page gets, in columns.</summary>
    public const int MaxWidth = 80;

    private const int MinWidth = 30;
    private const char NoBreakSpace = '\u00A0';

    private readonly IAnsiConsole console;
    private readonly bool unicode;
    private readonly Style heading;

    /// <summary>Begins a page.</summary>
    /// <param name="console">Where to.</param>
    public TextPage(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        this.console = console;
        unicode = console.Profile.Capabilities.Unicode;

        // A file or a pipe is no place for control codes, whatever the variable TERM says.
        heading = console.Profile.Out.IsTerminal ? new Style(decoration: Decoration.Bold) : Style.Plain;
        Width = Math.Clamp(console.Profile.Width, MinWidth, MaxWidth);
    }

    /// <summary>Gets the width in columns.</summary>
    public int Width { get; }

    /// <summary>Writes an empty line.</summary>
    public void Blank() => console.WriteLine();

    /// <summary>Writes a title with a line to the edge.</summary>
    /// <param name="text">The title.</param>
    public void Title(string text)
    {
        var lead = unicode ? "── " : "-- ";
        var rest = Math.Max(0, Width - lead.Length - WidthOf(text) - 1);
        Write($"{lead}{text} {new string(unicode ? '─' : '-', rest)}", heading);
    }

    /// <summary>Writes a heading after an empty line.</summary>
    /// <param name="text">The heading.</param>
    public void Head(string text)
    {
        Blank();
        Write(text, heading);
    }

    /// <summary>Writes a text, broken into lines between its words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">What the first line begins with; the others are indented as much.</param>
    /// <param name="bold">Whether the text stands out.</param>
    public void Paragraph(string text, string first = "", bool bold = false)
    {
        var indent = new string(' ', WidthOf(first));
        var lead = first;
        foreach (var line in Wrap(text, Width - indent.Length))
        {
            Write(lead + line, bold ? heading : Style.Plain);
            lead = indent;
        }
    }

    /// <summary>Draws a bar.</summary>
    /// <param name="length">Its length in columns.</param>
    /// <param name="full">The share that is full, from 0 to 1.</param>
    /// <param name="begun">The share after it that is begun, from 0 to 1.</param>
    /// <returns>The bar.</returns>
    public string Bar(int length, double full, double begun)
    {
        var (filled, half, empty) = unicode ? ('█', '▒', '·') : ('#', '=', '.');
        var end = (int)Math.Round(length * full, MidpointRounding.AwayFromZero);
        var next = (int)Math.Round(length * Math.Min(full + begun, 1), MidpointRounding.AwayFromZero);
        return new string(filled, end) + new string(half, next - end) + new string(empty, length - next);
    }

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && WidthOf(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    // Only a word that is wider than a whole line is cut.
    private static IEnumerable<string> Cut(string word, int width)
    {
        var part = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (part.Length > 0 && WidthOf($"{part}{rune}") > width)
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(rune.ToString());
        }

        yield return part.ToString();
    }

    private static int WidthOf(string text) => new Segment(text).CellCount();

    private void Write(string line, Style style)
    {
        console.Write(new Text((unicode ? line : Ascii(line)).Replace(NoBreakSpace, ' ').TrimEnd(), style));
        console.WriteLine();
    }

    private static string Ascii(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            text.Append(rune.Value switch
            {
                NoBreakSpace => ' ',
                '\u2013' or '\u2014' => '-',
                '\u2018' or '\u2019' => '\'',
                '\u201C' or '\u201D' => '"',
                < 128 => (char)rune.Value,
                _ => '?',
            });
        }

        return text.ToString();
    }
}
