using System.Diagnostics;
using System.Text;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Csv;

public sealed class EvidenceCsvTest
{
    private const string Glops = "data/responses/glops42.csv";

    [Fact]
    public void Read_ColumnThatEvidenceDoesNotHave_IsReportedOnce()
    {
        var found = new List<Diagnostic>();
        var rows = EvidenceCsvReader.Read(new StringReader("learner,mood,competency,correct\nana,glad,c,1\nana,sad,c,0\n"), new EvidenceCsvOptions { Report = found.Add }).ToList();

        Assert.Equal(2, rows.Count);
        Assert.Equal("Info unread-column at line 1, column 'mood': Evidence has no such column; what stands there is left out.", Assert.Single(found).ToString());
    }

    [Fact]
    public void Row_HasAllItsColumns()
    {
        var row = Assert.Single(Read(
            "id,learner,competency,score,max,time,due,item,activity,source,purpose\n"
            + "e1,amara,fractions,3,4,2024-05-31T12:00:00Z,2024-06-01T00:00:00+02:00,q7,quiz 2,performance-task,Formative\n"));

        Assert.Equal(1, row.Row);
        Assert.Equal("amara", row.Learner.Value);
        Assert.Equal("q7", row.Item);
        Assert.Equal(
            new EvidenceRecord
            {
                Id = EventId.From("e1"),
                Learner = LearnerId.From("amara"),
                Competencies = [Competencies.CompetencyId.From("fractions")],
                Outcome = Outcome.Score(3, 4),
                Occurred = Instant.FromUtc(2024, 5, 31, 12, 0),
                Due = Instant.FromUtc(2024, 5, 31, 22, 0),
                Item = "q7",
                Activity = "quiz 2",
                Source = EvidenceSource.PerformanceTask,
                Purpose = EvidencePurpose.Formative,
                Sequence = 1,
            },
            row.Record);
    }

    [Fact]
    public void Outcome_IsThatOfTheColumnThatIsFilled() => Assert.Equal(
        [Outcome.Correct(true), Outcome.Score(0.5, 1), Outcome.Score(12, 10), Outcome.Rating(3), Outcome.Correct(false)],
        Read("learner,competency,correct,score,max,rating\na,c,1,,,\na,c,,0.5,,\na,c,,12,10,\na,c,,,,3\na,c,0\n").Select(row => row.Record.Outcome));

    [Fact]
    public void OptionalFields_Empty_AreNotSaid()
    {
        var record = Assert.Single(Read("learner,competency,correct,time,due,item,activity,source,purpose,id\na,c,1,,,,,,,\n")).Record;

        Assert.Equal(new EvidenceRecord { Id = EventId.From("row-1"), Learner = LearnerId.From("a"), Competencies = record.Competencies, Outcome = Outcome.Correct(true), Sequence = 1 }, record);
    }

    [Fact]
    public void Competencies_AreSeveralOnlyIfTheHeaderSaysSo()
    {
        Assert.Equal(["x", "y"], Read("learner,competencies,correct\na,x; y;x,1\n")[0].Record.Competencies.Select(id => id.Value));
        Assert.Equal(["x;y"], Read("learner,competency,correct\na,x;y,1\n")[0].Record.Competencies.Select(id => id.Value));
    }

