using System.Text;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Output;

/// <summary>Tables for people, in colours on a terminal and plain elsewhere.</summary>
internal static class Tables
{
    private const int PlainWidth = 80;

    /// <summary>Writes to a console on the host's output.</summary>
    public static void Write(Host host, Action<IAnsiConsole> write)
    {
        using var text = new StreamWriter(host.Out, new UTF8Encoding(false), leaveOpen: true);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.OutIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.OutIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        if (!host.OutIsTerminal)
        {
            console.Profile.Width = PlainWidth;
            console.Profile.Capabilities.Unicode = true;
        }

        write(console);
    }

    /// <summary>A table without lines around it, with a header.</summary>
    public static Table Plain(params ReadOnlySpan<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column.TrimStart('>')) { Alignment = column.StartsWith('>') ? Justify.Right : Justify.Left, Padding = new Padding(1, 0, 1, 0) });
        }

        return table;
    }

    /// <summary>Shortens a text to a number of characters, on one line.</summary>
    public static string Cut(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= length ? line : $"{line.AsSpan(0, length - 1).TrimEnd()}…";
    }
}
