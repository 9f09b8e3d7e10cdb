using PersonalizedLearning.Feedback;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Feedback in words, as lines for a terminal.</summary>
internal static class FeedbackPage
{
    /// <summary>Writes title, opening, each part with its heading, and the end.</summary>
    public static void Write(IAnsiConsole console, FeedbackText text)
    {
        console.MarkupLineInterpolated($"[bold]{text.Title}[/]");
        Write(console, string.Empty, text.Opening);
        foreach (var section in text.Sections)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{section.Heading}[/]");
            foreach (var paragraph in section.Paragraphs)
            {
                Write(console, "- ", paragraph.Whole);
            }
        }

        console.WriteLine();
        foreach (var line in ((string?[])[text.Withheld, text.Closing]).OfType<string>())
        {
            Write(console, string.Empty, line);
        }
    }

    // Later lines stand below the first word.
    private static void Write(IAnsiConsole console, string before, string text)
    {
        var line = before;
        var isEmpty = true;
        foreach (var word in text.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > console.Profile.Width)
            {
                console.WriteLine(line);
                (line, isEmpty) = (new string(' ', before.Length), true);
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        console.WriteLine(line);
    }
}
