using System.IO.Compression;
using System.Text;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.DataShop;

public sealed class DataShopReaderTest
{
    private const string LargeSample = "data/responses/lkt_largerawsample.tsv.gz";

    private const string Transactions =
        "Transaction Id\tAnon Student Id\tTime\tTime Zone\tProblem Name\tStep Name\tAttempt At Step\tOutcome\tInput\tInput\tKC (Default)\tKC (Default)\tKC (Fine)\n"
        + "t1\tStu_a\t2024-05-31 12:00:00\tUS/Eastern\tP1\tS1\t1\tCORRECT\tx\ty\tadd\tcarry\tadd-1\n"
        + "t2\tStu_a\t2024-05-31 12:00:05.5\t\tP1\tS2\t1\tINCORRECT\t\"say \"\t\tadd\t\t\n"
        + "t3\tStu_a\t2024-05-31 12:00:06\t\tP1\tS2\t2\tHINT\t\t\tadd\t\tadd-1\n"
        + "t4\tStu_b\t\t\tP2\t\t1\tSTUDY\t\t\tadd\t\tadd-1\n"
        + "t5\tStu_b\tyesterday\t\tP2\t\t1\tok\t\t\t\t\tadd-2\n";

    private const string Rollup =
        "Anon Student Id\tFirst Transaction Time\tProblem Name\tStep Name\tFirst Attempt\tIncorrects\tHints\tCorrects\tKC (M)\tOpportunity (M)\n"
        + "a\t2024-05-31 12:00:00.0\tP\tS\tcorrect\t0\t0\t1\tx~~y\t1~~2\n"
        + "a\t2024-05-31 12:01:00.0\tP\tT\thint\t1\t3\t1\ty\t3\n";

