using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Tests.Demo;

public sealed partial class DemoReportTest
{
    private static readonly DemoStories Stories = DemoStories.Tell();
    private static readonly string Html = Written(Stories);

    [Fact]
    public void WriteHtml_OfTheSameSample_GivesTheSameBytes()
    {
        Assert.Equal(Html, Written(DemoStories.Tell()));
        Assert.DoesNotContain('\r', Html);
        Assert.EndsWith("</html>\n", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_HasItsSectionsInOrder()
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">", Html, StringComparison.Ordinal);
        Assert.Equal(
            ["How to read this", "Amara", "Ben", "Chiara", "A day of Chiara"], Headings(2).Select(match => match.Groups[1].Value));
        string[] parts = ["What builds on what", "How the estimates came about", "What needs attention", "Next steps", "Evidence set aside, and why"];
        Assert.Equal([.. parts, .. parts, .. parts], Headings(3).Select(match => match.Groups[1].Value));
        Assert.All(Stories.Learners, learner => Assert.Contains(Escaped(learner.Story), Html, StringComparison.Ordinal));
    }

    [Fact]
    public void Document_NeedsNoNetwork()
    {
        Assert.Contains("content=\"default-src &#39;none&#39;", Html, StringComparison.Ordinal);
        Assert.DoesNotContain("//", Html.Replace("// Where the map", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Html, StringComparison.Ordinal);
        Assert.All(References().Matches(Html), match => Assert.StartsWith("#", match.Groups[1].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Identifiers_AreUnique_AndAllThatIsReferredToIsThere()
    {
        var ids = Identifiers().Matches(Html).Select(match => match.Groups[1].Value).ToList();

        Assert.Distinct(ids);
        Assert.All(References().Matches(Html).Select(match => match.Groups[1].Value[1..]), id => Assert.Contains(id, ids));
        Assert.All(Labels().Matches(Html).SelectMany(match => match.Groups[1].Value.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Pictures_AreWellFormed_AndTellInWordsWhatTheyShow()
    {
        var pictures = Pictures().Matches(Html).Select(match => XElement.Parse(match.Value)).Where(svg => svg.Attribute("role")?.Value == "img").ToList();

        Assert.Equal(9, pictures.Count);
        Assert.All(pictures, svg => Assert.Equal(["title", "desc"], svg.Elements().Take(2).Select(child => child.Name.LocalName)));
        Assert.All(pictures.SelectMany(svg => svg.DescendantsAndSelf()).SelectMany(element => element.Attributes()), attribute =>
            Assert.DoesNotMatch("NaN|Infinity|∞|E[-+]", attribute.Value));
    }

    [Fact]
    public void Map_OfEachLearner_ShowsEveryCompetencyAsItStands()
    {
        var maps = Pictures().Matches(Html).Select(match => XElement.Parse(match.Value)).Where(svg => svg.Attribute("class")!.Value == "map").ToList();
        foreach (var (map, learner) in maps.Zip(Stories.Learners))
        {
            var nodes = map.Elements("g").Where(group => group.Attribute("class")!.Value.StartsWith("node ", StringComparison.Ordinal)).ToList();

            Assert.Equal(learner.Total, nodes.Count);
            Assert.Equal(learner.Mastered, nodes.Count(node => Classes(node).Contains("mastered")));
            Assert.Equal(learner.Goals.Count, nodes.Count(node => Classes(node).Contains("goal")));
            Assert.Equal(learner.Recommendations.Items.Count, nodes.Count(node => Classes(node).Contains("next")));
            Assert.All(nodes.Where(node => Classes(node).Contains("mastered")), node => Assert.Contains(node.Elements("path"), path => path.Attribute("class")!.Value == "tick"));
            Assert.Equal(Stories.Graph.HardCount + Stories.Graph.SoftCount, map.Descendants("path").Count(path => Classes(path).Contains("link")));
            Assert.Equal(Stories.Graph.SoftCount, map.Descendants("path").Count(path => Classes(path).Contains("soft")));
        }

        Assert.Equal(3, maps.Count);
    }

    [Fact]
    public void Bars_OfNextSteps_AddUpToTheScore()
    {
        var bars = Bars().Matches(Html)
            .Select(bar => Widths().Matches(bar.Value).Sum(width => double.Parse(width.Groups[1].Value, CultureInfo.InvariantCulture)));
        var scores = Stories.Learners.SelectMany(learner => learner.Recommendations.Items).Select(step => step.Score * 100);

        Assert.Equal(scores, bars, (expected, actual) => Math.Abs(expected - actual) < 0.05);
    }

    [Fact]
    public void Texts_OfData_AreEscapedEverywhere()
    {
        const string hostile = "<script>alert('1')</script> & \"<b>";
        var sample = SampleData.Load();
        var html = Written(DemoStories.Tell(sample with
        {
            Framework = With(sample.Framework, hostile),
            Stories = [.. sample.Stories.Select(story => story with { Name = hostile, Story = hostile, Interests = [hostile] })],
        }));

        Assert.Single(ScriptTags().Matches(html));
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert('1')", html, StringComparison.Ordinal);
        Assert.True(html.Split(Escaped(hostile)).Length > 100);
        Assert.All(Pictures().Matches(html), match => XElement.Parse(match.Value));
    }

    private static CompetencyFramework With(CompetencyFramework framework, string text)
    {
        using var buffer = new MemoryStream();
        LearningJson.WriteFramework(buffer, framework);
        var document = System.Text.Json.Nodes.JsonNode.Parse(buffer.ToArray())!;
        foreach (var competency in document["competencies"]!.AsArray())
        {
            competency!["statement"] = text;
            competency["title"] = text;
            competency["code"] = $"{competency["code"]} {text}";
        }

        return LearningJson.ReadFramework(new MemoryStream(Encoding.UTF8.GetBytes(document.ToJsonString()))).Framework;
    }

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    private static MatchCollection Headings(int level) => Regex.Matches(Html, $"<h{level}[^>]*>([^<]*)</h{level}>");

    private static string[] Classes(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];

    private static string Written(DemoStories stories)
    {
        using var stream = new MemoryStream();
        DemoReport.WriteHtml(stream, stories);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("(?:href=\"|src=\"|url\\()([^\")]*)")]
    private static partial Regex References();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Identifiers();

    [GeneratedRegex("(?:aria-labelledby|data-told)=\"([^\"]*)\"")]
    private static partial Regex Labels();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Pictures();

    [GeneratedRegex("<div class=\"score\".*?</div>", RegexOptions.Singleline)]
    private static partial Regex Bars();

    [GeneratedRegex("width:([0-9.]+)%")]
    private static partial Regex Widths();

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptTags();
}
