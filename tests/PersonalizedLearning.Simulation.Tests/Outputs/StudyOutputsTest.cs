using System.Text;
using System.Text.Json;
using PersonalizedLearning.Simulation.Tests.Reports;

namespace PersonalizedLearning.Simulation.Tests.Outputs;

/// <summary>What tables and summary hold of a result that has everything.</summary>
public sealed class StudyOutputsTest
{
    private static StudyResult Result => MadeUpResult.Usual;

    [Fact]
    public void Tables_HaveAHeaderAndRowsOfItsLength()
    {
        Assert.All(StudyCsv.All, table =>
        {
            var lines = Lines(table.Write);
            var commas = lines[0].Count(sign => sign == ',');
            Assert.StartsWith("population,policy,selector,steps,minutes,", lines[0], StringComparison.Ordinal);
            Assert.All(lines.Where(line => !line.Contains('"', StringComparison.Ordinal)), line => Assert.Equal(commas, line.Count(sign => sign == ',')));
        });
    }

    [Fact]
    public void Tables_HaveARowForEachObservation()
    {
        Assert.Equal(Result.Conditions.Sum(item => item.Measures.Count), Rows(StudyCsv.WriteMeasures));
        Assert.Equal(Result.Conditions.Sum(item => item.Curve.Count + item.Groups.Sum(group => group.Curve.Count)), Rows(StudyCsv.WriteCurves));
        Assert.Equal(
            Result.Conditions.Sum(item => item.MasteredAfter.Count + 1 + item.Groups.Sum(group => group.MasteredAfter.Count + 1)), Rows(StudyCsv.WriteMasteryTime));
        Assert.Equal(Result.Conditions.Sum(item => item.HeatMap.Sum(look => look.Count)), Rows(StudyCsv.WriteHeat));
        Assert.Equal(Result.Conditions.Sum(item => item.Calibration.Count + item.Predictions.Count), Rows(StudyCsv.WriteCalibration));
        Assert.Equal(Result.Conditions.Sum(item => item.Exposure.Count), Rows(StudyCsv.WriteExposure));
        Assert.Equal(Result.Comparisons.Count, Rows(StudyCsv.WriteComparisons));
        Assert.Equal(Result.GroupGaps.Count, Rows(StudyCsv.WriteGroups));
        Assert.Equal(Result.Regrets.Count, Rows(StudyCsv.WriteRegrets));
        Assert.Equal(Result.Optima.Count, Rows(StudyCsv.WriteOptima));
    }

    [Fact]
    public void Summary_HasEveryPart()
    {
        using var stream = new MemoryStream();
        StudySummaryJson.Write(stream, Result);
        var summary = JsonDocument.Parse(stream.ToArray()).RootElement;

        Assert.Equal(StudySummaryJson.FormatName, summary.GetProperty("format").GetString());
        Assert.Equal((Result.Study, Result.Learners, Result.Seed), (summary.GetProperty("study").GetString(), summary.GetProperty("learners").GetInt64(), summary.GetProperty("seed").GetUInt64()));
        (string Name, int Count)[] lists =
        [
            ("measures", Result.Measures.Count), ("conditions", Result.Conditions.Count), ("comparisons", Result.Comparisons.Count), ("groupGaps", Result.GroupGaps.Count),
            ("regrets", Result.Regrets.Count), ("optima", Result.Optima.Count),
        ];
        Assert.All(lists, list => Assert.Equal(list.Count, summary.GetProperty(list.Name).GetArrayLength()));
        Assert.Equal((byte)'\n', stream.ToArray()[^1]);
    }

    [Fact]
    public void Write_LeavesTheStreamOpen()
    {
        using var stream = new MemoryStream();
        foreach (var (_, write) in StudyCsv.All)
        {
            write(stream, Result);
        }

        StudySummaryJson.Write(stream, Result);
        Assert.True(stream.CanWrite);
    }

    private static int Rows(Action<Stream, StudyResult> write) => Lines(write).Length - 1;

    private static string[] Lines(Action<Stream, StudyResult> write)
    {
        using var stream = new MemoryStream();
        write(stream, Result);
        return Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n")[..^1];
    }
}
