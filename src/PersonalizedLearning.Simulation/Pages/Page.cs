using System.Security.Cryptography;
using System.Text;

namespace PersonalizedLearning.Simulation;

/// <summary>One HTML file that people read: no network, no script but its own, the same bytes for the same content.</summary>
internal sealed class Page
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    /// <summary>Gets the language, as a tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Gets the title, which is the heading too.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what comes below the title; null for nothing.</summary>
    public string? Lead { get; init; }

    /// <summary>Gets what comes after the sections, such as what is not shown; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Gets what comes last.</summary>
    public required string Footer { get; init; }

    /// <summary>Gets the sections: identifier, heading, and what writes the rest.</summary>
    public required IReadOnlyList<(string Id, string Heading, Action<MarkupWriter> Write)> Sections { get; init; }

    /// <summary>Gets what writes what comes before the sections; null for nothing.</summary>
    public Action<MarkupWriter>? Opening { get; init; }

    /// <summary>Gets what the list of sections and the link past it are called; null where there is no list.</summary>
    public (string List, string Past)? Contents { get; init; }

    /// <summary>Gets what is added to the style sheet; null for nothing.</summary>
    public string? Style { get; init; }

    /// <summary>Gets the script, a constant of the program; null for none. Without script the page reads the same.</summary>
    public string? Script { get; init; }

    /// <summary>Writes the page.</summary>
    public void Write(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(ToHtml()));

    /// <summary>Makes the page.</summary>
    public string ToHtml()
    {
        var writer = new MarkupWriter();
        writer.Constant("<!DOCTYPE html>\n");
        using (writer.Open("html", ("lang", Language)))
        {
            WriteHead(writer);
            writer.Line();
            using var body = writer.Open("body");
            if (Contents is { Past: var past })
            {
                writer.Element("a", past, ("class", "skip"), ("href", "#content"));
            }

            WriteHeader(writer);
            WriteMain(writer);
            using (writer.Open("footer", ("class", "small soft")))
            {
                writer.Element("p", Footer);
            }

            if (Script is not null)
            {
                using var script = writer.Open("script");
                writer.Constant(Script);
            }
        }

        return writer.ToString() + "\n";
    }

    private void WriteHead(MarkupWriter writer)
    {
        using var head = writer.Open("head");
        writer.Element("meta", null, ("charset", "utf-8"));
        writer.Element("meta", null, ("http-equiv", "Content-Security-Policy"), ("content", Script is null ? Policy : $"{Policy}; script-src '{HashOf(Script)}'"));
        writer.Element("meta", null, ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        writer.Element("meta", null, ("name", "color-scheme"), ("content", "light dark"));
        writer.Element("title", Title);
        using var style = writer.Open("style");
        writer.Constant(PageStyle.Css + Style);
    }

    // Only this script runs, whatever data the page shows.
    private static string HashOf(string script) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.ReplaceLineEndings("\n"))))}";

    private void WriteHeader(MarkupWriter writer)
    {
        using var header = writer.Open("header");
        writer.Element("h1", Title);
        if (Lead is not null)
        {
            writer.Element("p", Lead, ("class", "lead"));
        }

        if (Contents is not { List: var contents })
        {
            return;
        }

        using var nav = writer.Open("nav", ("aria-label", contents));
        using var list = writer.Open("ul");
        foreach (var (id, heading, _) in Sections)
        {
            using var item = writer.Open("li");
            writer.Element("a", heading, ("href", $"#{id}"));
        }
    }

    private void WriteMain(MarkupWriter writer)
    {
        writer.Line();
        using var main = writer.Open("main", ("id", "content"), ("tabindex", -1));
        Opening?.Invoke(writer);
        foreach (var (id, heading, write) in Sections)
        {
            writer.Line();
            using var section = writer.Open("section", ("id", id), ("aria-labelledby", $"{id}-heading"));
            writer.Element("h2", heading, ("id", $"{id}-heading"));
            write(writer);
        }

        if (Note is not null)
        {
            writer.Element("p", Note, ("class", "note soft"));
        }
    }
}
