using System.Globalization;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Environments;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Schedules;

/// <summary>A schedule for people on a terminal, by learner, member of staff or space.</summary>
internal static class ScheduleTables
{
    private const int ShownPrices = 5;
    private const int TimeWidth = 13;

    /// <summary>Writes a schedule, how it uses time, what is unmet and why, what is broken, and what is scarce.</summary>
    public static void Write(IAnsiConsole console, ShownSchedule shown, ScheduleFilter filter)
    {
        var page = new TextPage(console);
        page.Title($"Schedule by {(filter.View == ScheduleView.Staff ? "member of staff" : Serialization.Words<ScheduleView>.Of(filter.View))}");
        switch (filter.View)
        {
            case ScheduleView.Staff:
                WriteSessions(page, shown, filter, session => session.Staff?.Value ?? "(nobody)", session => session.Space?.Value);
                break;
            case ScheduleView.Space:
                WriteSessions(page, shown, filter, session => session.Space?.Value ?? "(no space)", session => session.Staff?.Value);
                break;
            default:
                WriteDays(page, shown, filter);
                break;
        }

        WriteUse(page, shown);
        WriteChanges(page, shown, filter);
        WriteUnmet(page, shown, filter);
        WriteViolations(page, shown.Violations);
        WritePrices(page, shown);
    }

    /// <summary>Writes the rules that are broken.</summary>
    public static void WriteViolations(TextPage page, ValueList<Violation> violations)
    {
        if (violations.Count == 0)
        {
            return;
        }

        page.Head("Broken rules");
        foreach (var violation in violations)
        {
            page.Paragraph(violation.Message, $"  {(violation.IsWarning ? $"{violation.Rule}?" : violation.Rule),-6}");
        }
    }

    private static void WriteDays(TextPage page, ShownSchedule shown, ScheduleFilter filter)
    {
        foreach (var learner in shown.Days.Where(day => filter.Shows(day.Learner)).GroupBy(day => day.Learner))
        {
            page.Head(learner.Key.Value);
            foreach (var day in learner)
            {
                page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{ScheduleWords.Short(day.Date)}: {day.PursuedMinutes} of {day.AvailableMinutes} minutes serve needs"), "  ");
                foreach (var item in day.Items.Where(item => filter.ShowsItemOf(shown.SessionOf(item))))
                {
                    page.Paragraph(TextOf(item, shown.SessionOf(item)), TimeOf(shown, item.Block));
                }
            }
        }
    }

    private static string TextOf(PlaylistItem item, Session? session) => session is null
        ? "free"
        : string.Join(", ", new[] { ScheduleWords.About(item.Purpose, item.Competency?.Value), session.Modality.Value, With(session.Staff?.Value), In(session.Space?.Value) }.OfType<string>());

    private static void WriteSessions(TextPage page, ShownSchedule shown, ScheduleFilter filter, Func<Session, string> nameOf, Func<Session, string?> otherOf)
    {
        foreach (var group in shown.Sessions.Where(filter.Shows).GroupBy(nameOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Head(group.Key);
            foreach (var day in group.GroupBy(session => shown.BlockOf(session.Block)?.Date))
            {
                page.Paragraph(day.Key is { } date ? ScheduleWords.Short(date) : "(unknown)", "  ");
                foreach (var session in day)
                {
                    var other = otherOf(session) is { } name ? filter.View == ScheduleView.Staff ? In(name) : With(name) : null;
                    page.Paragraph(
                        string.Join(", ", new[] { ScheduleWords.About(session.Purpose, session.Competency?.Value), session.Modality.Value, other, string.Join(' ', session.Learners) }.OfType<string>()),
                        TimeOf(shown, session.Block));
                }
            }
        }
    }

    private static void WriteUse(TextPage page, ShownSchedule shown)
    {
        var measures = shown.Measures;
        page.Head("Use of time");
        page.Paragraph(ScheduleWords.Minutes(measures.PursuedMinutes) + " serve needs.", "  ");
        page.Paragraph($"Of the time of a learner {NumberText.Percent(measures.MeanUtilisation)} on average, {NumberText.Percent(measures.TenthPercentile)} for nine of ten or more, {NumberText.Percent(measures.MinUtilisation)} at the least.", "  ");
        page.Paragraph($"By way of learning: {string.Join(", ", measures.Modalities.Select(item => $"{item.Modality} {NumberText.Percent(item.Share)}"))}.", "  ");
        if (shown.Proposal is { } proposal)
        {
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Worth {proposal.Value:0.0}, at most {proposal.UpperBound:0.0} possible: within {100 * proposal.Gap:0.00} % of the best."), "  ");
        }
    }

    private static void WriteChanges(TextPage page, ShownSchedule shown, ScheduleFilter filter)
    {
        ScheduleChange[] changes = [.. (shown.Proposal?.Changes ?? []).Where(change => filter.Shows(change.Learner))];
        if (changes.Length == 0)
        {
            return;
        }

        page.Head("What changes, and why");
        foreach (var change in changes)
        {
            page.Paragraph(ScheduleWords.Of(change), "  ");
        }
    }

    private static void WriteUnmet(TextPage page, ShownSchedule shown, ScheduleFilter filter)
    {
        UnmetNeed[] unmet = [.. (shown.Proposal?.Feasibility.Unmet ?? []).Where(item => filter.Shows(item.Learner))];
        if (unmet.Length == 0)
        {
            return;
        }

        page.Head("What could not be met, and why");
        page.Paragraph(string.Join("; ", unmet.GroupBy(item => item.Reason).OrderBy(group => group.Key).Select(group =>
            $"{ScheduleWords.Of(group.Key)}: {ScheduleWords.Minutes(group.Sum(item => (long)item.MissingMinutes))}")) + ".", "  ");
        foreach (var item in unmet)
        {
            page.Paragraph($"{item.Learner}, {item.Competency}, {ScheduleWords.Minutes(item.MissingMinutes)}: {ScheduleWords.Why(item)}{(item.Remedy is { } remedy ? $" {ScheduleWords.Of(remedy)}" : string.Empty)}", "  ");
        }
    }

    private static void WritePrices(TextPage page, ShownSchedule shown)
    {
        if (shown.Proposal is not { Prices: { Count: > 0 } prices })
        {
            return;
        }

        page.Head("What is scarce");
        foreach (var price in prices.Take(ShownPrices))
        {
            page.Paragraph(ScheduleWords.Of(price), "  ");
        }
    }

    private static string TimeOf(ShownSchedule shown, BlockId id) => $"    {(shown.BlockOf(id) is { } block ? ScheduleWords.Times(block) : id.Value),-TimeWidth}";

    private static string? With(string? name) => name is null ? null : $"with {name}";

    private static string? In(string? name) => name is null ? null : $"in {name}";
}
