using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Feedback;

/// <summary>Writes one report by the texts of one language.</summary>
internal sealed class FeedbackWriting(FeedbackReport report, FeedbackTexts texts, FeedbackNames names)
{
    // How many names of a list are said before the rest is counted.
    private const int Named = 4;

    // How many pieces of one kind are written out before the rest is told in one.
    private const int WrittenOut = 4;

    private static readonly FeedbackPart[] AchievedFirst = [FeedbackPart.Achieved, FeedbackPart.Moved, FeedbackPart.Attention, FeedbackPart.Next];

    private readonly TextForms forms = new(texts, names.Zone);

    public string Title() => Fill("title", place => place == "date" ? forms.Day(report.AsOf) : Learner(place));

    public string Opening() => !report.InOrder().Any() ? Fill("nothing", Learner)
        : report.Since is { } since ? Fill("opening", place => place == "since" ? forms.Day(since) : Learner(place))
        : Fill("openingFirst", Learner);

    public string? Withheld() => report.Withheld == 0 ? null : texts.Fill(FeedbackTextKeys.Of(report.Audience, "withheld"), report.Withheld, Learner);

    public string Closing() => Fill("closing", Learner);

    public IEnumerable<FeedbackSection> Sections() =>
        from part in report.Audience == Audience.Educator ? Enum.GetValues<FeedbackPart>() : AchievedFirst
        let items = report.InOrder().Where(item => item.Part == part).ToList()
        where items.Count > 0
        select new FeedbackSection(part, texts.Fill(FeedbackTextKeys.Of(report.Audience, part), Learner), items.GroupBy(item => item.Code).SelectMany(alike => ParagraphsOf([.. alike])).ToValueList());

    // One piece more is no reason to be short.
    private IEnumerable<FeedbackParagraph> ParagraphsOf(List<FeedbackItem> items)
    {
        var written = items.Count > WrittenOut + 1 ? items[..WrittenOut] : items;
        var paragraphs = written.Select(item => new FeedbackParagraph([item], TextOf(item), RestsOf(item), NextOf(item)));
        return written.Count == items.Count ? paragraphs : paragraphs.Append(new FeedbackParagraph([.. items[WrittenOut..]], MoreOf(items[WrittenOut..]), null, null));
    }

    private string MoreOf(List<FeedbackItem> items) =>
        texts.Fill(FeedbackTextKeys.Of(report.Audience, "more"), items.Count, place => place == "list" ? forms.List([.. items.Select(item => Name(item.Subject))], items.Count) : Learner(place));

    private string TextOf(FeedbackItem item)
    {
        var key = FeedbackTextKeys.Of(report.Audience, item.Code);
        var text = FeedbackCodes.Counts(item.Code) ? texts.Fill(key, item.Count, place => Value(item, place)) : texts.Fill(key, place => Value(item, place));
        var why = item.Why is { } term ? FeedbackTextKeys.WhyOf(report.Audience, term) : null;
        return why is not null && texts.Has(why) ? $"{text} {texts.Fill(why, Learner)}" : text;
    }

    private string? RestsOf(FeedbackItem item)
    {
        var summative = item is { Purpose: EvidencePurpose.Summative, Next: not null } ? Fill("summative", Learner) : null;
        var isSaid = FeedbackCodes.Counts(item.Code) && report.Audience != Audience.Educator;
        var rests = isSaid || item.Evidence.Count == 0 ? null : texts.Fill(
            FeedbackTextKeys.Of(report.Audience, "rests"), item.Evidence.Count, place => place == "evidence" ? forms.List([.. item.Evidence.Select(evidence => evidence.Value)], Named) : Learner(place));
        return summative is null ? rests : rests is null ? summative : $"{rests} {summative}";
    }

    private string? NextOf(FeedbackItem item)
    {
        if (item.Next is not { } next)
        {
            return null;
        }

        var title = FeedbackCodes.HasExperience(next.Code) && next.Experience is { } id ? names.Catalog?.Experiences.FirstOrDefault(experience => experience.Id == id)?.Title : null;
        var action = texts.Fill(FeedbackTextKeys.Of(report.Audience, next.Code, title is not null), place => place switch
        {
            "learner" => Learner(place),
            "experience" => forms.Quoted(title!),
            _ => Name(next.Subject),
        });
        return next.By is { } by
            ? Fill("nextBy", place => place == "by" ? forms.DayOfDue(by) : action)
            : Fill("next", _ => action);
    }

    private string Value(FeedbackItem item, string place) => place switch
    {
        "learner" => Learner(place),
        "due" => forms.DayOfDue(item.Due!.Value),
        "since" => forms.Day(item.At!.Value),
        "credits" => forms.Number(item.Number!.Value),
        "level" => forms.Quoted(item.Decision!.Level),
        "formerLevel" => forms.Quoted(item.Decision!.FormerLevel!),
        "estimate" => forms.Number(item.Decision!.Estimate),
        "policy" => item.Decision!.Policy,
        "competency" => forms.List([.. item.Subject.Competencies.Select(Label)], Named),
        _ => Name(item.Subject),
    };

    private string Name(FeedbackSubject subject) => subject.Name is { } name ? forms.Quoted(name) : forms.List([.. subject.Competencies.Select(Label)], Named);

    private string Label(CompetencyId competency)
    {
        var index = names.Framework.IndexOf(competency);
        return forms.Quoted(index < 0 ? competency.Value : names.Framework[index].Label);
    }

    // Wherever nothing else is asked for, it is the learner.
    private string Learner(string place) => names.Learner ?? report.Learner.Value;

    private string Fill(string name, Func<string, string> value) => texts.Fill(FeedbackTextKeys.Of(report.Audience, name), value);
}