    [Theory]
    [InlineData("learner;competency;correct\r\na;x;1\r\n\r\nb;x;0")]
    [InlineData("\uFEFFLearner,Competency,Correct\na,x,1\nb,x,0\n")]
    [InlineData("learner\tcompetency\tcorrect\na\tx\t1\nb\tx\t0\n")]
    [InlineData("learner,competency,correct,note\n\"a\",\"x\",\"1\",\"two\nlines, \"\"quoted\"\"\"\nb,x,0,\n")]
    public void Table_MayHaveAnyDelimiterAndLineEnd(string csv)
    {
        Assert.Equal([(1, "a"), (2, "b")], Read(csv).Select(row => (row.Row, row.Learner.Value)));
        Assert.Equal(2, EvidenceCsvReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv))).Count());
    }

    [Fact]
    public void Journals_AreSortedAndKeepTheOrderOfTheFile()
    {
        var rows = Read("learner,competency,correct,time\nb,x,1,\nb,y,0,\na,x,1,2024-05-31T12:00:00Z\na,y,1,2024-05-31T12:00:00Z\na,z,1,2024-05-30T12:00:00Z\nb,z,0,\n");

        var journals = EvidenceCsvReader.ReadJournals(rows);

        Assert.Equal(["a", "b"], journals.Select(journal => journal.Learner.Value));
        Assert.Equal(["row-5", "row-3", "row-4"], journals[0].Events.Select(item => item.Id.Value));
        Assert.Equal(["row-1", "row-2", "row-6"], journals[1].Events.Select(item => item.Id.Value));
    }

    [Theory]
    [InlineData("learner,competency,correct\na,c,yes\n", "line 2, column 'correct': the value is 'yes'; expected 0 or 1.")]
    [InlineData("learner,competency,correct\na,c,\n", "line 2, column 'correct': the value is ''; expected an outcome.")]
    [InlineData("learner,competency,correct\na,c,1\n ,c,1\n", "line 3, column 'learner': the value is ' '; expected an identifier")]
    [InlineData("learner,competency,correct\na,,1\n", "line 2, column 'competency': the value is ''; expected an identifier")]
    [InlineData("learner,competencies,correct\na,c;,1\n", "line 2, column 'competencies': the value is ''; expected an identifier")]
    [InlineData("learner,competency,correct\na,c\n", "line 2, column 'correct'")]
    [InlineData("learner,competency,correct\na,c,1,2\n", "line 2: the row has more fields")]
    [InlineData("learner,competency,score\na,c,-1\n", "line 2, column 'score': the value is '-1'; expected a number from 0")]
    [InlineData("learner,competency,score\na,c,NaN\n", "line 2, column 'score': the value is 'NaN'")]
    [InlineData("learner,competency,score\na,c,1e999\n", "line 2, column 'score': the value is '1e999'")]
    [InlineData("learner,competency,score,max\na,c,1,0\n", "line 2, column 'max': the value is '0'; expected a number above 0")]
    [InlineData("learner,competency,score,correct\na,c,1,1\n", "expected one outcome in a row")]
    [InlineData("learner,competency,rating\na,c,5\n", "line 2, column 'rating': the value is '5'; expected 1 (again)")]
    [InlineData("learner,competency,correct,time\na,c,1,yesterday\n", "line 2, column 'time': the value is 'yesterday'; expected a date and time")]
    [InlineData("learner,competency,correct,time\na,c,1,2024-05-31T12:00:00\n", "line 2, column 'time'")]
    [InlineData("learner,competency,correct,time\na,c,1,2024-02-30T12:00:00Z\n", "line 2, column 'time'")]
    [InlineData("learner,competency,correct,time\na,c,1,9999-12-31T23:00:00-02:00\n", "line 2, column 'time': the value is '9999-12-31T23:00:00-02:00'; expected a time within")]
    [InlineData("learner,competency,correct,due\na,c,1,99999-01-01T00:00:00Z\n", "line 2, column 'due'")]
    [InlineData("learner,competency,correct,source\na,c,1,telepathy\n", "line 2, column 'source': the value is 'telepathy'; expected one of Unspecified, Item")]
    [InlineData("learner,competency,correct,purpose\na,c,1,fun\n", "line 2, column 'purpose'")]
    [InlineData("learner,competency,correct,id\na,c,1,e1\na,c,0,e1\n", "line 3, column 'id': the value is 'e1'; expected the content of row 1")]
    [InlineData("learner,competency\na,c\n", "line 1: the header is 'learner,competency'; expected a column 'correct' or 'score' or 'rating'.")]
    [InlineData("learner,correct\na,1\n", "expected a column 'competency' or 'competencies'.")]
    [InlineData("student,competency,correct\na,c,1\n", "expected a column 'learner'.")]
    [InlineData("", "line 1: the table is empty; expected a header row.")]
    [InlineData("learner,competency,correct,Learner\n", "line 1: column 'Learner' stands there twice")]
    [InlineData("learner,competency,correct\n\"a,c,1\n", "line 2: the row breaks the rules of quotes")]
    [InlineData("learner,competency,correct\n\"a\"b,c,1\n", "line 2: the row breaks the rules of quotes")]
    public void BadInput_NamesLineColumnValueAndWhatWasExpected(string csv, string message)
    {
        var exception = Assert.Throws<InteropFormatException>(() => Read(csv));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BadRow_CanBeReportedAndLeftOut()
    {
        var found = new List<Diagnostic>();
        var options = new EvidenceCsvOptions { Report = found.Add };

        var rows = EvidenceCsvReader.Read(new StringReader("learner,competency,correct\na,c,1\na,c,x\na,c,0\n"), options).ToList();

        Assert.Equal([1, 3], rows.Select(row => row.Row));
        Assert.Equal("Error evidence-row at line 3, column 'correct': the value is 'x'; expected 0 or 1. The row was left out.", Assert.Single(found).ToString());
    }

    [Fact]
    public void RepeatedRow_WithOneIdentifier_CountsOnce() => Assert.Equal(
        [1, 3], Read("learner,competency,correct,id\na,c,1,e1\na,c,1,e1\nb,c,0,e1\n").Select(row => row.Row));

    [Fact]
    public void Columns_CanBeCalledOtherwise()
    {
        var options = new EvidenceCsvOptions { Columns = new Dictionary<string, string> { ["competency"] = "card", ["item"] = "card", ["rating"] = "answer" }, Learner = Journal.LearnerId.From("me") };

        var row = Assert.Single(EvidenceCsvReader.Read(new StringReader("card,answer\nc1,4\n"), options));

        Assert.Equal(("me", "c1", "c1", Outcome.Rating(4)), (row.Learner.Value, row.Record.Competencies[0].Value, row.Item, row.Record.Outcome));
        Assert.Contains(
            "expected a column 'when'",
            Assert.Throws<InteropFormatException>(() => EvidenceCsvReader.Read(new StringReader("learner,competency,correct\n"), new EvidenceCsvOptions { Columns = new Dictionary<string, string> { ["time"] = "when" } }).Count()).Message,
            StringComparison.Ordinal);
    }

    [SharedFact("data/responses/fsrs-reviews.csv")]
    public void Reviews_HaveTheirCount()
    {
        var options = new EvidenceCsvOptions { Columns = new Dictionary<string, string> { ["competency"] = "card" }, Learner = Journal.LearnerId.From("me") };

        Assert.Equal(12_580, EvidenceCsvReader.ReadFile(SharedFiles.PathOf("data/responses/fsrs-reviews.csv"), options).Count());
    }

    [SharedFact("data/responses/fraction-tatsuoka/needed.csv")]
    public void Fractions_HaveTheirCounts()
    {
        var options = new EvidenceCsvOptions { Columns = new Dictionary<string, string> { ["learner"] = "user_id", ["competency"] = "item_id", ["item"] = "item_id" } };

        var rows = EvidenceCsvReader.ReadFile(SharedFiles.PathOf("data/responses/fraction-tatsuoka/needed.csv"), options).ToList();

        Assert.Equal((536 * 20, 536, 20), (rows.Count, rows.Select(row => row.Learner).Distinct().Count(), rows.Select(row => row.Item).Distinct().Count()));
    }

    [SharedFact(Glops)]
    public void Glops_HasItsCounts()
    {
        var rows = EvidenceCsvReader.ReadFile(SharedFiles.PathOf(Glops)).ToList();

        Assert.Equal((70_668, 4_354, 42), (rows.Count, rows.Select(row => row.Learner).Distinct().Count(), rows.SelectMany(row => row.Record.Competencies).Distinct().Count()));
    }

    [Fact]
    public void RowNumber_AsIdentifierOfAnotherRow_IsABadRow()
    {
        var exception = Assert.Throws<InteropFormatException>(() => Read("learner,competency,correct,id\na,c,1,row-2\na,c,0,\n"));

        Assert.Contains("line 3, column 'id': the value is 'row-2'; expected the content of row 1", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, Read("learner,competency,correct,id\na,c,1,row-2\nb,c,0,\n").Count);
    }

    [Fact]
    public void RepeatedRows_AmongMany_AreFoundExactly()
    {
        var random = new Random(7);
        var ids = Enumerable.Range(0, 5000).Select(_ => random.Next(3000)).ToList();
        var rows = Read("learner,competency,correct,id,note\n" + string.Concat(ids.Select((id, row) => $"l{id % 7},c,{id % 2},event-{id},{row}\n")));

        Assert.Equal(ids.Distinct().Select(id => $"event-{id}"), rows.Select(row => row.Record.Id.Value));
    }

    [Fact]
    public void Names_MoreThanAreRemembered_AreReadAsTheyAre()
    {
        const int count = 70_000;
        var csv = "learner,competency,correct,item\n" + string.Concat(Enumerable.Range(0, 2 * count).Select(row => FormattableString.Invariant($"l{row % count},c,1,q{row % count}\n")));

        Assert.All(Read(csv), row => Assert.Equal((FormattableString.Invariant($"l{(row.Row - 1) % count}"), FormattableString.Invariant($"q{(row.Row - 1) % count}")), (row.Learner.Value, row.Item)));
    }

    [Fact]
    public void ReadFile_TellsHowFarItHasCome()
    {
        var told = new List<ReadProgress>();
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "learner,competency,correct\na,c,1\n");

            Assert.Single(EvidenceCsvReader.ReadFile(path, reading: new InteropReadOptions { Progress = new Listener(told) }));
            Assert.Equal(new ReadProgress(33, 33), told[^1]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void QuoteNeverClosed_FailsBeforeItTakesInTheFile()
    {
        var csv = "learner,competency,correct\n\"" + string.Concat(Enumerable.Repeat("a,c,1\n", 2_000_000));

        Assert.Throws<InteropFormatException>(() => Read(csv));
    }

    [Fact]
    public void File_Missing_IsNamed() => Assert.Throws<InteropFormatException>(() => EvidenceCsvReader.ReadFile("no-such.csv").Count());

    [SharedFact(Glops)]
    public void Glops_ReadsFast()
    {
        var bytes = File.ReadAllBytes(SharedFiles.PathOf(Glops));
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(70_668, EvidenceCsvReader.Read(new MemoryStream(bytes)).Count());
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        // Much slower than it is, so that a loaded machine does not matter.
        Assert.True(best < TimeSpan.FromSeconds(1), $"{best}");
    }

    [Property(MaxTest = 500)]
    public void EditedTable_IsReadOrRefused(int seed)
    {
        const string csv = "learner,competencies,score,max,time,id,source\na,x;y,1,2,2024-05-31T12:00:00Z,e1,quiz\n\"b\",\"x\"\"\",0.5,,,,\n";
        var random = new Random(seed);
        var text = new StringBuilder(csv);
        for (var edit = random.Next(1, 6); edit > 0; edit--)
        {
            text.Insert(random.Next(text.Length), random.GetItems(["\"", ",", "\n", "\r", ";", "\0", "-", "9", "é", "\ud83d", "\uFEFF", " "], 1)[0]);
            text.Remove(random.Next(text.Length), 1);
        }

        try
        {
            EvidenceCsvReader.ReadJournals(Read(text.ToString()));
        }
        catch (InteropFormatException)
        {
        }
    }

    private static List<EvidenceCsvRow> Read(string csv) => [.. EvidenceCsvReader.Read(new StringReader(csv))];

    private sealed class Listener(List<ReadProgress> told) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => told.Add(value);
    }
}
