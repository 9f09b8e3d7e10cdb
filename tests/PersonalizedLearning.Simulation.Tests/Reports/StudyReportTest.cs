using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Simulation.Tests.Reports;

public sealed partial class StudyReportTest
{
    private const string Evil = "</script><img src=x onerror=alert(1)> \"quoted\" 'single' & ünïcödé 学習";

    private static readonly StudyResult Usual = MadeUpResult.Usual;
    private static readonly string Html = Report(Usual);

    public static TheoryData<string> Shapes => [.. ShapesByName.Keys];

    private static Dictionary<string, StudyResult> ShapesByName { get; } = new()
    {
        ["usual"] = Usual,
        ["one arm, one learner"] = One(learners: 1),
        ["no comparisons"] = new MadeUpResult { Compared = false }.Make(),
        ["numbers missing"] = new MadeUpResult { Unknown = true }.Make(),
        ["sixty cells"] = new MadeUpResult { Policies = ["a", "b", "c"], Selectors = ["1", "2", "3", "4", "5"], Budgets = [5, 10] }.Make(),
        ["no measure"] = new MadeUpResult { Measures = 0, Groups = [] }.Make(),
        ["no competency"] = new MadeUpResult { Competencies = [] }.Make(),
        ["no step looked at"] = Usual with { Conditions = [.. Usual.Conditions.Select(condition => condition with { HeatSteps = [], HeatMap = [], Curve = [], MasteredAfter = [], Calibration = [], MasteryQuantiles = [] })] },
        ["no cell"] = Usual with { Conditions = [], Comparisons = [], GroupGaps = [], Regrets = [] },
        ["not a number anywhere"] = Usual with { Conditions = [.. Usual.Conditions.Select(condition => condition with { Measures = [.. condition.Measures.Select(Unknown)], CalibrationError = double.NaN })], Comparisons = [.. Usual.Comparisons.Select(comparison => comparison with { Difference = Unknown(comparison.Difference), Probability = double.NaN, CorrectedProbability = double.NaN, VarianceReduction = double.NaN })] },
    };

