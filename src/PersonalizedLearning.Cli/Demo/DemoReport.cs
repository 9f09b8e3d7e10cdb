using System.Text;
using PersonalizedLearning.Cli.Reports;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Demo;

/// <summary>The demo as one HTML file with pictures: no network, readable without script, on paper and on a phone.</summary>
internal static class DemoReport
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    /// <summary>Writes the report; the same stories give the same bytes.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="stories">The stories.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteHtml(Stream stream, DemoStories stories)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(stories);
        var writer = new MarkupWriter();
        writer.Constant("<!DOCTYPE html>\n");
        using (writer.Open("html", ("lang", "en")))
        {
            WriteHead(writer, stories);
            writer.Line();
            using (writer.Open("body"))
            {
                WriteHeader(writer, stories);
                WriteMain(writer, stories);
                WriteFooter(writer, stories);
                using var script = writer.Open("script");
                writer.Constant(ReportScript.JavaScript);
            }
        }

        stream.Write(Encoding.UTF8.GetBytes(writer.ToString() + "\n"));
    }

    private static void WriteHead(MarkupWriter writer, DemoStories stories)
    {
        using var head = writer.Open("head");
        writer.Element("meta", null, ("charset", "utf-8"));
        writer.Element("meta", null, ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        writer.Element("meta", null, ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        writer.Element("meta", null, ("name", "color-scheme"), ("content", "light dark"));
        writer.Element("title", $"Where they stand, and what is next: {stories.Framework.Title}");
        using var style = writer.Open("style");
        writer.Constant(ReportStyle.Css);
    }

    private static void WriteHeader(MarkupWriter writer, DemoStories stories)
    {
        using var header = writer.Open("header");
        writer.Element("h1", "Where they stand, and what is next");
        writer.Element(
            "p",
            $"{NumberText.Count(stories.Learners.Count, "learner")} on the way {DemoText.LowerFirst(stories.Framework.Title)}, as of {NumberText.Day(stories.AsOf)}. "
            + "Everything here follows from what the learners have shown so far, and every decision names what it rests on.",
            ("class", "lead"));
        using (writer.Open("nav", ("class", "people"), ("aria-label", "Learners")))
        {
            foreach (var learner in stories.Learners)
            {
                using var link = writer.Open("a", ("href", $"#{DemoText.IdOf(learner)}"));
                writer.Element("strong", learner.Name);
                writer.Element("span", DemoText.Headline(learner), ("class", "soft"));
            }
        }

        WriteGuide(writer);
    }

    private static void WriteGuide(MarkupWriter writer)
    {
        var scale = MasteryRule.Default.Scale;
        var mastery = NumberText.Percent(scale.Normalize(scale.ProficientFrom));
        writer.Line();
        using var guide = writer.Open("section", ("class", "guide"));
        writer.Element("h2", "How to read this");
        using var list = writer.Open("ul");
        Item(
            "Estimate.",
            $"How likely it is, from the evidence, that a learner commands a competency. From {mastery} on it counts as mastered; short of it, the next attempt is always open.");
        Item(
            "Map.",
            "What builds on what, from left to right. A bold frame is on the way to the goals, a star is a goal, a numbered badge is a next step. "
            + "Solid lines gate; dashed ones only help.");
        Item("History.", "One line for each competency, one step for each piece of evidence; dotted since the last one.");
        Item("Needs.", "What is in progress, and what waits for it among the things the learner works on.");
        Item(
            "Next steps.",
            "The score is a weighted mean of named reasons; the bar shows what each contributed. Nothing is offered whose hard prerequisites are not mastered.");
        Item("Set aside.", "Evidence that was not used, and why. It stays on record.");

        void Item(string name, string text)
        {
            using var item = writer.Open("li");
            writer.Element("strong", name);
            writer.Text($" {text}");
        }
    }

    private static void WriteMain(MarkupWriter writer, DemoStories stories)
    {
        var layout = MapLayout.Of(stories.Graph);
        using var main = writer.Open("main");
        foreach (var learner in stories.Learners)
        {
            writer.Line();
            new LearnerSection(writer, layout, learner).Write();
        }

        writer.Line();
        DaySection.Write(writer, stories.Day);
    }

    private static void WriteFooter(MarkupWriter writer, DemoStories stories)
    {
        using var footer = writer.Open("footer", ("class", "small soft"));
        writer.Element(
            "p",
            "The learners are invented. Made by plearn demo: Bayesian knowledge tracing with default parameters, the default rule of mastery "
            + "and the default recommender, "
            + $"over the sample \u201c{stories.Framework.Title}\u201d that the program holds. The same input gives the same report, byte for byte.");
    }
}
