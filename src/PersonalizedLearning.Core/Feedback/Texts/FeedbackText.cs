namespace PersonalizedLearning.Feedback;

/// <summary>Feedback in words: those of an audience, in one language. It holds nothing but texts of the resource and what the report says.</summary>
/// <remarks>
/// Learners and families first read what was achieved, educators what waits for them. Made without any culture of the system; the same report gives the same text everywhere. Immutable.
/// </remarks>
public sealed record FeedbackText
{
    private FeedbackText()
    {
    }

    /// <summary>Gets whom it addresses.</summary>
    public Audience Audience { get; private init; }

    /// <summary>Gets the language.</summary>
    public FeedbackLanguage Language { get; private init; }

    /// <summary>Gets the title.</summary>
    public string Title { get; private init; } = string.Empty;

    /// <summary>Gets what comes first.</summary>
    public string Opening { get; private init; } = string.Empty;

    /// <summary>Gets the parts, in the order in which the audience reads them; those with nothing to say are left out.</summary>
    public ValueList<FeedbackSection> Sections { get; private init; }

    /// <summary>Gets what was left out, in words; null where nothing was.</summary>
    public string? Withheld { get; private init; }

    /// <summary>Gets what comes last.</summary>
    public string Closing { get; private init; } = string.Empty;

    /// <summary>Writes a report in words.</summary>
    /// <param name="report">The report.</param>
    /// <param name="texts">The texts of the language.</param>
    /// <param name="names">What people call what it speaks of.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static FeedbackText Write(FeedbackReport report, FeedbackTexts texts, FeedbackNames names)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(names);
        var writing = new FeedbackWriting(report, texts, names);
        return new FeedbackText
        {
            Audience = report.Audience,
            Language = texts.Language,
            Title = writing.Title(),
            Opening = writing.Opening(),
            Sections = writing.Sections().ToValueList(),
            Withheld = writing.Withheld(),
            Closing = writing.Closing(),
        };
    }

    /// <summary>Shows it as plain text: title, opening, each part with its heading, and the end.</summary>
    /// <returns>Lines with a line feed between.</returns>
    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<string> Lines()
    {
        yield return Title;
        yield return Opening;
        foreach (var section in Sections)
        {
            yield return string.Empty;
            yield return section.Heading;
            foreach (var paragraph in section.Paragraphs)
            {
                yield return $"- {paragraph.Whole}";
            }
        }

        yield return string.Empty;
        if (Withheld is not null)
        {
            yield return Withheld;
        }

        yield return Closing;
    }
}
