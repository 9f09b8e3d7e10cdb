using System.Text;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop.Tests.Csv;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop.Tests.DataShop;

public sealed class DataShopWriterTest
{
    [Property(MaxTest = 200)]
    public void Evidence_WrittenAndRead_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var rows = RandomEvidence.Rows(random, random.Next(10)).Select(row => row with { Record = Plain(row.Record) });
        var journals = EvidenceCsvReader.ReadJournals(rows.Where(row => row.Record.Id.Value == $"row-{row.Row}" || !row.Record.Id.Value.StartsWith("row-", StringComparison.Ordinal)));
        using var stream = new MemoryStream();

        var problems = DataShopWriter.Write(stream, journals, formulas: FormulaText.Keep);

        Assert.Empty(problems);
        stream.Position = 0;
        var table = DataShopReader.Read(stream);
        Assert.Equal(journals.SelectMany(journal => journal.Events), table.ReadJournals().SelectMany(journal => journal.Events));
        Assert.DoesNotContain(table.Diagnostics, problem => problem.Code != "datashop-order");
    }

    [Fact]
    public void WhatTheTableCantSay_IsReported()
    {
        var journal = new LearnerJournal(LearnerId.From("a"));
        var plain = EvidenceRecord.Observed("e0", journal.Learner, CompetencyId.From("c"), Outcome.Correct(true));
        journal.Append(plain with { Source = EvidenceSource.Quiz, Purpose = EvidencePurpose.Formative, Due = NodaTime.NodaConstants.UnixEpoch, Activity = "q" });
        journal.Append(plain with { Id = EventId.From("e1"), Outcome = Outcome.Score(1, 2) });
        journal.Append(plain with { Id = EventId.From("e2"), Item = "a\tb" });
        journal.Append(plain with { Id = EventId.From("e3"), Competencies = [CompetencyId.From("a~~b")] });
        using var stream = new MemoryStream();

        var problems = DataShopWriter.Write(stream, [journal], "Ours");

        Assert.Equal("Transaction Id\tAnon Student Id\tTime\tTime Zone\tProblem Name\tStep Name\tOutcome\tKC (Ours)\ne0\ta\t\t\tq\t\tCORRECT\tc\n", Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(["datashop-text", "evidence-member", "evidence-member", "evidence-member", "evidence-member", "evidence-outcome"], problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Formula_IsRefusedBeforeAnythingIsWritten()
    {
        var record = EvidenceRecord.Observed("e0", LearnerId.From("=1+1"), CompetencyId.From("c"), Outcome.Correct(true));
        var journal = new LearnerJournal(record.Learner);
        journal.Append(record);
        using var stream = new MemoryStream();

        Assert.Contains("DataShop, row 2, field 2: the value is '=1+1'", Assert.Throws<InteropFormatException>(() => DataShopWriter.Write(stream, [journal])).Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    private static EvidenceRecord Plain(EvidenceRecord record) => record with
    {
        Outcome = Outcome.Correct(record.Sequence % 2 == 0),
        Due = null,
        Source = EvidenceSource.Unspecified,
        Purpose = EvidencePurpose.Unspecified,
        Activity = record.Item is null ? null : record.Activity,
        Item = record.Item?.ReplaceLineEndings(" "),
    };
}
