using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed partial class TraceChartTest
{
    private const string Images = "docs/images/policies/";

    private static readonly string Page = File.ReadAllText(PathOf("docs/which-policy.md"));

    public static TheoryData<string> Commands => [.. Command().Matches(Page).Select(match => match.Groups[1].Value)];

    /// <summary>The pictures of the page are what its commands draw; run those from the root of the repository to draw them anew.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Chart_OfThePage_IsWhatItsCommandDraws(string command)
    {
        using var folder = new TemporaryFolder();
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var picture = words.Single(word => word.StartsWith(Images, StringComparison.Ordinal));
        var drawn = Path.Combine(folder.Path, "drawn.svg");

        var run = Plearn.Run([.. words.Select(word => word == picture ? drawn : word.StartsWith("docs/", StringComparison.Ordinal) ? PathOf(word) : word)]);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Equal(File.ReadAllText(PathOf(picture)).ReplaceLineEndings("\n"), File.ReadAllText(drawn));
    }

    [Fact]
    public void Page_DrawsEveryPictureOnce_AndShowsIt()
    {
        var committed = Directory.EnumerateFiles(PathOf(Images)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(committed);
        Assert.Equal(committed, Command().Matches(Page).Select(match => match.Groups[2].Value).Order(StringComparer.Ordinal));
        Assert.Equal(committed, Picture().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_SpeaksOfEveryPolicy_AndTheSizeOfItsState()
    {
        var expected = MasteryPolicyRegistry.Standard.Names.Select(name => (name, MasteryPolicyRegistry.Standard.Create(name).StateSize));

        Assert.Equal(
            expected,
            Row().Matches(Page).Select(match => (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))).OrderBy(row => row.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void Chart_HasARowForEachPolicyAndAColumnForEachLearner()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("e.csv", "learner,competency,correct\n<ana>,x,1\nben & co,x,0\nben & co,x,1\n");
        var policy = folder.Write("own & special.json", """{"policy":"average","version":1,"parameters":{}}""");

        var svg = Chart(folder, "-p", "bkt", policy, "-e", evidence);

        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.All(["bkt", "own & special", "<ana>", "ben & co", "1\u00A0result", "2\u00A0results"], text => Assert.Contains(text, texts));
        Assert.Equal(4, Elements(svg, "path", "estimate").Count() - 1);
        Assert.Equal((2 * 3) + 2, Elements(svg, "circle", "seen").Count() + Elements(svg, "circle", "seen full").Count());
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "foreignObject");
    }

    [Theory]
    [InlineData("bkt")]
    [InlineData("weighted-average")]
    [InlineData("levels")]
    public void Chart_EndsWithTheEstimateOfTheTrace(string policy)
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("e.csv", "learner,competency,score,max\na,x,1,4\na,x,4,4\na,y,4,4\na,x,2,4\n");
        var estimates = Plearn.Run("trace", "-p", policy, "-e", evidence).Lines.Skip(1).Select(line => line.Split(','));
        var maximum = policy == "levels" ? 3 : 1;
        var expected = estimates.GroupBy(line => line[2])
            .Select(lines => Math.Round(100 * double.Parse(lines.Last()[5], CultureInfo.InvariantCulture) / maximum, MidpointRounding.AwayFromZero))
            .Select(percent => string.Create(CultureInfo.InvariantCulture, $"{percent}\u00A0%"));

        var svg = Chart(folder, "-p", policy, "-e", evidence);

        Assert.Equal(expected, Elements(svg, "text", "end").Select(element => element.Value));
        Assert.Equal(["a on x", "a on y"], Elements(svg, "text", "title").Select(element => element.Value));
    }

    [Fact]
    public void Chart_OfTimes_PlacesEvidenceByThem_AndForgetsBetween()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write(
            "e.csv", "learner,competency,correct,time\na,x,1,2026-01-01T00:00:00Z\na,x,1,2026-01-02T00:00:00Z\na,x,1,2026-01-31T00:00:00Z\n");

        var svg = Chart(folder, "-p", "forgetting", "-e", evidence);

        var places = Elements(svg, "circle", "seen full").Select(element => double.Parse(element.Attribute("cx")!.Value, CultureInfo.InvariantCulture)).Take(3).ToList();
        Assert.Equal(29, (places[2] - places[1]) / (places[1] - places[0]), 0.05);
        Assert.Contains(svg.Descendants(), element => element.Value == "3\u00A0results in 30\u00A0days");
        Assert.True(Elements(svg, "path", "estimate").First().Attribute("d")!.Value.Split('L').Length > 50);
    }

    [Theory]
    [InlineData("learner,competency,correct\na,x,1\n", "chart.png", "ends in .svg")]
    [InlineData("learner,competency,correct\n", "chart.svg", "0\u00A0pairs")]
    [InlineData("learner,competency,correct\na,1,1\na,2,1\na,3,1\na,4,1\na,5,1\na,6,1\na,7,1\n", "chart.svg", "expected 1 to 6")]
    public void Chart_ThatCantBeDrawn_IsRefused(string evidence, string file, string says)
    {
        using var folder = new TemporaryFolder();

        Plearn.Run("trace", "-e", folder.Write("e.csv", evidence), "--chart", Path.Combine(folder.Path, file)).AssertRefused(says);

        Assert.False(File.Exists(Path.Combine(folder.Path, file)));
    }

    [Fact]
    public void Trace_BySeveralPolicies_NeedsAChart()
    {
        using var folder = new TemporaryFolder();

        Plearn.Run("trace", "-p", "bkt", "average", "-e", folder.Write("e.csv", "learner,competency,correct\na,x,1\n")).AssertRefused("2 policies", "--chart");
    }

    private static XDocument Chart(TemporaryFolder folder, params string[] options)
    {
        var file = Path.Combine(folder.Path, "chart.svg");
        var run = Plearn.Run(["trace", .. options, "--chart", file]);
        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        return XDocument.Load(file);
    }

    private static IEnumerable<XElement> Elements(XDocument svg, string name, string @class) =>
        svg.Descendants().Where(element => element.Name.LocalName == name && element.Attribute("class")?.Value == @class);

    private static string PathOf(string name) => Path.Combine(Repository.Root, name);

    [GeneratedRegex("^plearn (trace .*--chart docs/images/policies/([\\w-]+\\.svg))$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("^\\| `([\\w-]+)` \\|.*\\| (\\d+) \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("!\\[[^\\]]+\\]\\(images/policies/([\\w-]+\\.svg)\\)")]
    private static partial Regex Picture();
}
