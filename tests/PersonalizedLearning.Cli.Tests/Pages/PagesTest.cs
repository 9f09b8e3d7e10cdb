using System.Text.RegularExpressions;
using System.Xml.Linq;
using PersonalizedLearning.Cli.Tests.Commands;

namespace PersonalizedLearning.Cli.Tests.Pages;

/// <summary>What the pages say, and that they say it the same way each time, without anything from outside.</summary>
public sealed partial class PagesTest
{
    [Fact]
    public void Pages_NeedNoNetwork_AndAreWholeTrees()
    {
        Assert.All(PageSamples.All, html =>
        {
            Assert.DoesNotMatch("(src|href)=\"(?!#)", html);
            Assert.DoesNotMatch("url\\(|@import|<script", html);
            var tree = XDocument.Parse(VoidElements().Replace(html, "$&</$1>"));
            Assert.Equal("html", tree.Root!.Name.LocalName);
        });
    }

    [Fact]
    public void Page_OfTheSame_IsTheSame() => Assert.Equal(PageSamples.Plan, PageSamples.Written((story, file) => story.Plan("diff", "--framework", SampleFiles.Framework, "--html", file)));

    [Fact]
    public void Plan_SaysWhatChanges_WhoAgreed_AndWhoIsMissing() => Assert.All(
        [
            "<h1>A new idea for the plan of ben</h1>", "It is not agreed on yet: a teacher is missing.", "I am in the swim team now.", "Slower is fine with us.", ">mum (family)<", ">said yes<", ">yes is missing<",
            "<h3>Before</h3>", "<h3>New idea</h3>", "until 18 Dec 2026", "made to fit: recipes and trains", "Making equal fractions (EQ.2)",
        ],
        words => Assert.Contains(words, PageSamples.Plan, StringComparison.Ordinal));

    [Fact]
    public void FirstPlan_HasNothingBesideIt()
    {
        Assert.Contains("There was no plan before.", PageSamples.FirstPlan, StringComparison.Ordinal);
        Assert.DoesNotContain("<h3>Before</h3>", PageSamples.FirstPlan, StringComparison.Ordinal);
    }

    [Fact]
    public void Feedback_SpeaksTheLanguageOfItsAudience()
    {
        Assert.Equal(["en", "en", "de"], PageSamples.Feedback.Select(html => Regex.Match(html, "<html lang=\"([^\"]+)\"").Groups[1].Value));
        Assert.Contains("Your learning, ", PageSamples.Feedback[0], StringComparison.Ordinal);
        Assert.Contains("Needs action", PageSamples.Feedback[1], StringComparison.Ordinal);
        Assert.Contains("Wie ben vorankommt", PageSamples.Feedback[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_OfPeople_AreEscaped()
    {
        var html = PageSamples.Written((story, file) =>
        {
            story.Agree("later", "dad", "family", "--opinion", "<script>alert(1)</script> & \"more\"");
            return story.Plan("diff", "--html", file);
        });

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_ThatCanNotBeWritten_IsRefused()
    {
        using var story = new PlanStory();
        story.ProposeLater();

        story.Plan("diff", "--html", Path.GetDirectoryName(story.Journal)!).AssertRefused("is a folder");
        story.Plan("diff", "--html", story["none/page.html"]).AssertRefused("no folder");
    }

    [GeneratedRegex("<(meta|br|wbr|hr)(?: [^>]*)?>")]
    private static partial Regex VoidElements();
}
