using System.Globalization;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Cli.Schedules;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>The demo for a terminal of 80 columns.</summary>
internal static class DemoTables
{
    private const int LongestBar = 24;
    private const int ShortestBar = 6;
    private const int CountsWidth = 22;
    private const int MostNeeds = 4;
    private const int MostNames = 3;

    /// <summary>Writes the stories.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="stories">The stories.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IAnsiConsole console, DemoStories stories)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var page = new TextPage(console);
        var learners = NumberText.Count(stories.Learners.Count, "learner");
        page.Paragraph($"{stories.Framework.Title}: where {learners} stand on {NumberText.Day(stories.AsOf)}, and what is next.");
        foreach (var learner in stories.Learners)
        {
            page.Blank();
            page.Title(learner.Name);
            WriteIntroduction(page, learner);
            WriteMastery(page, learner);
            WriteNeeds(page, learner);
            WriteNextSteps(page, learner);
            WriteIgnored(page, learner);
        }

        WriteDay(page, stories.Day);
        page.Blank();
        page.Paragraph("With pictures: plearn demo --html FILE. For programs: plearn demo --format json.");
    }

    private static void WriteIntroduction(TextPage page, LearnerStory learner)
    {
        page.Paragraph(learner.Story);
        page.Blank();
        page.Paragraph(string.Join("; ", learner.Goals.Select(DemoText.NameOf)), "Goals      ");
        page.Paragraph(string.Join(", ", learner.Interests), "Interests  ");
        page.Paragraph(DemoText.InShort(learner), "In short   ", bold: true);
    }

    private static void WriteMastery(TextPage page, LearnerStory learner)
    {
        page.Head($"Mastered: {Whole(learner.Mastered)} of {Whole(learner.Total)}");
        var rows = learner.Profile.Gaps.Dimensions.Select(strand => (Name: NameOf(learner, strand), Strand: strand)).ToList();
        var names = rows.Max(row => row.Name.Length);
        var length = Math.Min(page.Width - names - CountsWidth - 6, LongestBar);
        foreach (var (name, strand) in rows)
        {
            var bar = length < ShortestBar ? "" : page.Bar(length, strand.Mastered / (double)strand.Total, strand.InProgress / (double)strand.Total) + "  ";
            var progress = strand.InProgress > 0 ? $", {Whole(strand.InProgress)} in progress" : "";
            page.Paragraph($"{Whole(strand.Mastered)} of {Whole(strand.Total)}{progress}", $"  {name.PadRight(names)}  {bar}");
        }
    }

    private static void WriteNeeds(TextPage page, LearnerStory learner)
    {
        page.Head("What needs attention");
        var pressing = learner.Profile.Needs.Where(need => need.HoldsUp.Count > 0).Take(MostNeeds).ToList();
        foreach (var need in pressing)
        {
            var holdsUp = Shown(need.HoldsUp.Select(competency => CompetencyOf(learner, competency).Label));
            var name = DemoText.NameOf(CompetencyOf(learner, need.Decision.Competency));
            page.Paragraph($"{name} holds up {Whole(need.HoldsUp.Count)}: {holdsUp}", $"  {EstimateOf(learner, need.Decision.Competency)}  ");
        }

        var rest = learner.Profile.Needs
            .Skip(pressing.Count)
            .Select(need => $"{CompetencyOf(learner, need.Decision.Competency).Label}\u00A0{EstimateOf(learner, need.Decision.Competency)}")
            .ToList();
        if (rest.Count > 0)
        {
            page.Paragraph($"{(pressing.Count > 0 ? "Also in" : "In")} progress: {Shown(rest)}.", "  ");
        }
    }

    private static string Shown(IEnumerable<string> names)
    {
        var all = names.ToList();
        var shown = all.Count <= MostNames + 1 ? all.Count : MostNames;
        return string.Join("; ", all.Take(shown)) + (all.Count > shown ? $"; and {Whole(all.Count - shown)}\u00A0more" : "");
    }

    private static void WriteNextSteps(TextPage page, LearnerStory learner)
    {
        page.Head("Next steps");
        var reasons = new ReasonText(learner.State, learner.Interests);
        for (var place = 0; place < learner.Recommendations.Items.Count; place++)
        {
            WriteNextStep(page, learner, reasons, learner.Recommendations.Items[place], place + 1);
        }

        if (DemoText.WhyNoMore(learner) is { } why)
        {
            page.Paragraph(why, "  ");
        }
    }

    private static void WriteNextStep(TextPage page, LearnerStory learner, ReasonText reasons, Recommendation step, int place)
    {
        page.Paragraph($"{DemoText.Capital(WordText.Of(step.Kind))}: {DemoText.NameOf(CompetencyOf(learner, step.Competency))}", $"  {Whole(place)}  ", bold: true);
        if (step.Experience is { } experience)
        {
            page.Paragraph($"{experience.Title} ({DemoText.OfferOf(experience)})", "     ");
        }

        page.Paragraph(reasons.Sentence(step), "     ");
    }

    private static void WriteIgnored(TextPage page, LearnerStory learner)
    {
        if (learner.Ignored.Count > 0)
        {
            var counts = learner.Ignored
                .GroupBy(item => item.Reason)
                .OrderBy(group => group.Key)
                .Select(group => $"{Whole(group.Count())}\u00A0{WordText.Of(group.Key)}");
            page.Blank();
            page.Paragraph($"Evidence set aside: {string.Join(", ", counts)}.");
        }
    }

    private static void WriteDay(TextPage page, DemoDay day)
    {
        page.Blank();
        page.Title($"A day of {day.Learner.Name}");
        page.Paragraph(DemoText.HeadlineOf(day));
        foreach (var entry in day.Entries)
        {
            page.Paragraph(DemoText.SentenceOf(entry), $"  {ScheduleWords.Times(entry.Block)}  ");
        }
    }

    private static string NameOf(LearnerStory learner, DimensionGap strand) =>
        strand.Dimension is { } heading ? CompetencyOf(learner, heading).Label : "Other";

    private static Competency CompetencyOf(LearnerStory learner, CompetencyId competency) =>
        learner.Map.Framework[learner.Map.Framework.RequiredIndexOf(competency)];

    private static string EstimateOf(LearnerStory learner, CompetencyId competency)
    {
        var scale = learner.Map.Rule.Scale;
        return NumberText.Percent(learner.State.EstimateOf(learner.Map.Framework.RequiredIndexOf(competency)), scale.Normalize(scale.ProficientFrom));
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
