using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Interop.Tests.Case;

namespace PersonalizedLearning.Interop.Tests.Csv;

public sealed class EdgeCsvTest
{
    [Theory]
    [InlineData("prerequisite,competency\na,b\nb,c\n")]
    [InlineData("competency,prerequisite\nb,a\nc,b\n")]
    [InlineData("Source,Target\r\na,b\r\nb,c")]
    [InlineData("from;to\na;b\n\nb;c\n")]
    [InlineData("before\tafter\na\tb\nb\tc\n")]
    [InlineData("\uFEFF\"prerequisite\",\"competency\"\n\"a\",\"b\"\nb,c\n")]
    public void Header_NamesTheColumns(string csv)
    {
        var build = EdgeCsvReader.Read(new StringReader(csv));

        Assert.Empty(build.Diagnostics);
        Assert.Equal(
            [("a", "b", PrerequisiteStrength.Hard), ("b", "c", PrerequisiteStrength.Hard)],
            build.Framework.Prerequisites.Select(link => (link.Before.Value, link.After.Value, link.Strength)));
        Assert.Equal(2, PrerequisiteGraph.Compile(build.Framework).LongestPath);
    }

    [Fact]
    public void Strength_IsHardUnlessSaid()
    {
        var build = EdgeCsvReader.Read(new StringReader("prerequisite,competency,strength\na,b,\na,c,Soft\na,d,hard\n"));

        Assert.Equal(["Hard", "Soft", "Hard"], build.Framework.Prerequisites.Select(link => link.Strength.ToString()));
    }

    [Fact]
    public void BadRow_IsReportedWithItsLine()
    {
        var build = EdgeCsvReader.Read(new StringReader("prerequisite,competency,strength\na,b,firm\na,\n\na,b,hard,more\na,a\n,c\n\"x\ny\",c\n"));

        Assert.Equal(
            [("edge-strength", "line 2"), ("edge-without-competency", "line 3"), ("row-too-long", "line 5"), ("edge-identifier", "line 8"), ("self-prerequisite", "line 6")],
            build.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Place)));
        Assert.Equal(["a", "c"], build.Framework.Competencies.Select(item => item.Id.Value));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,b\n1,2\n", "'prerequisite'")]
    [InlineData("prerequisite,competency,competency\n", "twice")]
    [InlineData("prerequisite,competency\n\"a,b\n", "quotes")]
    [InlineData("prerequisite,competency\na\"x,b\n", "quotes")]
    public void Unreadable_IsOneClearError(string csv, string problem)
    {
        var exception = Assert.Throws<InteropFormatException>(() => EdgeCsvReader.Read(new StringReader(csv)));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidUtf8_IsNamed()
    {
        byte[] bytes = [.. "prerequisite,competency\na,"u8, 0xE9, .. "\n"u8];

        Assert.Contains("UTF-8", Assert.Throws<InteropFormatException>(() => EdgeCsvReader.Read(new MemoryStream(bytes))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_Missing_IsNamed() => Assert.Contains("no such file", Assert.Throws<InteropFormatException>(() => EdgeCsvReader.ReadFile("no-such.csv")).Message, StringComparison.Ordinal);

    [Property(MaxTest = 200)]
    public void Framework_WrittenAndRead_HasItsPrerequisites(int seed)
    {
        var framework = CaseRoundTripTest.RandomFramework(seed);
        using var writer = new StringWriter();
        EdgeCsvWriter.Write(writer, framework);

        var again = EdgeCsvReader.Read(new StringReader(writer.ToString()));

        Assert.Empty(again.Diagnostics);
        Assert.Equal(framework.Prerequisites.ToHashSet(), again.Framework.Prerequisites.ToHashSet());
        Assert.Equal(framework.Competencies.Select(item => item.Id).ToHashSet(), again.Framework.Competencies.Select(item => item.Id).ToHashSet());
    }

    [Fact]
    public void Name_WithDelimiterOrQuote_IsWrittenInQuotes()
    {
        var framework = CompetencyFramework.CreateBuilder("f", "F").Add("a,\"b\"", "A").Add(" c;", "C").Requires("a,\"b\"", " c;").Build().Framework;
        using var writer = new StringWriter();
        EdgeCsvWriter.Write(writer, framework);

        Assert.Equal("prerequisite,competency,strength\r\n\"a,\"\"b\"\"\",\" c;\",hard\r\n", writer.ToString());
        Assert.Equal(framework.Prerequisites, EdgeCsvReader.Read(new StringReader(writer.ToString())).Framework.Prerequisites);
    }
}
