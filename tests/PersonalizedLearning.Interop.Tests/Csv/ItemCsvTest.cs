using System.Text;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop.Tests.Csv;

public sealed class ItemCsvTest
{
    [Fact]
    public void Items_HaveARowForEachCompetency()
    {
        using var stream = new MemoryStream();
        ItemCsvWriter.Write(stream, [new("q1", [CompetencyId.From("a"), CompetencyId.From("b, c")]), new("q2", [])]);

        Assert.Equal("item,competency\r\nq1,a\r\nq1,\"b, c\"\r\nq2,\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Property(MaxTest = 200)]
    public void Items_WrittenAndRead_AreEqual(int seed)
    {
        var random = new Random(seed);
        string[] names = ["a", "b, c", "d\"e", "=f", "é😀", "g;h"];
        var items = Enumerable.Range(0, random.Next(6)).Select(number => new ItemCompetencies($"q{number}", names.Where(_ => random.Next(3) == 0).Select(CompetencyId.From).ToValueList())).ToList();
        using var stream = new MemoryStream();
        ItemCsvWriter.Write(stream, items, FormulaText.Keep);
        stream.Position = 0;

        var read = ItemCsvReader.Read(stream);

        Assert.Equal(items, read.Items);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void BadRows_AreLeftOutAndReported()
    {
        var read = ItemCsvReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("competency;note;item\na;x;q1\na;y;q1\n;z;q2\nb;;\n \u0001;;q3\n")));

        Assert.Equal([new("q1", [CompetencyId.From("a")]), new("q2", [])], read.Items);
        Assert.Equal([("item-missing", "line 5"), ("item-competency", "line 6")], read.Diagnostics.Select(item => (item.Code, item.Place)));
    }

    [Fact]
    public void Table_WithoutTheColumns_IsRefused()
    {
        Assert.Contains("expected a column 'competency'", Assert.Throws<InteropFormatException>(() => ItemCsvReader.Read(new MemoryStream("item,skill\nq,a\n"u8.ToArray()))).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere.csv", Assert.Throws<InteropFormatException>(() => ItemCsvReader.ReadFile("nowhere.csv")).Message, StringComparison.Ordinal);
    }
}
