using System.Text;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop.Tests.Csv;

public sealed class EvidenceCsvWriterTest
{
    [Property(MaxTest = 300)]
    public void Table_WrittenAndRead_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var journals = EvidenceCsvReader.ReadJournals(RandomEvidence.Rows(random, random.Next(12)));
        using var stream = new MemoryStream();

        var problems = EvidenceCsvWriter.Write(stream, journals, FormulaText.Keep);

        Assert.Empty(problems);
        stream.Position = 0;
        var again = EvidenceCsvReader.ReadJournals(EvidenceCsvReader.Read(stream));
        Assert.Equal(journals.SelectMany(journal => journal.Events), again.SelectMany(journal => journal.Events));
    }

    [Fact]
    public void Columns_AreThoseThatAreNeeded()
    {
        Assert.Equal("learner,competency,correct\r\nb,x,1\r\na,x,0\r\n", Written("learner,competency,correct,time,id\nb,x,1,,\na,x,0,,\n"));
        Assert.Equal("learner,competencies,score,max,rating,id\r\nb,x;y,0.5,,,e1\r\na,x,7,10,,\r\na,x,,,3,\r\n", Written("learner,competencies,score,max,rating,id\nb,x;y,0.5,,,e1\na,x,7,10,,\na,x,,,3,\n"));
        Assert.Equal("learner,competency,correct\r\n", Written("learner,competency,correct\n"));
    }

    [Fact]
    public void WhatTheTableCantSay_IsReportedWithItsCount()
    {
        var journal = new LearnerJournal(LearnerId.From("a"));
        var plain = EvidenceRecord.Observed("e0", journal.Learner, Competencies.CompetencyId.From("c"), Outcome.Correct(true));
        journal.Append(plain);
        journal.Append(plain with { Id = EventId.From("e1"), Outcome = Outcome.Judged("scale", "good") });
        journal.Append(plain with { Id = EventId.From("e2"), Outcome = Outcome.Judged("scale", "bad") });
        journal.Append(plain with { Id = EventId.From("e3"), Outcome = null, Status = EvidenceStatus.Missing });
        journal.Append(plain with { Id = EventId.From("e4"), Status = EvidenceStatus.Hidden });
        journal.Append(plain with { Id = EventId.From("e5"), Competencies = [Competencies.CompetencyId.From("c"), Competencies.CompetencyId.From("c;d")] });
        journal.Append(plain with { Id = EventId.From("e6") });
        journal.Append(new EvidenceVoided { Id = EventId.From("v"), Learner = journal.Learner, Evidence = EventId.From("e6"), Reason = "typed twice" });
        journal.Append(plain with { Id = EventId.From("e7"), Hints = 2, Context = "a shop", Supports = ["calculator"], Recorded = Instant.FromUnixTimeSeconds(1), Assessed = Instant.FromUnixTimeSeconds(2), Author = Author.Of("t", PersonRole.Educator), Item = " " });
        using var stream = new MemoryStream();

        var problems = EvidenceCsvWriter.Write(stream, [journal]);

        Assert.Equal("learner,competency,correct,id\r\na,c,1,e0\r\na,c,1,e7\r\n", Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(
            ["evidence-competencies", "evidence-member", "evidence-member", "evidence-member", "evidence-member", "evidence-member", "evidence-member", "evidence-member",
                "evidence-not-counted", "evidence-not-counted", "evidence-not-standing", "evidence-other-event", "evidence-outcome"],
            problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.Contains("This is so 2 times", problems.Single(problem => problem.Code == "evidence-outcome").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)")]
    [InlineData("+1+cmd")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    public void Formula_IsRefusedUnlessEscapedOrKept(string text)
    {
        var record = EvidenceRecord.Observed("e0", LearnerId.From("a"), Competencies.CompetencyId.From("c"), Outcome.Correct(true)) with { Item = text };
        var journal = new LearnerJournal(record.Learner);
        journal.Append(record);
        using var refused = new MemoryStream();

        var exception = Assert.Throws<InteropFormatException>(() => EvidenceCsvWriter.Write(refused, [journal]));

        Assert.Equal(0, refused.Length);
        Assert.StartsWith($"evidence, row 2, column 'item': the value is '{text.ReplaceLineEndings(" ")}', which a spreadsheet would run", exception.Message, StringComparison.Ordinal);
        Assert.Equal("'" + text, Again(journal, FormulaText.Escape));
        Assert.Equal(text, Again(journal, FormulaText.Keep));
    }

    [Theory]
    [InlineData("-12.5")]
    [InlineData("+41 (0)44 632 11 11")]
    [InlineData("a=b")]
    [InlineData("")]
    [InlineData("- 3")]
    public void Text_ThatIsNoFormula_Passes(string text) => Assert.False(CsvOutput.IsFormula(text));

    [Fact]
    public void Edges_WithAFormula_AreRefusedUnlessEscapedOrKept()
    {
        var framework = Competencies.CompetencyFramework.CreateBuilder("f", "F").Add("=1+1", "A").Build().Framework;
        using var writer = new StringWriter();

        Assert.Contains("edges, row 2, column 'competency': the value is '=1+1'", Assert.Throws<InteropFormatException>(() => EdgeCsvWriter.Write(writer, framework)).Message, StringComparison.Ordinal);
        Assert.Equal(string.Empty, writer.ToString());
        EdgeCsvWriter.Write(writer, framework, formulas: FormulaText.Escape);
        Assert.Equal("prerequisite,competency,strength\r\n,'=1+1,\r\n", writer.ToString());
    }

    private static string Written(string csv)
    {
        using var stream = new MemoryStream();
        Assert.Empty(EvidenceCsvWriter.Write(stream, EvidenceCsvReader.ReadJournals(EvidenceCsvReader.Read(new StringReader(csv)))));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string? Again(LearnerJournal journal, FormulaText formulas)
    {
        using var stream = new MemoryStream();
        EvidenceCsvWriter.Write(stream, [journal], formulas);
        stream.Position = 0;
        return Assert.Single(EvidenceCsvReader.Read(stream)).Item;
    }
}