    [Fact]
    public void Transactions_BecomeEvidence()
    {
        var table = Read(Transactions);

        Assert.Equal(["Default", "Fine"], table.Models);
        Assert.Equal("Default", table.Model);
        var rows = table.Rows().ToList();
        Assert.Equal(5, rows.Count);
        Assert.Equal("\"say \"", rows[1].Fields[8]);
        Assert.Equal(
            ["t1 Stu_a add,carry True S1 P1", "t2 Stu_a add False S2 P1", "t3 Stu_a add False S2 P1"],
            rows.Where(row => row.Evidence is not null).Select(row => Shown(row.Evidence!)));
        Assert.Equal(Instant.FromUtc(2024, 5, 31, 16, 0), rows[0].Evidence!.Occurred);
        Assert.Null(rows[1].Evidence!.Occurred);
        Assert.Equal(new LocalDateTime(2024, 5, 31, 12, 0, 5).PlusMilliseconds(500), rows[1].Time);
        Assert.Equal(
            ["datashop-hint", "datashop-no-component", "datashop-no-zone", "datashop-outcome", "datashop-time"],
            table.Diagnostics.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_ChooseModelZoneHintsAndAttempts()
    {
        var table = Read(Transactions, new DataShopOptions { Model = "fine", Zone = DateTimeZoneProviders.Tzdb["Europe/Zurich"], Hints = DataShopHint.None });

        Assert.Equal(["t1 Stu_a add-1 True S1 P1", "t5 Stu_b add-2 True P2 "], Shown(table));
        Assert.Equal(["t1 Stu_a add,carry True S1 P1", "t2 Stu_a add False S2 P1"], Shown(Read(Transactions, new DataShopOptions { FirstAttemptsOnly = true })));
        Assert.Equal(Instant.FromUtc(2024, 5, 31, 10, 0, 6), Read(Transactions, new DataShopOptions { Zone = DateTimeZoneProviders.Tzdb["Europe/Zurich"] }).Rows().ElementAt(2).Evidence!.Occurred);
    }

    [Fact]
    public void Rollup_HasComponentsInOneField()
    {
        var rows = Read(Rollup).Rows().ToList();

        Assert.Equal(["row-1 a x,y True S P", "row-2 a y False T P"], rows.Select(row => Shown(row.Evidence!)));
        Assert.Equal(3, rows[1].Evidence!.Hints);
    }

    [Fact]
    public void ClocksThatChange_AreReported()
    {
        const string head = "Anon Student Id\tTime\tOutcome\tKC (M)\n";
        var table = Read(head + "a\t2024-03-31 02:30:00\tCORRECT\tx\na\t2024-10-27 02:30:00\tCORRECT\tx\na\t2024-10-27 02:10:00\tCORRECT\tx\n", new DataShopOptions { Zone = DateTimeZoneProviders.Tzdb["Europe/Zurich"] });

        Assert.Equal([Instant.FromUtc(2024, 3, 31, 1, 30), Instant.FromUtc(2024, 10, 27, 0, 30), Instant.FromUtc(2024, 10, 27, 0, 10)], table.Rows().Select(row => row.Evidence!.Occurred));
        Assert.Equal(["datashop-local-time", "datashop-order"], table.Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void RepeatedTransactionId_IsReportedAndLosesNothing()
    {
        var table = Read("Transaction Id\tAnon Student Id\tOutcome\tKC (M)\nt\ta\tCORRECT\tx\nt\ta\tINCORRECT\tx\nt\tb\tINCORRECT\tx\nrow-9\tb\tCORRECT\tx\n");

        Assert.Equal(["t", "row-2", "row-4", "t"], table.ReadJournals().SelectMany(journal => journal.Events.OrderBy(item => journal.Learner.Value == "b" ? -item.Sequence : item.Sequence)).Select(item => item.Id.Value));
        Assert.Equal("datashop-repeated-id", Assert.Single(table.Diagnostics).Code);
    }

    [Theory]
    [InlineData("", "line 1: the table is empty")]
    [InlineData("Anon Student Id\tOutcome\n", "expected a column 'KC (…)'")]
    [InlineData("Outcome\tKC (M)\n", "expected a column 'Anon Student Id'")]
    [InlineData("Anon Student Id\tKC (M)\n", "expected a column 'Outcome' or 'First Attempt'")]
    public void Unreadable_IsOneClearError(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<InteropFormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void UnknownModel_NamesThoseThatAreThere() =>
        Assert.Contains("'KC (Coarse)'; expected one of the models 'Default', 'Fine'", Assert.Throws<InteropFormatException>(() => Read(Transactions, new DataShopOptions { Model = "Coarse" })).Message, StringComparison.Ordinal);

    [Fact]
    public void PackedTable_IsReadTheSame_AndADamagedOneRefused()
    {
        var packed = Packed(Encoding.UTF8.GetBytes(string.Concat(Rollup, string.Concat(Enumerable.Range(0, 4000).Select(row => FormattableString.Invariant($"s{row * 7919 % 4001}\t\tP\tS{row}\tcorrect\t0\t0\t1\tx\t1\n"))))));

        Assert.Equal(4002, DataShopReader.Read(new MemoryStream(packed)).Rows().Count());
        Assert.Throws<InteropFormatException>(() => DataShopReader.Read(new MemoryStream(packed[..^2000])).Rows().Count());
        packed[packed.Length / 2] ^= 0x55;
        Assert.Throws<InteropFormatException>(() => DataShopReader.Read(new MemoryStream(packed)).Rows().Count());
    }

    [Fact]
    public void PackedBomb_IsRefused()
    {
        var row = Encoding.UTF8.GetBytes($"a\t\tP\t{new string('S', 700_000)}\tcorrect\t0\t0\t1\tx\t1\n");
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(Rollup));
            for (var block = 0; block < 100; block++)
            {
                zip.Write(row);
            }
        }

        stream.Position = 0;

        Assert.Contains("200 times", Assert.Throws<InteropFormatException>(() => DataShopReader.Read(stream).Rows().Count()).Message, StringComparison.Ordinal);
    }

    [SharedFact(LargeSample)]
    public void LargeSample_HasItsCounts()
    {
        var table = DataShopReader.ReadFile(SharedFiles.PathOf(LargeSample));
        var (rows, timed, evidence) = (0, 0, 0);
        var students = new HashSet<string>();
        var components = new HashSet<string>();
        var student = table.Columns.ToList().IndexOf("Anon Student Id");
        var component = table.Columns.ToList().IndexOf("KC (Default)");
        foreach (var row in table.Rows())
        {
            rows++;
            timed += row.Time is null ? 0 : 1;
            students.Add(row.Fields[student]);
            components.Add(row.Fields[component]);
            evidence += row.Evidence is null ? 0 : 1;
        }

        Assert.Equal((58_316, 58_316, 478, 144), (rows, timed, students.Count, components.Count));
        Assert.Equal(["Default", "Cluster"], table.Models);

        // The others are studied, not answered.
        Assert.Equal(58_316 - 3_194, evidence);
        Assert.Equal(["datashop-no-zone", "datashop-outcome"], table.Diagnostics.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.Contains("This is so 3194 times", table.Diagnostics.Single(problem => problem.Code == "datashop-outcome").Message, StringComparison.Ordinal);
    }

    [SharedFact(LargeSample)]
    public void LargeSample_WrittenAgain_IsTheSameBytes()
    {
        using var packed = new GZipStream(File.OpenRead(SharedFiles.PathOf(LargeSample)), CompressionMode.Decompress);
        using var original = new MemoryStream();
        packed.CopyTo(original);
        using var again = new MemoryStream();
        var table = DataShopReader.ReadFile(SharedFiles.PathOf(LargeSample));

        DataShopWriter.Write(again, table.Columns, table.Rows());

        Assert.Equal(Encoding.UTF8.GetString(original.ToArray()).ReplaceLineEndings("\n").TrimEnd('\n'), Encoding.UTF8.GetString(again.ToArray()).TrimEnd('\n'));
    }

    private static DataShopTable Read(string text, DataShopOptions? options = null) => DataShopReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);

    private static IEnumerable<string> Shown(DataShopTable table) => table.Rows().Where(row => row.Evidence is not null).Select(row => Shown(row.Evidence!));

    private static string Shown(EvidenceRecord record) =>
        $"{record.Id} {record.Learner} {string.Join(',', record.Competencies)} {((CorrectOutcome)record.Outcome!).IsCorrect} {record.Item} {record.Activity}";

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return stream.ToArray();
    }
}
