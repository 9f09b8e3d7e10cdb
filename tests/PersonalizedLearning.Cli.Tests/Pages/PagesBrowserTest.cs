using System.Text.Json;
using PersonalizedLearning.Testing.Browsers;

namespace PersonalizedLearning.Cli.Tests.Pages;

/// <summary>The pages of profile, plan, feedback and schedule as a browser shows them: on a desk and on a phone, light and dark, by keyboard.</summary>
public sealed class PagesBrowserTest : IDisposable
{
    private static readonly int[] Widths = [1280, 375];

    private readonly Chromium chromium = new();

    [ChromiumTheory]
    [InlineData(false, "rgb(255, 255, 255)")]
    [InlineData(true, "rgb(17, 22, 28)")]
    public void Pages_CanBeRead_ByEverybody(bool dark, string ground)
    {
        var pages = PageSamples.All.Concat(PageSamples.Boards).SelectMany(html => Widths.Select(width => (html, width))).ToList();

        var results = PageMeasurement.Results(chromium.DumpDom(PageMeasurement.Page(pages), dark), pages.Count);

        Assert.Empty(results.SelectMany(Problems));
        Assert.All(results.Zip(pages), pair =>
        {
            Assert.Equal((pair.Second.width, ground), (pair.First.GetProperty("width").GetInt32(), pair.First.GetProperty("ground").GetString()));
            Assert.True(pair.First.GetProperty("texts").GetInt32() > 5);
        });
        Assert.Contains(results, result => result.GetProperty("stops").GetInt32() > 3);
    }

    [ChromiumFact]
    public void Measurement_FindsWhatIsBroken()
    {
        var html = PageSamples.Plan;
        (string Sound, string Broken, string Expected)[] cases =
        [
            ("--soft-ink: #525c68;", "--soft-ink: #b5bcc4;", "contrast"),
            (":focus-visible { outline: 3px solid var(--next);", ":focus-visible { outline: 0 none var(--next);", "shows no focus"),
            (".skip:focus { top: 8px; }", "", "out of sight"),
            ("<h2 id=\"people-heading\">", "<h4 id=\"people-heading\">", "follows level"),
            ("href=\"#sides\"", "href=\"#nowhere\"", "leads nowhere"),
            (".lines li { padding:", ".lines li { width: 1400px; padding:", "leaves the page"),
            ("<html lang=\"en\">", "<html>", "no language"),
            ("</main>", "</main><script>undefinedName();</script>", "error: "),
        ];
        Assert.All(cases, item => Assert.Contains(item.Sound, html, StringComparison.Ordinal));
        var pages = cases.Select(item => (html.Replace(item.Sound, item.Broken, StringComparison.Ordinal), 1280)).ToList();

        var results = PageMeasurement.Results(chromium.DumpDom(PageMeasurement.Page(pages)), pages.Count);

        Assert.All(results.Zip(cases), pair => Assert.Contains(Problems(pair.First), problem => problem.Contains(pair.Second.Expected, StringComparison.Ordinal)));
    }

    public void Dispose() => chromium.Dispose();

    private static IEnumerable<string> Problems(JsonElement result) => result.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!);
}
