using System.Text;
using System.Text.RegularExpressions;
using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Testing.Browsers;

namespace PersonalizedLearning.Cli.Tests.Demo;

/// <summary>The report as a browser shows it: on a desk and on a phone, light and dark.</summary>
public sealed class DemoReportBrowserTest : IDisposable
{
    private static readonly DemoStories Stories = DemoStories.Tell();
    private static readonly string Html = Written();

    private readonly Chromium chromium = new();

    [ChromiumTheory]
    [InlineData(1280, false, "#ffffff")]
    [InlineData(1280, true, "#11161c")]
    [InlineData(400, false, "#ffffff")]
    [InlineData(400, true, "#11161c")]
    public void Picture_IsTaken_AndIsNotBlank(int width, bool dark, string ground)
    {
        var picture = PngImage.Decode(chromium.Screenshot(Html, width, 2000, dark));

        Assert.Equal((width, 2000), (picture.Width, picture.Height));
        Assert.Equal(ground, picture[1, 1]);
        Assert.True(picture.CountColours() > 100);
    }

    [ChromiumFact]
    public void Document_HasAllItsParts_AndItsScriptRan()
    {
        var dom = chromium.DumpDom(Html);

        Assert.Equal(3, Regex.Count(dom, "<svg class=\"map\""));
        Assert.Equal(6, Regex.Count(dom, "<svg class=\"chart "));
        Assert.Equal(Stories.Learners.Sum(learner => learner.Total), Regex.Count(dom, "<g class=\"node [^>]*data-c="));
        Assert.Equal(Stories.Learners.Sum(learner => learner.Recommendations.Items.Count), Regex.Count(dom, "<div class=\"score\""));
        Assert.Equal(3, Regex.Count(dom, ">Point at or tap a competency"));
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(400)]
    [InlineData(320)]
    public void Layout_HasNoOverlapNorOverflow_AndNoErrors(int width)
    {
        var result = Measurement.Result(chromium.DumpDom(Measurement.Page(Html, width)));

        Assert.Equal(width, result.GetProperty("width").GetInt32());
        Assert.Equal(6, result.GetProperty("pictures").GetInt32());
        Assert.True(result.GetProperty("texts").GetInt32() > 300);
        Assert.True(result.GetProperty("lit").GetInt32() > 1);
        Assert.Empty(result.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()));
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(400)]
    [InlineData(320)]
    public void Layout_HasRoomForAWideFont(int width) =>
        Assert.Empty(ProblemsOf(Html.Replace("\"Segoe UI\", Roboto", "Verdana, \"DejaVu Sans\"", StringComparison.Ordinal), width));

    [ChromiumTheory]
    [InlineData(".map .name { font-size: 10px; }", ".map .name { font-size: 17px; }", "leaves its box")]
    [InlineData(".map .code { font-size: 11px; }", ".map .code { font-size: 24px; }", "overlaps")]
    [InlineData(".chart .line-title { font-size: 11px;", ".chart .line-title { font-size: 30px;", "leaves its picture")]
    [InlineData(".card { border:", ".card { width: 1500px; border:", "the page is")]
    [InlineData("</main>", "</main><script>undefinedName();</script>", "error: ")]
    public void Measurement_FindsWhatIsBroken(string sound, string broken, string expected)
    {
        Assert.Contains(sound, Html, StringComparison.Ordinal);
        Assert.Contains(ProblemsOf(Html.Replace(sound, broken, StringComparison.Ordinal), 1280), problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    public void Dispose() => chromium.Dispose();

    private List<string> ProblemsOf(string html, int width) =>
        [.. Measurement.Result(chromium.DumpDom(Measurement.Page(html, width))).GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!)];

    private static string Written()
    {
        using var stream = new MemoryStream();
        DemoReport.WriteHtml(stream, Stories);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
