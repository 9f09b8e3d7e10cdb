using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PersonalizedLearning.Testing.Browsers;

namespace PersonalizedLearning.Simulation.Tests.Reports;

/// <summary>The report as a browser shows it: on a desk and on a phone, light and dark, used, and printed.</summary>
public sealed class StudyReportBrowserTest : IDisposable
{
    private const string Use =
        """
        <script>
          const drawn = () => [...document.querySelectorAll('canvas')].map(canvas => {
            const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            let count = 0;
            for (let at = 3; at < pixels.length; at += 4) count += pixels[at] > 0 ? 1 : 0;
            return count;
          });
          const pick = (select, value) => { select.value = value; select.dispatchEvent(new Event('change')); };
          const parts = selector => document.querySelectorAll(selector).length;
          const firstOf = id => document.querySelector(id + ' .sortable tbody tr:not(.setting) th').textContent;
          const seen = { canvases: drawn(), cells: parts('svg.map rect'), points: parts('#calibration-chart circle'), bars: parts('#practice-chart .bar'), before: firstOf('#comparison') };
          document.querySelectorAll('#comparison thead button')[1].click();
          seen.after = firstOf('#comparison');
          seen.sorted = parts('#comparison [aria-sort="ascending"]');
          pick(document.querySelector('#measures .pick select'), '3');
          seen.measures = [...document.querySelectorAll('#measures .measure')].filter(block => !block.hidden).map(block => block.dataset.title);
          const chart = document.querySelector('#curves-chart .chart');
          chart.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
          seen.told = document.querySelector('#curves-chart .told').textContent;
          pick(document.querySelector('.choose select'), '1');
          seen.caption = document.querySelector('#practice-chart caption').textContent;
          document.querySelector('.choose summary').click();
          for (const box of [...document.querySelectorAll('.choose input')].slice(1)) box.click();
          seen.legend = parts('#curves-chart .legend li');
          seen.panels = parts('#calibration-chart figure');
          document.querySelector('.choose input').click();
          seen.none = document.querySelector('#curves-chart > :last-child').textContent;
          addEventListener('load', () => { document.body.append(Object.assign(document.createElement('pre'), { id: 'seen', textContent: JSON.stringify(seen) })); });
        </script>
        """;

    private static readonly string Usual = Report(MadeUpResult.Usual);

    private readonly Chromium chromium = new();

    [ChromiumTheory]
    [InlineData(false, "rgb(255, 255, 255)", 1280, 400)]
    [InlineData(true, "rgb(17, 22, 28)", 400, 1280)]
    public void Report_CanBeRead_ByEverybody(bool dark, string ground, int width, int other)
    {
        var name = "</script> \"quoted\" & " + new string('x', 200);
        var evil = Report(new MadeUpResult { Name = name, Populations = [name, "b"], Policies = [name], Selectors = [name, "b", "c"], Groups = [name, "g"], Competencies = [name], Learners = 1, Unknown = true }.Make());
        List<(string Html, int Width)> pages = [(Usual, width), (evil, other)];

        var results = PageMeasurement.Results(chromium.DumpDom(PageMeasurement.Page(pages), dark), pages.Count);

        Assert.Empty(results.SelectMany(result => result.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString())));
        Assert.All(results.Zip(pages), pair => Assert.Equal((pair.Second.Width, ground), (pair.First.GetProperty("width").GetInt32(), pair.First.GetProperty("ground").GetString())));
        Assert.All(results, result => Assert.True(result.GetProperty("texts").GetInt32() > 100));
    }

    [ChromiumFact]
    public void Charts_AreDrawn_AndAnswer()
    {
        var page = Usual.Replace("script-src &#39;sha256", "script-src &#39;unsafe-inline&#39;; script-src &#39;sha256", StringComparison.Ordinal).Replace("</body>", Use + "</body>", StringComparison.Ordinal);

        var seen = JsonElement.Parse(WebUtility.HtmlDecode(Regex.Match(chromium.DumpDom(page), "<pre id=\"seen\">(.*?)</pre>").Groups[1].Value));

        Assert.Equal(2, seen.GetProperty("canvases").GetArrayLength());
        Assert.All(seen.GetProperty("canvases").EnumerateArray(), count => Assert.True(count.GetInt32() > 10_000));
        Assert.True(seen.GetProperty("cells").GetInt32() > 100);
        Assert.Equal((60, 144), (seen.GetProperty("points").GetInt32(), seen.GetProperty("bars").GetInt32()));
        Assert.StartsWith("Abkt with shipped", seen.GetProperty("before").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Bbkt with random", seen.GetProperty("after").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, seen.GetProperty("sorted").GetInt32());
        Assert.Equal(["Over-practice"], seen.GetProperty("measures").EnumerateArray().Select(title => title.GetString()));
        Assert.Matches("^After 60 steps: A 9[0-9.]+\u00A0%, ", seen.GetProperty("told").GetString());
        Assert.Equal("Steps a learner on each competency, forgetful learners", seen.GetProperty("caption").GetString());
        Assert.Equal((1, 1), (seen.GetProperty("legend").GetInt32(), seen.GetProperty("panels").GetInt32()));
        Assert.Equal("There is nothing to draw: choose an arm above.", seen.GetProperty("none").GetString());
    }

    [ChromiumFact]
    public void Report_AsItIs_RunsItsScriptUnderItsPolicy_AndPrintsLight()
    {
        var pdf = chromium.Print(Usual, dark: true);

        Assert.Equal("%PDF-"u8, pdf.AsSpan(0, 5));
        Assert.True(pdf.Length > 200_000, $"The PDF has {pdf.Length} bytes; expected pictures in it.");
    }

    public void Dispose() => chromium.Dispose();

    private static string Report(StudyResult result)
    {
        using var stream = new MemoryStream();
        StudyReport.Write(stream, result);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