    [Fact]
    public void Write_NeedsNothingFromOutside()
    {
        var withoutLibrary = Html.Replace(ReportAssets.Script, "", StringComparison.Ordinal);

        Assert.Empty(Outside().Matches(withoutLibrary).Select(match => match.Value));
        Assert.Empty(Asking().Matches(Html).Select(match => match.Value));
        Assert.Equal(["http://www.w3.org/2000/svg", "https://github.com/leeoniya/uPlot"], Address().Matches(Html).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Policy_LetsOnlyTheReportsOwnScriptRun()
    {
        var script = Regex.Match(Html, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

        Assert.Equal($"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'", WebUtility.HtmlDecode(Regex.Match(Html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value));
        Assert.Equal(2, Regex.Count(Html, "<script"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Write_AnyShape_IsWellFormed_AndTheSameTwice(string shape)
    {
        var result = ShapesByName[shape];
        var html = Report(result);

        Assert.Equal(html, Report(result));
        Assert.Equal(html, Written(result));
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html.Replace(ReportAssets.Script, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(result.Conditions.Count, DataOf(html).GetProperty("conditions").GetArrayLength());
        var ids = Regex.Matches(html, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Write_NamesEveryConditionAndMeasure_WithItsValue()
    {
        var text = WebUtility.HtmlDecode(Html);
        var glance = Section("comparison");

        Assert.Equal(Usual.Conditions.Count, Regex.Count(glance, "<th scope=\"row\""));
        Assert.Equal(Usual.Conditions.Count * Usual.Measures.Count, Regex.Count(glance, "<td"));
        Assert.All(Usual.Measures, measure => Assert.Contains($">{measure.Title}</h3>", text, StringComparison.Ordinal));
        Assert.All(Usual.Measures, measure => Assert.Contains(measure.Meaning, Section("method"), StringComparison.Ordinal));
        Assert.All(Usual.Conditions.SelectMany(condition => condition.Measures).Where(measure => measure is { Group: null, Measure: "gain" }), measure =>
            Assert.Contains(measure.Mean.ToString("0.000", CultureInfo.InvariantCulture), glance, StringComparison.Ordinal));
        Assert.All(Usual.Conditions.Select(condition => condition.Policy).Concat(Usual.Conditions.Select(condition => condition.Selector)).Concat(Usual.Conditions.Select(condition => condition.Population)), name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Equal(["short", "comparison", "measures", "curves", "time", "map", "calibration", "practice", "groups", "retention", "method", "licence"], Regex.Matches(Html, "<section id=\"([a-z]+)\"").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Write_ManyMeasures_ShowsTheMainOnesFirst_AndAllOfThem()
    {
        var result = new MadeUpResult { Measures = MadeUpResult.MostMeasures }.Make();
        var html = Report(result);

        Assert.Equal(result.Measures.Count, Regex.Count(html, "data-title="));
        Assert.Contains($"{result.Measures.Count - 8}\u00A0more measures</summary>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NamesThatAreMarkup_AreText()
    {
        var made = new MadeUpResult { Name = Evil, Populations = [Evil, "b"], Policies = [Evil, "bkt"], Selectors = [Evil, "random"], Groups = [Evil, "g"], Competencies = [Evil] };
        var html = Report(made.Make());

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "</script"));
        Assert.Contains(WebUtility.HtmlEncode("</script><img src=x"), html, StringComparison.Ordinal);
        Assert.Equal(Evil, DataOf(html).GetProperty("competencies")[0].GetString());
    }

    [Fact]
    public void Write_WithBestArm_SaysByHowMuch_AndThatChanceIsOut()
    {
        var text = WebUtility.HtmlDecode(Section("short"));

        Assert.Contains("The best arm is D (streak of three with shipped): Gain 0.632 (0.628\u00A0to\u00A00.637). That is 0.005 more than the baseline, A (bkt with shipped); interval of the difference +0.003\u00A0to\u00A0+0.008, corrected p <\u00A00.001. The interval does not hold zero: chance is an unlikely reason.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_DifferenceThatMayBeChance_SaysSo() =>
        Assert.Contains("The interval holds zero: this may be chance.", Report(new MadeUpResult { Learners = 100 }.Make()), StringComparison.Ordinal);

    [Fact]
    public void Write_DifferenceThatIsOneOfMany_IsNotCalledClear()
    {
        var result = Usual with { Comparisons = [.. Usual.Comparisons.Select(comparison => comparison with { CorrectedProbability = 0.06 })] };

        Assert.Contains("The interval does not hold zero, but with so many comparisons this may be chance.", Report(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhereTheBaselineIsBest_NamesTheNearest()
    {
        var result = new MadeUpResult { Populations = ["p"], Policies = ["bkt"], Selectors = ["shipped", "random", "oracle"] }.Make();

        Assert.Contains("It is the baseline itself. The nearest, B (random), has −0.09", WebUtility.HtmlDecode(Report(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OneArm_SaysThatNothingIsCompared() => Assert.Contains("There is nothing to compare: Gain 0.6", WebUtility.HtmlDecode(Report(One(learners: 1000))), StringComparison.Ordinal);

    [Fact]
    public void Write_LongStudy_ThinsItsCurvesOut_AndKeepsTheEnds()
    {
        var data = DataOf(Report(new MadeUpResult { Budgets = [20_000], Populations = ["p"] }.Make()));
        var steps = data.GetProperty("conditions")[0].GetProperty("curve").GetProperty("step").EnumerateArray().Select(step => step.GetInt32()).ToList();

        Assert.Equal((400, 0, 20_000), (steps.Count, steps[0], steps[^1]));
        Assert.Equal(steps.Distinct().Order(), steps);
    }

    [Fact]
    public void Write_TwentyCellsWithAllMeasures_StaysBelowAMegabyte()
    {
        var made = new MadeUpResult { Selectors = ["1", "2", "3", "4", "5"], Budgets = [100], Competencies = [.. Enumerable.Range(1, 40).Select(place => $"K.CC.{place}")], Measures = MadeUpResult.MostMeasures };

        Assert.InRange(Encoding.UTF8.GetByteCount(Report(made.Make())), 100_000, 1_000_000);
    }

    [Fact]
    public void Library_IsNamedWithItsVersionAndLicence_InReportAndPackage()
    {
        var notices = File.ReadAllText(Path.Combine(Repository.Root, "src", "PersonalizedLearning.Simulation", "THIRD-PARTY-NOTICES.txt")).ReplaceLineEndings("\n");

        Assert.Contains($"(v{ReportAssets.Library.Split(' ')[1]})", ReportAssets.Script, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(ReportAssets.Licence), Section("licence"), StringComparison.Ordinal);
        Assert.Contains(ReportAssets.Licence.Trim(), notices, StringComparison.Ordinal);
        Assert.Contains(ReportAssets.Library, notices, StringComparison.Ordinal);
    }

    private static StudyResult One(long learners) => new MadeUpResult { Populations = ["p"], Policies = ["bkt"], Selectors = ["shipped"], Groups = [], Learners = learners }.Make();

    private static MeasureResult Unknown(MeasureResult measure) => measure with { Count = 0, Mean = double.NaN, StandardDeviation = double.NaN, StandardError = double.NaN, Lower = double.NaN, Upper = double.NaN };

    private static string Report(StudyResult result)
    {
        using var stream = new MemoryStream();
        StudyReport.Write(stream, result);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Written(StudyResult result)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        StudyReport.Write(writer, result);
        return writer.ToString();
    }

    private static string Section(string id) => Regex.Match(Html, $"<section id=\"{id}\".*?</section>", RegexOptions.Singleline).Value;

    private static JsonElement DataOf(string html) => JsonElement.Parse(Regex.Match(html, "id=\"study-data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value);

    [GeneratedRegex(@"<(?:link|img|iframe|object|embed|base|form)\b|\bsrc=|href=""[^#]|url\(|@import")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(?:fetch|importScripts|import|eval)\(|XMLHttpRequest|WebSocket|sendBeacon|localStorage|document\.cookie|innerHTML")]
    private static partial Regex Asking();

    [GeneratedRegex(@"https?://[^\s""'<>)&]+")]
    private static partial Regex Address();
}
