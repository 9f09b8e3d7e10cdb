using System.Globalization;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>The part of the report about one learner.</summary>
/// <param name="writer">Where to.</param>
/// <param name="layout">Where everything of the map stands.</param>
/// <param name="learner">The learner.</param>
internal sealed class LearnerSection(MarkupWriter writer, MapLayout layout, LearnerStory learner)
{
    private const string Hint = "Point at or tap a competency to see what it builds on and what waits for it.";

    private readonly string id = DemoText.IdOf(learner);
    private readonly CompetencyFramework framework = learner.Map.Framework;
    private readonly MapView view = new(
        $"{DemoText.IdOf(learner)}-map", learner.Name, learner.State,
        [.. learner.Goals.Select(goal => goal.Id)],
        [.. learner.Recommendations.Items.Select(item => item.Competency)]);

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        using var section = writer.Open("section", ("class", "learner"), ("id", id), ("aria-labelledby", $"{id}-name"));
        WriteIntroduction();
        WriteMap();
        WriteHistory();
        WriteNeeds();
        WriteNextSteps();
        WriteIgnored();
    }

    private void WriteIntroduction()
    {
        using var intro = writer.Open("div", ("class", "intro"));
        using (writer.Open("div"))
        {
            writer.Element("h2", learner.Name, ("id", $"{id}-name"));
            writer.Element("p", DemoText.InShort(learner), ("class", "short"));
            writer.Element("p", learner.Story);
            WriteTags("Goals", learner.Goals.Select(DemoText.NameOf));
            WriteTags("Interests", learner.Interests);
        }

        using var numbers = writer.Open("div");
        WriteNumbers();
        WriteStrands();
    }

    private void WriteTags(string name, IEnumerable<string> tags)
    {
        using var list = writer.Open("ul", ("class", "tags"));
        writer.Element("li", name, ("class", "name"));
        foreach (var tag in tags)
        {
            writer.Element("li", tag);
        }
    }

    private void WriteNumbers()
    {
        var latest = learner.Ledger.Entries.Select(entry => entry.Record.Occurred).Max() ?? learner.Map.AsOf;
        using var list = writer.Open("dl", ("class", "numbers"));
        Number("mastered", learner.Mastered, $" of {Whole(learner.Total)}");
        Number("open steps to the goals", learner.State.Scope.OpenCount, null);
        Number("pieces of evidence", learner.Ledger.Entries.Count, null);
        Number("since the latest evidence", (int)Math.Floor((learner.Map.AsOf - latest).TotalDays), " days");

        void Number(string name, int value, string? unit)
        {
            using var item = writer.Open("div");
            writer.Element("dt", name);
            using var number = writer.Open("dd");
            writer.Text(Whole(value));
            if (unit is not null)
            {
                writer.Element("small", unit);
            }
        }
    }

    private void WriteStrands()
    {
        using var list = writer.Open("ul", ("class", "strands"));
        foreach (var strand in learner.Profile.Gaps.Dimensions)
        {
            using var item = writer.Open("li");
            writer.Element("span", strand.Dimension is { } heading ? framework[framework.RequiredIndexOf(heading)].Label : "Other");
            using (writer.Open("span", ("class", "meter"), ("aria-hidden", "true")))
            {
                Part(strand.Mastered, strand);
                Part(strand.InProgress, strand);
            }

            writer.Element("span", $"{Whole(strand.Mastered)} of {Whole(strand.Total)}" + (strand.InProgress > 0 ? $", {Whole(strand.InProgress)} in progress" : ""));
        }

        void Part(int count, DimensionGap strand) => writer.Element("i", null, ("style", $"width:{MarkupWriter.Number(100.0 * count / strand.Total)}%"));
    }

    private void WriteMap()
    {
        using var part = writer.Open("div", ("class", "part"));
        writer.Element("h3", "What builds on what");
        WriteMapLegend();
        using (writer.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", $"Map of {learner.Name}"), ("tabindex", 0)))
        {
            PrerequisiteMap.Write(writer, layout, view);
        }

        writer.Element("p", null, ("class", "told small soft"), ("id", $"{view.Id}-told"), ("data-hint", Hint));
        using var details = writer.Open("details");
        writer.Element("summary", "The map as a list");
        WriteMapList();
    }

    private void WriteMapLegend()
    {
        using var list = writer.Open("ul", ("class", "legend"), ("aria-label", "Signs of the map"));
        var stands = layout.Nodes.Select(node => view.StandOf(node.Competency)).ToHashSet();
        foreach (var (stand, name) in new[] { ("mastered", "mastered"), ("progress", "in progress"), ("lapsed", "mastered once"), ("unmet", "no evidence yet") })
        {
            if (stands.Contains(stand))
            {
                using var item = writer.Open("li");
                PrerequisiteMap.WriteLegendBox(writer, stand);
                writer.Text(name);
            }
        }

        PrerequisiteMap.WriteLegendSigns(writer);
    }

    private void WriteMapList()
    {
        using var table = writer.Open("table");
        writer.Line();
        using (writer.Open("thead"))
        using (writer.Open("tr"))
        {
            writer.Element("th", "Competency", ("scope", "col"));
            writer.Element("th", "Where it stands", ("scope", "col"));
            writer.Element("th", "Statement", ("scope", "col"));
        }

        using var body = writer.Open("tbody");
        foreach (var index in layout.Nodes.Select(node => node.Competency).Order())
        {
            writer.Line();
            using var row = writer.Open("tr");
            writer.Element("td", DemoText.NameOf(framework[index]));
            var next = view.NextPlaceOf(index);
            writer.Element("td", view.StandTextOf(index) + (view.IsGoal(index) ? "; a goal" : "") + (next > 0 ? $"; next step {Whole(next)}" : ""));
            writer.Element("td", framework[index].Statement, ("class", "soft"));
        }
    }

    private void WriteHistory()
    {
        using var part = writer.Open("div", ("class", "part"));
        writer.Element("h3", "How the estimates came about");
        HistoryChart.Write(writer, ChartSize.Wide, $"{id}-history", learner.Name, learner.Map, learner.Histories);
        HistoryChart.Write(writer, ChartSize.Narrow, $"{id}-history-narrow", learner.Name, learner.Map, learner.Histories);
        using var list = writer.Open("ul", ("class", "legend lines"));
        for (var line = 0; line < learner.Histories.Count; line++)
        {
            using var item = writer.Open("li");
            HistoryChart.WriteLegendMark(writer, line);
            writer.Text(DemoText.NameOf(framework[framework.RequiredIndexOf(learner.Histories[line].Decision.Competency)]));
        }
    }

    private void WriteNeeds()
    {
        writer.Element("h3", "What needs attention");
        if (learner.Profile.Needs.Count == 0)
        {
            writer.Element("p", "Nothing is in progress.");
            return;
        }

        var pressing = learner.Profile.Needs.Where(need => need.HoldsUp.Count > 0).ToList();
        if (pressing.Count > 0)
        {
            using var list = writer.Open("ul", ("class", "cards needs"));
            pressing.ForEach(WriteNeed);
        }

        var rest = learner.Profile.Needs
            .Where(need => need.HoldsUp.Count == 0)
            .Select(need => $"{NameOf(need.Decision.Competency)} {EstimateOf(need.Decision.Competency)}")
            .ToList();
        if (rest.Count > 0)
        {
            var words = pressing.Count > 0 ? "Also in progress" : "In progress";
            writer.Element("p", $"{words}, and nothing else that {learner.Name} works on waits for it: {string.Join("; ", rest)}.");
        }
    }

    private void WriteNeed(LearningNeed need)
    {
        writer.Line();
        using var card = writer.Open("li", ("class", "card"));
        writer.Element("h4", NameOf(need.Decision.Competency));
        var pieces = NumberText.Count(need.Decision.Estimate.EvidenceCount, "piece");
        writer.Element("p", $"{WordText.Of(need.Kind)}, {EstimateOf(need.Decision.Competency)} after {pieces} of evidence", ("class", "small soft"));
        writer.Element("p", $"Holds up {NumberText.Count(need.HoldsUp.Count, "other")}:", ("class", "small"));
        using var chips = writer.Open("ul", ("class", "chips"));
        foreach (var competency in need.HoldsUp)
        {
            var item = framework[framework.RequiredIndexOf(competency)];
            writer.Element("li", item.Code is null ? item.Label : $"{item.Code} {item.Title}");
        }
    }

    private void WriteNextSteps()
    {
        writer.Element("h3", "Next steps");
        var reasons = new ReasonText(learner.State, learner.Interests);
        using (writer.Open("ol", ("class", "cards steps")))
        {
            for (var place = 0; place < learner.Recommendations.Items.Count; place++)
            {
                WriteNextStep(learner.Recommendations.Items[place], place + 1, reasons);
            }
        }

        if (DemoText.WhyNoMore(learner) is { } why)
        {
            writer.Element("p", why, ("class", "small soft"));
        }
    }

    private void WriteNextStep(Recommendation step, int place, ReasonText reasons)
    {
        writer.Line();
        using var card = writer.Open("li", ("class", "card"));
        writer.Element("span", Whole(place), ("class", "place"));
        using var body = writer.Open("div");
        writer.Element("h4", $"{DemoText.Capital(WordText.Of(step.Kind))}: {NameOf(step.Competency)}");
        if (step.Experience is { } experience)
        {
            using var offer = writer.Open("p");
            writer.Element("strong", experience.Title);
            writer.Element("span", $" \u2013 {DemoText.OfferOf(experience)}", ("class", "soft"));
        }

        writer.Element("p", reasons.Sentence(step), ("class", "why"));
        ScoreBar.Write(writer, step);
    }

    private void WriteIgnored()
    {
        writer.Element("h3", "Evidence set aside, and why");
        if (learner.Ignored.Count == 0)
        {
            writer.Element("p", "All evidence was used.");
            return;
        }

        using var table = writer.Open("table", ("class", "ignored"));
        using (writer.Open("thead"))
        using (writer.Open("tr"))
        {
            writer.Element("th", "Evidence", ("scope", "col"));
            writer.Element("th", "Why it was not used", ("scope", "col"));
            writer.Element("th", "What was noted", ("scope", "col"));
        }

        using var body = writer.Open("tbody");
        foreach (var ignored in learner.Ignored)
        {
            writer.Line();
            using var row = writer.Open("tr");
            writer.Element("td", DemoText.SourceOf(ignored));
            writer.Element("td", $"{DemoText.Capital(WordText.Of(ignored.Reason))}. {WordText.Explain(ignored.Reason)}.");
            writer.Element("td", ignored.Note ?? "", ("class", "soft"));
        }
    }

    private string NameOf(CompetencyId competency) => DemoText.NameOf(framework[framework.RequiredIndexOf(competency)]);

    private string EstimateOf(CompetencyId competency) => view.EstimateTextOf(framework.RequiredIndexOf(competency));

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
