using PersonalizedLearning.Cli.Reports;

namespace PersonalizedLearning.Cli.Profiles;

/// <summary>A profile as a page, and as lines for a terminal.</summary>
internal static class ProfilePage
{
    private const int BarLength = 20;
    private const int FewDetails = 2;

    /// <summary>Writes the page.</summary>
    public static void WriteHtml(Stream stream, ProfileText text) => new Page
    {
        Title = text.Title,
        Lead = text.Lead,
        Contents = ("On this page", "To the content"),
        Sections = [.. text.Parts().Select(part => (part.Id, part.Heading, (Action<MarkupWriter>)(writer => Write(writer, part))))],
        Note = text.Withheld,
        Footer = "Where somebody stands follows from results. All else is what people have said, in their own words; nothing of it is guessed.",
    }.Write(stream);

    /// <summary>Writes lines.</summary>
    public static void Write(TextPage page, ProfileText text)
    {
        page.Title(text.Title);
        page.Paragraph(text.Lead);
        foreach (var part in text.Parts())
        {
            page.Head(part.Heading);
            foreach (var item in part.Items)
            {
                Write(page, item);
            }
        }

        if (text.Withheld is { } withheld)
        {
            page.Blank();
            page.Paragraph(withheld);
        }
    }

    private static void Write(TextPage page, ProfileItem item)
    {
        var isShort = item.Details.Count <= FewDetails;
        var bar = item.Share is { } share ? $"{page.Bar(BarLength, share.Done, share.Begun)}  " : string.Empty;
        page.Paragraph(isShort && item.Details.Count > 0 ? $"{item.Title}: {string.Join(", ", item.Details)}" : item.Title, $"  {bar}");
        foreach (var line in isShort ? item.Said : [.. item.Details, .. item.Said])
        {
            page.Paragraph(line, "    ");
        }
    }

    private static void Write(MarkupWriter writer, ProfilePart part)
    {
        using var list = writer.Open("ul", ("class", part.Items.All(item => item.Details.Count <= FewDetails && item.Said.Count == 0) ? "cards" : "lines"));
        foreach (var item in part.Items)
        {
            using var element = writer.Open("li");
            writer.Element("span", item.Title, ("class", "name"));
            if (item.Share is { } share)
            {
                using var meter = writer.Open("span", ("class", "meter"), ("aria-hidden", "true"));
                writer.Element("i", null, ("style", $"width:{MarkupWriter.Number(100 * share.Done)}%"));
                writer.Element("i", null, ("style", $"width:{MarkupWriter.Number(100 * share.Begun)}%"));
            }

            foreach (var detail in item.Details.Count is > 0 and <= FewDetails ? [string.Join(", ", item.Details)] : item.Details)
            {
                writer.Element("p", detail, ("class", "soft"));
            }

            foreach (var said in item.Said)
            {
                writer.Element("blockquote", said);
            }
        }
    }
}
