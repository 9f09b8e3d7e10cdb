using System.Globalization;
using System.Xml.Linq;
using PersonalizedLearning.Benchmarks.Reporting;

namespace PersonalizedLearning.Benchmarks.Tests.Reporting;

/// <summary>The picture of growth, drawn from made-up measurements.</summary>
public sealed class GrowthChartTest
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Draw_OfAllAxes_IsWellFormedAndNamesWhatIsDrawn()
    {
        var drawn = Draw(GrowthAxis.All, (_, count) => count * 2.5);

        var texts = drawn.Descendants(Svg + "text").Select(item => item.Value).ToList();
        foreach (var axis in GrowthAxis.All)
        {
            Assert.Contains($"Time by {axis.What}", texts);
            Assert.All(axis.Counts, count => Assert.Contains(count.ToString("#,0", CultureInfo.InvariantCulture), texts));
            Assert.All(axis.Series, series => Assert.Equal(series.IsDrawn, texts.Exists(item => item.StartsWith(series.What + ": ", StringComparison.Ordinal))));
        }

        Assert.Equal(GrowthAxis.All.Sum(axis => axis.Counts.Count * axis.Series.Count(series => series.IsDrawn)), drawn.Descendants(Svg + "circle").Count());
        Assert.Contains("prefers-color-scheme: dark", drawn.Descendants(Svg + "style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_OfGrowthBySquares_RisesTwiceAsSteeplyAsLinearGrowth()
    {
        var axis = new GrowthAxis("nodes", [10, 100, 1000], [new("Linear", "A.Linear"), new("Square, baseline", "A.Square")]);

        var drawn = Draw([axis], (benchmark, count) => benchmark == "A.Linear" ? count : Math.Pow(count, 2) / 10);

        var heights = drawn.Descendants(Svg + "circle").Select(item => double.Parse(item.Attribute("cy")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(heights[0] - heights[1], heights[1] - heights[2], 0.05);
        Assert.Equal(2 * (heights[0] - heights[2]), heights[3] - heights[5], 0.1);
        Assert.Equal(heights[0], heights[3], 0.01);
        Assert.Equal(2, drawn.Descendants(Svg + "path").Count(item => item.Attribute("class")!.Value == "line baseline"));
    }

    [Fact]
    public void Draw_OfTheSameMeasurements_GivesTheSameTextInAnyCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var texts = new HashSet<string>();
            foreach (var separator in (string[])[".", ","])
            {
                var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
                (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (separator, "'");
                CultureInfo.CurrentCulture = culture;
                texts.Add(GrowthChart.Draw(GrowthAxis.All, (_, count) => count / 7.0));
            }

            Assert.Single(texts);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Draw_WithoutSomeMeasurements_LeavesThemOut()
    {
        var drawn = Draw(GrowthAxis.All, (benchmark, count) => benchmark == "TopTenBenchmarks.Rank" && count < 100_000 ? 1e4 : null);

        Assert.Equal(2, drawn.Descendants(Svg + "circle").Count());
    }

    [Fact]
    public void Series_OfAllAxes_AreBenchmarksThatThereAre()
    {
        var benchmarks = typeof(GrowthAxis).Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet();

        Assert.All(GrowthAxis.All.SelectMany(axis => axis.Series), series => Assert.Contains(series.Benchmark, benchmarks));
        Assert.All(HotPaths.All, name => Assert.Contains(name, benchmarks));
        Assert.All(SpeedTarget.All, target => Assert.Contains(target.Benchmark, benchmarks));
    }

    private static XElement Draw(IReadOnlyList<GrowthAxis> axes, Func<string, int, double?> timeOf) => XElement.Parse(GrowthChart.Draw(axes, timeOf));
}
