using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Xapi;

public sealed class XapiRealFilesTest
{
    private const string Combat = "data/xapi/datasim/tccc_dev.json";
    private const string Long = "data/xapi/datasim/long.json";

    [SharedFact(Combat)]
    public void SimulatedStatements_HaveTheirCounts()
    {
        var statements = XapiReader.ReadFile(SharedFiles.PathOf(Combat)).ToList();
        var results = statements.Select(item => item.Statement!.Result).OfType<XapiResult>().ToList();

        Assert.Equal(2814, statements.Count);
        Assert.All(statements, item => Assert.Empty(item.Diagnostics));
        Assert.Equal(10, statements.Select(item => item.Statement!.Verb!.Id).Distinct().Count());
        Assert.Equal(6, statements.Select(item => item.Statement!.Actor!.Identifier).Distinct().Count());
        Assert.Equal(326, results.Count);
        Assert.Equal(70, results.Count(item => Iso8601Duration.TryParse(item.Duration, out var duration) && duration.ToDuration() is not null));
        Assert.Equal(256, results.Count(item => item.Score is not null));

        // Gotcha 12: none says its scaled score.
        Assert.DoesNotContain(results, item => item.Score?.Scaled is not null);
        Assert.Equal("[0]", statements[0].Place);
    }

    [SharedFact(Long)]
    public void LongStatement_IsValid()
    {
        var read = Assert.Single(XapiReader.ReadFile(SharedFiles.PathOf(Long)));

        Assert.Empty(XapiFixture.Errors(read));
        Assert.Equal(3, read.Statement!.Actor!.Members.Count);
    }

    [SharedFact(Combat, Long)]
    public void EveryFile_WrittenAndRead_LosesNothing()
    {
        XapiJson.AssertLossless(File.ReadAllText(SharedFiles.PathOf(Combat)));
        XapiJson.AssertLossless(File.ReadAllText(SharedFiles.PathOf(Long)));
    }
}
