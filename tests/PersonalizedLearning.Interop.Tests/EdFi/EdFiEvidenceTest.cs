using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using static PersonalizedLearning.Interop.Tests.EdFi.EdFiFixture;

namespace PersonalizedLearning.Interop.Tests.EdFi;

public sealed class EdFiEvidenceTest
{
    [Fact]
    public void Results_BearOnStandardsAndObjectives_EachOnce()
    {
        var (records, reader) = Read(Attempt("ana", "1", Item("I1", "Correct", "2") + Item("I2", "Incorrect", "0.000") + Objective("O1", "2.0")));

        Assert.Equal([CompetencyId.From("S1")], records[0].Competencies);
        Assert.Equal([CompetencyId.From("S2")], records[1].Competencies);
        Assert.Equal("uri://example.org/A#Fractions#O1", Assert.Single(records[2].Competencies).Value);
        Assert.Equal([Outcome.Correct(true), Outcome.Correct(false), Outcome.Score(2, 3)], records.Select(record => record.Outcome));
        Assert.Equal([EvidenceSource.Item, EvidenceSource.Item, EvidenceSource.Quiz], records.Select(record => record.Source));
        Assert.Equal(["I1", "I2", null], records.Select(record => record.Item));
        Assert.All(records, record => Assert.Equal("uri://example.org/A#Fractions#1", record.Activity));
        Assert.All(records, record => Assert.Equal(EvidencePurpose.Formative, record.Purpose));
        Assert.Equal([1, 2, 3], records.Select(record => record.Sequence));
        Assert.Equal(new EdFiCounts(1, 1, 2, 1, 1, 3, 0), reader.Counts);
    }

    [Fact]
    public void Time_WithoutAZone_IsNoTime_UnlessTheCallerNamesOne()
    {
        var attempt = Attempt("ana", "1", Item("I1", "Correct"));
        var (without, reader) = Read(attempt);
        var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
        var (within, _) = Read(new EdFiOptions { Zone = zone }, attempt);
        var (exact, exactly) = Read(Attempt("ana", "1", Item("I1", "Correct"), "2024-05-31T09:00:00+02:00"));

        Assert.Null(without[0].Occurred);
        Assert.Contains(reader.Diagnostics, item => item.Code == "time-without-zone");
        Assert.Equal(Instant.FromUtc(2024, 5, 31, 14, 0), within[0].Occurred);
        Assert.Equal(Instant.FromUtc(2024, 5, 31, 7, 0), exact[0].Occurred);
        Assert.Empty(exactly.Diagnostics);
    }

    [Theory]
    [InlineData("2024-05-31", "time-without-zone")]
    [InlineData("31/05/2024", "time-unreadable")]
    [InlineData("2024-02-30T00:00:00Z", "time-unreadable")]
    [InlineData(null, null)]
    public void Time_ThatIsNoPointInTime_IsNotKnown(string? date, string? code)
    {
        var (records, reader) = Read(new EdFiOptions { Zone = DateTimeZone.Utc }, Attempt("ana", "1", Item("I1", "Correct"), date));

        Assert.Null(records[0].Occurred);
        Assert.Equal(code is null ? [] : [code], reader.Diagnostics.Select(item => item.Code));
    }

    [Theory]
    [InlineData("Partially Correct", "1", 1.0, null)]
    [InlineData("Met Standard", "2", 2.0, null)]
    [InlineData(null, "0", 0.0, null)]
    [InlineData("Incorrect", "1", 1.0, "item-partly-correct")]
    [InlineData("Met Standard", "3", 3.0, "score-above-maximum")]
    public void Item_WithAScoreBetween_IsAScoreOfItsMaximum(string? word, string raw, double value, string? code)
    {
        var (records, reader) = Read(Attempt("ana", "1", Item("I1", word, raw), null));

        Assert.Equal(Outcome.Score(value, 2), records[0].Outcome);
        Assert.Equal(code is null ? [] : [code], reader.Diagnostics.Select(item => item.Code));
    }

    // Gotcha 13, said of xAPI and true here: what does not say that it failed has not failed.
    [Theory]
    [InlineData("Partially Correct", null)]
    [InlineData(null, null)]
    [InlineData("Above Standard", "NaN")]
    [InlineData("Partially Correct", "-1")]
    public void Item_ThatSaysNeither_IsNoEvidence(string? word, string? raw)
    {
        var (records, reader) = Read(Attempt("ana", "1", Item("I1", word, raw), null));

        Assert.Empty(records);
        Assert.Contains(reader.Diagnostics, item => item.Code == "item-result-without-outcome");
        Assert.Equal(1, reader.Counts.LeftOut);
    }

