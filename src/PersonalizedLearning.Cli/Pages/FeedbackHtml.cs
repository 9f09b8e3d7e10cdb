using PersonalizedLearning.Feedback;

namespace PersonalizedLearning.Cli.Pages;

/// <summary>Feedback in words, as a page in its language. It holds no words but those of the feedback.</summary>
internal static class FeedbackHtml
{
    /// <summary>Writes the page.</summary>
    public static void Write(Stream stream, FeedbackText text) => new Page
    {
        Language = text.Language.Value,
        Title = text.Title,
        Lead = text.Opening,
        Sections = [.. text.Sections.Select(section => (Id: $"part-{section.Part.ToString().ToLowerInvariant()}", section.Heading, (Action<MarkupWriter>)(writer => Write(writer, section))))],
        Footer = text.Closing,
        Note = text.Withheld,
    }.Write(stream);

    private static void Write(MarkupWriter writer, FeedbackSection section)
    {
        using var list = writer.Open("ul", ("class", "lines"));
        foreach (var paragraph in section.Paragraphs)
        {
            using var item = writer.Open("li");
            writer.Element("p", paragraph.Text);
            if (paragraph.Rests is { } rests)
            {
                writer.Element("p", rests, ("class", "soft"));
            }

            if (paragraph.Next is { } next)
            {
                writer.Element("p", next, ("class", "next"));
            }
        }
    }
}
