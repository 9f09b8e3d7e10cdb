using System.Text;
using FsCheck.Xunit;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop.Tests.Csv;

namespace PersonalizedLearning.Interop.Tests.ResponseRows;

public sealed class ThreeLineTest
{
    [Theory]
    [InlineData("3\n1,2,2\n1,0,1\n1\n7\n0\n")]
    [InlineData("3,\r\n1,2,2,\r\n1,0,1,\r\n\r\n1\r\n7,\r\n0,")]
    [InlineData("\uFEFF3\n1, 2, 2\n1.0,0.0,1.0\n1\n7\n0\n\n")]
    public void Learners_Gotcha25_ComeWithOrWithoutTrailingCommas(string text)
    {
        var learners = Read(text);

        Assert.Equal(["learner-1 1+ 2- 2+", "learner-2 7-"], learners.Select(Shown));
        Assert.Equal(["row-1", "row-2", "row-3", "row-4"], learners.SelectMany(learner => learner.Evidence).Select(record => record.Id.Value));
    }

    [Fact]
    public void Skills_Gotcha25_KeepTheirNumbersFrom0OrFrom1()
    {
        Assert.Equal(["learner-1 0+ 1-"], Read("2\n0,1\n1,0\n").Select(Shown));
        Assert.Equal(["learner-1 1+ 2-"], Read("2\n1,2\n1,0\n").Select(Shown));
        Assert.Equal(["learner-10000 1+ 2-"], Read("2\n1,2\n1,0\n", new ThreeLineOptions { FirstLearner = 10_000 }).Select(Shown));
    }

    [Fact]
    public void FourthLine_HoldsItems()
    {
        const string text = "2\nq1,q2\na,b\n1,0\n2\nq3,\na,a\n0,0\n";

        Assert.Equal(["learner-1 a+ b-", "learner-2 a- a-"], Read(text).Select(Shown));
        Assert.Equal(["q1", "q2", "q3", null], Read(text, new ThreeLineOptions { HasItems = true }).SelectMany(learner => learner.Evidence).Select(record => record.Item));
        Assert.Equal("q3,", string.Join(',', Read(text)[1].Items));
    }

    [Fact]
    public void LearnerWithoutAnswers_IsThere() => Assert.Equal(["learner-1", "learner-2 a+", "learner-3"], Read("0\n\n\n1\na\n1\n0\n").Select(learner => Shown(learner).Trim()));

    [Fact]
    public void WrongLengthOrAnswer_IsReported()
    {
        var problems = new List<Diagnostic>();

        var learners = Read("2\na,b\n1,0,1\n3\na,b,\n1,-1,1\n1\na\n1\n", new ThreeLineOptions { Report = problems.Add });

        Assert.Equal(["learner-2 a+", "learner-3 a+"], learners.Select(Shown));
        Assert.Equal(["three-line-length at line 1", "three-line-answer at line 4, answer 2"], problems.Select(problem => $"{problem.Code} at {problem.Place}"));
        Assert.Contains("This is so 2 times", problems[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x\n1\n1\n", "line 1: the line is 'x'; expected the number of answers")]
    [InlineData("1\na\n", "line 2: the file ends within a learner")]
    [InlineData("-1\na\n1\n", "line 1")]
    [InlineData("99999999999\na\n1\n", "line 1")]
    public void Unreadable_IsOneClearError(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<InteropFormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Property(MaxTest = 200)]
    public void Evidence_WrittenAndRead_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var withItems = random.Next(2) == 0;
        var rows = RandomEvidence.Rows(random, random.Next(12)).Select(row => row with { Record = Plain(row.Record, withItems) });
        var journals = EvidenceCsvReader.ReadJournals(rows);
        using var stream = new MemoryStream();

        var problems = ThreeLineWriter.Write(stream, journals, withItems);

        Assert.DoesNotContain(problems, problem => problem.Code != "three-line-learners");
        stream.Position = 0;
        var again = ThreeLineReader.Read(stream, new ThreeLineOptions { HasItems = withItems }).ToList();
        Assert.Equal(
            journals.Select(journal => string.Join(' ', journal.Events.Cast<EvidenceRecord>().Select(Shown))),
            again.Select(learner => string.Join(' ', learner.Evidence.Select(Shown))));
    }

    [Fact]
    public void WhatTheFormatCantSay_IsReported()
    {
        var journals = EvidenceCsvReader.ReadJournals(EvidenceCsvReader.Read(new StringReader(
            "learner,competencies,correct,rating,time,item\na,x;y,1,,,\na,x,,3,,\na,\"x,y\",1,,,\na,x,1,,2024-05-31T12:00:00Z,q\n")));
        using var stream = new MemoryStream();

        var problems = ThreeLineWriter.Write(stream, journals);

        Assert.Equal("1\nx\n1\n", Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(
            ["evidence-member", "evidence-member", "evidence-outcome", "three-line-competencies", "three-line-learners", "three-line-text"],
            problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    private static List<ThreeLineLearner> Read(string text, ThreeLineOptions? options = null) => [.. ThreeLineReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options)];

    private static string Shown(ThreeLineLearner learner) => $"{learner.Learner} {string.Join(' ', learner.Evidence.Select(record => $"{record.Competencies[0]}{(((CorrectOutcome)record.Outcome!).IsCorrect ? '+' : '-')}"))}";

    private static string Shown(EvidenceRecord record) => $"{record.Competencies[0]} {record.Item} {((CorrectOutcome)record.Outcome!).IsCorrect}";

    private static EvidenceRecord Plain(EvidenceRecord record, bool withItems) => record with
    {
        Outcome = Outcome.Correct(record.Sequence % 2 == 0),
        Competencies = [Competencies.CompetencyId.From(record.Competencies[0].Value.Replace(',', '.'))],
        Occurred = null,
        Due = null,
        Source = EvidenceSource.Unspecified,
        Purpose = EvidencePurpose.Unspecified,
        Activity = null,
        Item = withItems ? record.Item?.ReplaceLineEndings(" ").Replace(',', '.').Trim() : null,
    };
}
