using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>A schedule as a board: each date by learner, member of staff and space; what could not be met and why; what is broken; what is scarce.</summary>
internal sealed class SchedulePage(ShownSchedule shown, ScheduleFilter filter)
{
    private const int ShownPrices = 12;

    /// <summary>Writes the page.</summary>
    public void Write(Stream stream) => new Page
    {
        Title = filter switch
        {
            { Learner: { } learner } => $"The schedule of {learner}",
            { Staff: { } staff } => $"The schedule of {staff}",
            { Space: { } space } => $"The schedule of {space}",
            _ => "The schedule",
        },
        Lead = shown.Blocks is [var first, .., var last] && first.Date != last.Date
            ? $"{ScheduleWords.Long(first.Date)} to {ScheduleWords.Long(last.Date)}."
            : shown.Blocks is [var only, ..] ? $"{ScheduleWords.Long(only.Date)}." : "There are no blocks of time.",
        Contents = ("On this page", "To the content"),
        Opening = WriteFind,
        Sections = [.. SectionsOf()],
        Footer = $"Every learner, member of staff and space has one place in each block. {(shown.Proposal is { } proposal ? $"Made by {proposal.Trace.Solver}; nothing is settled until people say so." : "Checked against all rules.")}",
        Style = BoardStyle.Css,
        Script = BoardScript.JavaScript,
    }.Write(stream);

    private IEnumerable<(string Id, string Heading, Action<MarkupWriter> Write)> SectionsOf()
    {
        yield return ("use", "At a glance", WriteUse);
        foreach (var date in shown.Dates)
        {
            yield return ($"day-{LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso))}", ScheduleWords.Long(date), writer => new BoardDay(shown, filter, date).Write(writer));
        }

        if (Changes.Length > 0)
        {
            yield return ("changes", "What changes, and why", WriteChanges);
        }

        if (Unmet.Length > 0)
        {
            yield return ("unmet", "What could not be met, and why", WriteUnmet);
        }

        if (shown.Violations.Count > 0)
        {
            yield return ("broken", "Broken rules", WriteViolations);
        }

        if (shown.Proposal is { Prices.Count: > 0 })
        {
            yield return ("scarce", "What is scarce", WritePrices);
        }
    }

    private UnmetNeed[] Unmet => [.. (shown.Proposal?.Feasibility.Unmet ?? []).Where(item => filter.Shows(item.Learner))];

    private ScheduleChange[] Changes => [.. (shown.Proposal?.Changes ?? []).Where(change => filter.Shows(change.Learner))];

    private void WriteChanges(MarkupWriter writer)
    {
        using var list = writer.Open("ul", ("class", "lines"));
        foreach (var change in Changes)
        {
            writer.Element("li", ScheduleWords.Of(change));
        }
    }

    private static void WriteFind(MarkupWriter writer)
    {
        using var find = writer.Open("div", ("class", "find"), ("hidden", "hidden"), ("role", "search"));
        writer.Element("label", "Find a name", ("for", "find"));
        writer.Element("input", null, ("id", "find"), ("type", "search"), ("autocomplete", "off"));
        writer.Element("output", null, ("for", "find"), ("class", "soft"));
    }

    private void WriteUse(MarkupWriter writer)
    {
        WriteFacts(writer);
        using var key = writer.Open("ul", ("class", "key"), ("aria-label", "The lines beside sessions"));
        writer.Element("li", "somebody teaches", ("class", "item teach"));
        writer.Element("li", "somebody watches over", ("class", "item monitor"));
        writer.Element("li", "learners are on their own", ("class", "item none"));
    }

    private void WriteFacts(MarkupWriter writer)
    {
        var measures = shown.Measures;
        using var facts = writer.Open("dl", ("class", "facts"));
        Fact("Time for needs", ScheduleWords.Minutes(measures.PursuedMinutes));
        Fact("Share of a learner's time", $"{NumberText.Percent(measures.MeanUtilisation)} on average; nine of ten have {NumberText.Percent(measures.TenthPercentile)} or more; the least is {NumberText.Percent(measures.MinUtilisation)}");
        Fact("Ways of learning", string.Join(", ", measures.Modalities.Select(item => $"{item.Modality} {NumberText.Percent(item.Share)}")));
        Fact("Rules", shown.Violations.Count(item => !item.IsWarning) is var broken && broken == 0 ? "All are kept" : NumberText.Count(broken, "is broken", "are broken"));
        if (shown.Proposal is { } proposal)
        {
            Fact("Unmet", Unmet.Length == 0 ? "Nothing" : $"{ScheduleWords.Minutes(Unmet.Sum(item => (long)item.MissingMinutes))} of {NumberText.Count(Unmet.Length, "need")}");
            Fact("How good", string.Create(CultureInfo.InvariantCulture, $"Proved to be within {100 * proposal.Gap:0.00}\u00A0% of the best that there can be"));
        }

        void Fact(string name, string text)
        {
            writer.Element("dt", name);
            writer.Element("dd", text);
        }
    }

    private void WriteUnmet(MarkupWriter writer)
    {
        using var groups = writer.Open("div", ("class", "groups"));
        foreach (var reason in Unmet.GroupBy(item => item.Reason).OrderBy(group => group.Key))
        {
            writer.Element("h3", $"{ScheduleWords.Of(reason.Key)} ({reason.Count().ToString(CultureInfo.InvariantCulture)})");
            using var list = writer.Open("ul", ("class", "lines"));
            foreach (var item in reason)
            {
                using var line = writer.Open("li");
                writer.Element("p", $"{item.Learner}: {item.Competency}, {ScheduleWords.Minutes(item.MissingMinutes)}", ("class", "name"));
                writer.Element("p", ScheduleWords.Why(item));
                if (item.Remedy is { } remedy)
                {
                    writer.Element("p", ScheduleWords.Of(remedy), ("class", "next"));
                }
            }
        }
    }

    private void WriteViolations(MarkupWriter writer)
    {
        using var list = writer.Open("ul", ("class", "lines"));
        foreach (var violation in shown.Violations)
        {
            using var line = writer.Open("li");
            writer.Element("span", violation.Rule, ("class", violation.IsWarning ? "mark" : "mark missing"));
            writer.Element("span", violation.Message);
        }
    }

    private void WritePrices(MarkupWriter writer)
    {
        using var list = writer.Open("ul", ("class", "lines"));
        foreach (var price in shown.Proposal!.Prices.Take(ShownPrices))
        {
            writer.Element("li", ScheduleWords.Of(price));
        }
    }
}
