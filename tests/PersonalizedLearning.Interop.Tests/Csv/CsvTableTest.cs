using System.Text;
using FsCheck.Xunit;

namespace PersonalizedLearning.Interop.Tests.Csv;

public sealed class CsvTableTest
{
    private const string Refused = "refused: ";

    [Fact]
    public void Header_WithTwoColumnsOfOneName_IsAnErrorUnlessReported()
    {
        Assert.Contains("twice", Assert.Throws<InteropFormatException>(() => new CsvTable(new StringReader("a,A\n"))).Message, StringComparison.Ordinal);

        var (rows, problems) = Lenient("a,b,A\n1,2,3\n");

        Assert.Equal([["1", "2", "3"]], rows);
        Assert.Equal("Warning column-repeated at users.csv, line 1: Column 3 is called 'A' as column 1 is, which is the one that is read; expected each name once.", Assert.Single(problems).ToString());
    }

    [Fact]
    public void TrailingEmptyHeaders_Gotcha16_AreNoColumns()
    {
        var (rows, problems) = Lenient("a,b,,\n1,2,,\n3,4\n");

        Assert.Equal([["1", "2", "", ""], ["3", "4"]], rows);
        Assert.Equal(["column-without-name"], problems.Select(problem => problem.Code));
        Assert.Equal(DiagnosticSeverity.Info, problems[0].Severity);
    }

    [Fact]
    public void TrailingEmptyHeaders_WithTextBelow_AreReportedOnce()
    {
        var (_, problems) = Lenient("a,b,,\n1,2,x,\n3,4,,y\n");

        Assert.Equal(["column-without-name", "row-too-long"], problems.Select(problem => problem.Code));
        Assert.Equal("users.csv, line 2", problems[1].Place);
        Assert.Contains("This is so 2 times", problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamelessColumn_BetweenOthers_IsThereByPosition()
    {
        var (rows, problems) = Lenient("a,,b\n1,2,3\n");

        Assert.Equal(["1", "2", "3"], Assert.Single(rows));
        Assert.Equal("column-without-name", Assert.Single(problems).Code);
    }

    [Fact]
    public void MisspeltHeader_Gotcha16_IsTakenForWhatItShouldBe()
    {
        var log = new DiagnosticLog();
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["famliyName"] = "familyName" };
        using var table = new CsvTable(new StringReader("sourcedId,FamliyName\n1,Ada\n"), new CsvTableOptions { Problems = log, Spellings = spellings });

        Assert.True(table.Next());
        Assert.Equal("Ada", table[table.ColumnOf("familyname")]);
        Assert.Equal(["sourcedId", "familyName"], table.Names);
        Assert.Equal("column-misspelt", Assert.Single(log.ToList()).Code);
    }

    [Fact]
    public void RowWidths_AreReportedOnceEach()
    {
        var (rows, problems) = Lenient("a,b\n1\n1,2,3\n1\n1,2,\n");

        Assert.Equal(4, rows.Count);
        Assert.Equal(["row-too-short at users.csv, line 2", "row-too-long at users.csv, line 3"], problems.Select(problem => $"{problem.Code} at {problem.Place}"));
        Assert.Contains("This is so 2 times", problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a\tb\n1\t2")]
    [InlineData("\uFEFFa,b\r\n1,2")]
    [InlineData("\uFEFF\"a\",\"b\"\r\n\"1\",2\r\n\r\n")]
    [InlineData("a,b\r1,2\r")]
    public void DelimiterMarkAndLineEnds_Gotcha19_AreFound(string csv)
    {
        foreach (var bytes in (IEnumerable<byte[]>)[Encoding.UTF8.GetBytes(csv), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(csv)], [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(csv)]])
        {
            using var table = new CsvTable(new MemoryStream(bytes));

            Assert.Equal(["a", "b"], table.Names);
            Assert.True(table.Next());
            Assert.Equal(["1", "2"], Row(table));
            Assert.False(table.Next());
        }
    }

    [Fact]
    public void WithoutQuotes_AMarkIsALetter()
    {
        using var table = new CsvTable(new StringReader("a\tb\nsay \"x\"\t\"y\n"), new CsvTableOptions { Delimiter = '\t', HasQuotes = false });

        Assert.True(table.Next());
        Assert.Equal(["say \"x\"", "\"y"], Row(table));
    }

    [Fact]
    public void HalfASurrogatePair_IsNoText() =>
        Assert.Contains("UTF-8", Assert.Throws<InteropFormatException>(() => new CsvTable(new StringReader("a,\ud83d,b\n"))).Message, StringComparison.Ordinal);

    [Property(MaxTest = 300)]
    public void Bytes_InBlocksOfAnySize_AreReadAsWhole(int seed)
    {
        var random = new Random(seed);
        var text = "a,b\n" + string.Concat(Enumerable.Range(0, 30).Select(_ => random.GetItems(["é", "x", "\ud83d\ude00", ",", "\n", "字", "\"q,\"\"\n\""], 1)[0]));
        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(2) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        // Which of two errors is met first depends on the blocks.
        var (whole, blocks) = (All(new MemoryStream(bytes)), All(new BlockStream(bytes, random)));
        Assert.True(whole == blocks || (IsRefusal(whole) && IsRefusal(blocks)), $"{whole}\n{blocks}");
    }

    [Property(MaxTest = 300)]
    public void Bytes_ThatAreNoText_AreRefused(int seed)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("é字\ud83d\ude00", 5)));
        bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
        var isText = System.Text.Unicode.Utf8.IsValid(bytes);

        Assert.Equal(isText, !All(new BlockStream(bytes, random)).Contains("UTF-8", StringComparison.Ordinal));
    }

    private static bool IsRefusal(string text) => text.StartsWith(Refused, StringComparison.Ordinal);

    private static string All(Stream stream)
    {
        try
        {
            using var table = new CsvTable(stream);
            var rows = new List<string>();
            while (table.Next())
            {
                rows.Add(string.Join('|', Row(table)));
            }

            return string.Join('/', rows);
        }
        catch (InteropFormatException exception)
        {
            return Refused + exception.Message;
        }
    }

    private static (List<List<string>> Rows, List<Diagnostic> Problems) Lenient(string csv)
    {
        var log = new DiagnosticLog();
        using var table = new CsvTable(new StringReader(csv), new CsvTableOptions { Problems = log, Place = "users.csv" });
        var rows = new List<List<string>>();
        while (table.Next())
        {
            rows.Add(Row(table));
        }

        return (rows, log.ToList());
    }

    private static List<string> Row(CsvTable table) => [.. Enumerable.Range(0, table.FieldCount).Select(index => table[index])];

    private sealed class BlockStream(byte[] bytes, Random random) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, 6))]);
    }
}
