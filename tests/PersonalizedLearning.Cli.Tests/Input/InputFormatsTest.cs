namespace PersonalizedLearning.Cli.Tests.Input;

public sealed class InputFormatsTest
{
    [Fact]
    public void Framework_OfCanvasOutcomes_IsKnownByItsHeader()
    {
        using var folder = new TemporaryFolder();
        var outcomes = folder.Write("outcomes.csv", "vendor_guid,object_type,title,description,calculation_method,mastery_points,ratings\na,outcome,Halves,,highest,3,4,Above,3,Met,0,Not yet\n");

        var report = Plearn.Run("framework", "check", outcomes, "--format", "json");

        Assert.Equal(1, report.Json.GetProperty("competencies").GetInt32());
    }

    [Fact]
    public void Framework_OfACmi5Course_IsKnownByItsRoot()
    {
        using var folder = new TemporaryFolder();
        var course = folder.Write("course", """
            <?xml version="1.0"?><courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
            <course id="http://example.org/c"><title><langstring lang="en">C</langstring></title><description><langstring lang="en">C</langstring></description></course>
            <objectives><objective id="http://example.org/o"><title><langstring lang="en">O</langstring></title><description><langstring lang="en">O</langstring></description></objective></objectives>
            <au id="http://example.org/a"><title><langstring lang="en">A</langstring></title><description><langstring lang="en">A</langstring></description><objectives><objective idref="http://example.org/o"/></objectives><url>http://example.org/a.html</url></au>
            </courseStructure>
            """);

        Assert.True(Plearn.Run("framework", "check", course, "--format", "json").Json.GetProperty("competencies").GetInt32() > 0);
    }

    [Fact]
    public void Evidence_OfDataShop_IsKnownByItsHeader()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("answers.csv", "Transaction Id\tAnon Student Id\tOutcome\tKC (M)\nt1\tana\tCORRECT\thalf\nt2\tana\tINCORRECT\thalf\n");

        var trace = Plearn.Run("trace", "-e", table);

        Assert.Equal(0, trace.ExitCode);
        Assert.Equal(["ana,half", "ana,half"], trace.Lines.Skip(1).Select(line => string.Join(',', line.Split(',')[1..3])));
    }
}