    [Theory]
    [InlineData("Correct", "0", true)]
    [InlineData("Incorrect", "2", false)]
    public void Item_WhoseWordContradictsItsScore_KeepsTheWord(string word, string raw, bool isCorrect)
    {
        var (records, reader) = Read(Attempt("ana", "1", Item("I1", word, raw), null));

        Assert.Equal(Outcome.Correct(isCorrect), records[0].Outcome);
        Assert.Equal("item-result-contradicts-score", Assert.Single(reader.Diagnostics).Code);
    }

    [Fact]
    public void Objective_AboveItsMaximum_IsExtraCreditAndReported()
    {
        var (records, reader) = Read(Attempt("ana", "1", Objective("O1", "4"), null));

        // Gotcha 23, said of LTI and true here.
        Assert.Equal(Outcome.Score(4, 3), records[0].Outcome);
        Assert.Equal("score-above-maximum", Assert.Single(reader.Diagnostics).Code);
    }

    [Theory]
    [InlineData(null, null, "Raw score", "objective-without-outcome")]
    [InlineData("2", null, "Percentile", "objective-without-outcome")]
    [InlineData("two", null, "Raw score", "unusable-value objective-without-outcome")]
    [InlineData("-1", null, "Raw score", "score-below-minimum objective-without-outcome")]
    [InlineData(null, "Excellent", "Raw score", "objective-without-outcome")]
    public void Objective_WithoutAScoreOfAMaximum_IsNoEvidence(string? score, string? level, string method, string codes)
    {
        var (records, reader) = Read(Attempt("ana", "1", Objective("O1", score, level, method), null));

        Assert.Empty(records);
        Assert.Equal(codes.Split(' '), reader.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Objective_WithALevelOnly_IsJudgedOnTheScaleThatHasIt()
    {
        var (records, _) = Read(Attempt("ana", "1", Objective("O1", null, "Basic"), null));

        Assert.Equal(Outcome.Judged("uri://example.org/A#Fractions#Raw score", "Basic"), records[0].Outcome);
    }

    [Theory]
    [InlineData("4", "Met Standard", false)]
    [InlineData("1", "Met Standard", true)]
    [InlineData("1", "Excellent", true)]
    public void Objective_WithAScoreAndALevel_TakesTheScore_AndReportsALevelThatDoesNotFollow(string score, string level, bool isReported)
    {
        var (records, reader) = Read(Attempt("ana", "1", Objective("O3", score, level), null));

        Assert.Equal(Outcome.Score(double.Parse(score, System.Globalization.CultureInfo.InvariantCulture), 5), records[0].Outcome);
        Assert.Equal(isReported ? ["level-not-used"] : [], reader.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Elements_WithoutAPlaceInEvidence_AreReportedOnceEach()
    {
        var attempt = Attempt("ana", "1", Item("I1", "Correct").Replace("<AssessmentItemReference>", "<TimeAssessed>PT1M</TimeAssessed><AssessmentItemReference>", StringComparison.Ordinal) + Item("I2", "Correct"), null, "<SerialNumber>7</SerialNumber>");
        var (_, reader) = Read(attempt, attempt.Replace("ana", "ben", StringComparison.Ordinal));

        Assert.Equal(["element-not-mapped", "element-not-mapped"], reader.Diagnostics.Select(item => item.Code));
        Assert.All(reader.Diagnostics, item => Assert.Contains("2 times", item.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Objective_WhoseItemsAddUpToSomethingElse_IsTakenAsItIsAndReported()
    {
        var (records, reader) = Read(Attempt("ana", "1", Objective("O1", "3") + Item("I1", "Correct", "2") + Item("I2", "Incorrect", "0"), null));

        Assert.Equal(Outcome.Score(3, 3), records[0].Outcome);
        Assert.Equal("objective-differs-from-items", Assert.Single(reader.Diagnostics).Code);
    }

    [Fact]
    public void Results_WithoutMetadata_AreReportedAndNoneIsInvented()
    {
        var reader = new EdFiEvidenceReader(EdFiMetadata.Empty);
        using var stream = new MemoryStream(Students(Attempt("ana", "1", Item("I1", "Correct", "2") + Item("I2", "Correct") + Objective("O1", "2"), null)));

        Assert.Empty(reader.Read(stream));
        Assert.Equal(["item-not-described", "objective-not-described"], reader.Diagnostics.Select(item => item.Code));
        Assert.Contains("2 times", reader.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(new EdFiCounts(1, 1, 2, 2, 1, 0, 3), reader.Counts);
    }

    [Fact]
    public void StudentAssessment_Twice_CountsOnce()
    {
        var attempt = Attempt("ana", "1", Item("I1", "Correct"), null);
        var (records, reader) = Read(attempt, attempt, Attempt("ana", "1", Item("I2", "Correct"), null), Attempt("ben", "1", Item("I2", "Correct"), null));

        Assert.Equal(["ana", "ben"], records.Select(record => record.Learner.Value));
        Assert.Equal(["duplicate-student-assessment", "conflicting-student-assessment"], reader.Diagnostics.Select(item => item.Code));
        Assert.Equal((2, 4, 2, 2), (reader.Counts.Students, reader.Counts.StudentAssessments, reader.Counts.Records, reader.Counts.LeftOut));
    }

    [Fact]
    public void Result_Twice_CountsOnce()
    {
        var (records, reader) = Read(Attempt("ana", "1", Item("I1", "Correct") + Item("I1", "Correct") + Item("I1", "Incorrect"), null));

        Assert.Single(records);
        Assert.Equal(["duplicate-result", "conflicting-result"], reader.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void StudentAssessment_WithoutAnIdentity_IsLeftOutAndReported()
    {
        var nobody = Attempt("ana", "1", Item("I1", "Correct"), null).Replace("<StudentUniqueId>ana</StudentUniqueId>", "", StringComparison.Ordinal);
        var nothing = Attempt("ana", " ", Item("I1", "Correct"), null);
        var endless = Attempt(new string('x', 1100), "3", Item("I1", "Correct"), null);
        var (records, reader) = Read(nobody, nothing, endless);

        Assert.Empty(records);
        Assert.Equal(["missing-student", "missing-identity", "unusable-identifier"], reader.Diagnostics.Select(item => item.Code));
        Assert.Equal(3, reader.Counts.LeftOut);
    }

    [Fact]
    public void StudentAssessment_ThatWasNotTaken_IsNoFailure()
    {
        var (records, reader) = Read(Attempt("ana", "1", "", null, "<ReasonNotTested>uri://ed-fi.org/X#Absent</ReasonNotTested><ScoreResult><Result>3</Result></ScoreResult>"));

        Assert.Empty(records);
        Assert.Equal(["assessment-score-not-mapped", "not-tested"], reader.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Accommodations_AreSupportsThatWereUsed()
    {
        var (records, _) = Read(Attempt("ana", "1", Item("I1", "Correct"), null, "<Accommodation>uri://ed-fi.org/X#Calculator</Accommodation><Accommodation>uri://ed-fi.org/X#Large print</Accommodation>"));

        Assert.Equal(["Calculator", "Large print"], records[0].Supports);
    }

    [Fact]
    public void Interchange_ThatBreaksOff_GivesWhatWasWholeAndThenOneError()
    {
        var whole = Students(Attempt("ana", "1", Item("I1", "Correct"), null), Attempt("ben", "1", Item("I1", "Correct"), null));
        using var stream = new MemoryStream(whole[..^60]);
        using var records = new EdFiEvidenceReader(EdFiFixture.Read().Metadata).Read(stream).GetEnumerator();

        Assert.True(records.MoveNext());
        Assert.Equal("ana", records.Current.Learner.Value);
        Assert.Throws<InteropFormatException>(() => records.MoveNext());
    }

    [Theory]
    [InlineData("<InterchangeStandards/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><InterchangeStudentAssessment>&b;</InterchangeStudentAssessment>")]
    public void Input_OfAnotherKind_IsRefused(string xml)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(xml));

        Assert.Throws<InteropFormatException>(() => new EdFiEvidenceReader(EdFiMetadata.Empty).Read(stream).Count());
    }

    private static (List<EvidenceRecord> Records, EdFiEvidenceReader Reader) Read(params string[] attempts) => Read(new EdFiOptions(), attempts);

    private static (List<EvidenceRecord> Records, EdFiEvidenceReader Reader) Read(EdFiOptions options, params string[] attempts)
    {
        var reader = new EdFiEvidenceReader(EdFiFixture.Read().Metadata, options);
        using var stream = new MemoryStream(Students(attempts));
        return ([.. reader.Read(stream)], reader);
    }
}
