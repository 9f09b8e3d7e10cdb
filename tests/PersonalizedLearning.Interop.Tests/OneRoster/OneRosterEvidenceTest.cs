using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop.Tests.OneRoster;

public sealed class OneRosterEvidenceTest
{
    private static readonly OneRosterEvidenceOptions Options = new() { Zone = DateTimeZone.ForOffset(Offset.FromHours(-5)), ProficientLevels = new Dictionary<string, string> { ["sc-1"] = "A" } };

    [Fact]
    public void Results_AreEvidenceOfTheirObjectives()
    {
        var result = OneRosterEvidence.FromPackage(OneRosterFixture.Read([.. OneRosterFixture.Roster, .. OneRosterFixture.Results]).Package, Options);
        var records = Records(result);

        Assert.Equal(
            new EvidenceRecord
            {
                Id = EventId.From("x-1"),
                Learner = LearnerId.From("u-ana"),
                Competencies = [CompetencyId.From("half"), CompetencyId.From("third")],
                Outcome = Outcome.Score(7.5, 10),
                Item = "l-1",
                Occurred = Instant.FromUtc(2026, 9, 9, 5, 0),
                Assessed = Instant.FromUtc(2026, 9, 9, 5, 0),
                Due = Instant.FromUtc(2026, 9, 9, 5, 0),
                Sequence = 1,
            },
            records["x-1"]);

        // Gotcha 18: exempt is not 0.
        Assert.Equal((EvidenceStatus.Excused, null), (records["x-2"].Status, records["x-2"].Outcome));

        // Gotcha 18: score or textScore; the range of the project is 1 to 4.
        Assert.Equal(Outcome.Score(2, 3), records["x-3/rl-1"].Outcome);
        Assert.Equal(Outcome.Judged("sc-1", "A"), records["x-3/rl-2"].Outcome);
        Assert.Equal((EvidenceStatus.Missing, null), (records["x-4"].Status, records["x-4"].Outcome));
        Assert.Equal(5, records.Count);
        Assert.Equal(["u-ana", "u-ben"], result.Journals.Select(journal => journal.Learner.Value));
        Assert.Equal(["field-not-mapped", "total-not-mapped"], result.Diagnostics.Select(item => item.Code));
        Assert.Equal(
            new ProficiencyScale("sc-1", 0, 100, [new("F", 0), new("B", 60), new("A", 90, true)], "Letters"), Assert.Single(result.Scales));
    }

    // Gotcha 18: five status words, and the flags.
    [Theory]
    [InlineData("fully graded", "8", "", "Counted")]
    [InlineData("Fully Graded", "0", "", "Counted")]
    [InlineData("partially graded", "8", "", "Hidden")]
    [InlineData("submitted", "8", "", "Hidden")]
    [InlineData("submitted", "", "", "result-without-score")]
    [InlineData("fully graded", "", "", "result-without-score")]
    [InlineData("not submitted", "", "", "Missing")]
    [InlineData("not submitted", "0", "", "Missing")]
    [InlineData("exempt", "", "", "Excused")]
    [InlineData("exempt", "0", "missing", "Excused")]
    [InlineData("fully graded", "0", "missing", "Missing")]
    [InlineData("fully graded", "8", "incomplete", "Hidden")]
    [InlineData("fully graded", "8", "inProgress", "Hidden")]
    [InlineData("fully graded", "8", "late", "Counted")]
    [InlineData("ext:waived", "8", "", "Hidden")]
    [InlineData("", "8", "", "Hidden")]
    public void Status_IsThatOfTheWordAndTheFlags(string word, string score, string flag, string expected)
    {
        var result = OneRosterEvidence.FromPackage(Package($"x-1,,,l-1,u-ana,{word},{score},2026-09-09,,,,{(flag == "inProgress" ? "true" : "")},{(flag == "incomplete" ? "true" : "")},{(flag == "late" ? "TRUE" : "")},{(flag == "missing" ? "true" : "")}\n"), Options);

        if (expected.Contains('-', StringComparison.Ordinal))
        {
            Assert.Empty(result.Journals);
            Assert.Contains(expected, result.Diagnostics.Select(item => item.Code));
        }
        else
        {
            var record = Records(result)["x-1"];
            Assert.Equal(expected, record.Status.ToString());
            Assert.Equal(score.Length > 0 ? Outcome.Score(double.Parse(score, System.Globalization.CultureInfo.InvariantCulture), 10) : null, record.Outcome);
        }
    }

    [Theory]
    [InlineData("8", "0,10", "8/10", null)]
    [InlineData("12", "0,10", "12/10", null)]
    [InlineData("3", "1,4", "2/3", null)]
    [InlineData("0", "1,4", null, "score-out-of-range")]
    [InlineData("-1", "0,10", null, "score-out-of-range")]
    [InlineData("8", "0,", null, "score-without-maximum")]
    [InlineData("8", ",", null, "score-without-maximum")]
    [InlineData("8", ",10", "8/10", null)]
    [InlineData("8", "10,10", null, "score-without-maximum")]
    [InlineData("8", "10,0", null, "score-without-maximum")]
    [InlineData("A", "0,10", null, "score-without-maximum")]
    [InlineData("1e999", "0,10", null, "score-without-maximum")]
    public void Score_IsAShareOfTheRange_OrNothing(string score, string range, string? expected, string? code)
    {
        var package = Package($"x-1,,,l-1,u-ana,fully graded,{score},2026-09-09,,,,,,,\n", range);

        var result = OneRosterEvidence.FromPackage(package, Options);

        var outcome = Records(result).GetValueOrDefault("x-1")?.Outcome as ScoreOutcome;
        Assert.Equal(expected, outcome is null ? null : FormattableString.Invariant($"{outcome.Value}/{outcome.Max}"));
        Assert.Equal(code is null ? [] : [code, "result-without-score"], result.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Result_WithoutObjective_NeedsToBeTold()
    {
        var package = Package("x-1,,,l-2,u-ana,fully graded,3,2026-09-09,,,,,,,\n");

        var untold = OneRosterEvidence.FromPackage(package, Options);
        var told = OneRosterEvidence.FromPackage(package, Options with { LineItems = new Dictionary<string, ValueList<CompetencyId>> { ["l-2"] = [CompetencyId.From("half")] } });

        Assert.Empty(untold.Journals);
        Assert.Equal(["result-without-objective"], untold.Diagnostics.Select(item => item.Code));
        Assert.Equal(["half"], Records(told)["x-1"].Competencies.Select(competency => competency.Value));
    }

    [Fact]
    public void Date_WithoutZone_GivesNoTime_AndIsReportedOnce()
    {
        var result = OneRosterEvidence.FromPackage(OneRosterFixture.Read([.. OneRosterFixture.Roster, .. OneRosterFixture.Results]).Package);

        Assert.All(Records(result).Values, record => Assert.Equal((null, null, null), (record.Occurred, record.Assessed, record.Due)));
        Assert.Single(result.Diagnostics, item => item.Code == "date-without-zone");
    }

    [Theory]
    [InlineData("\"{0-59:F},{60-100:P}\"", "P", "0 60", null)]
    [InlineData("\"0-59:F,60-100:P\"", "P", "0 60", null)]
    [InlineData("\"{F:0-59},{P:60-100}\"", "P", "0 60", null)]
    [InlineData("\"{100-60:P},{0:F}\"", "P", "0 60", null)]
    [InlineData("\"{0-59:F},{60-100:P}\"", "Q", null, "scale-unusable")]
    [InlineData("\"{0-59:F},{60-100:P}\"", "", null, "scale-without-proficient-level")]
    [InlineData("\"{low:F},{high:P}\"", "P", null, "scale-unusable")]
    [InlineData("\"{0-59:F},{0-59:P}\"", "P", null, "scale-unusable")]
    [InlineData("P", "P", null, "scale-unusable")]
    public void Scale_IsOneOfOurs_WhereItHasNumbersAndAProficientLevel(string values, string proficient, string? cuts, string? code)
    {
        var package = OneRosterFixture.Read(
        [
            .. OneRosterFixture.Results.Where(file => file.Name is not ("scoreScales" or "results" or "resultLearningObjectiveIds")),
            ("scoreScales", "sourcedId,status,dateLastModified,title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue\nsc-1,,,Letters,letter,s-1,c-math,m-5a," + values + "\n"),
            ("results", Header + "x-1,,,l-2,u-ana,fully graded,,2026-09-09,,P,,,,,\n"),
            ("resultLearningObjectiveIds", "sourcedId,status,dateLastModified,resultSourcedId,source,learningObjectiveId,score,textScore\nrl-1,,,x-1,case,half,,\n"),
        ]).Package;

        var result = OneRosterEvidence.FromPackage(package, Options with { ProficientLevels = proficient.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["sc-1"] = proficient } });

        Assert.Equal(cuts, result.Scales.Count == 0 ? null : string.Join(' ', result.Scales[0].Levels.Select(level => level.From)));
        Assert.Equal(code is null ? [] : [code], result.Diagnostics.Select(item => item.Code));
        Assert.Equal(Outcome.Judged("sc-1", "P"), Records(result)["x-1"].Outcome);
    }

    [Fact]
    public void TextScore_OnNoScale_ShowsNothing()
    {
        var result = OneRosterEvidence.FromPackage(Package("x-1,,,l-1,u-ana,fully graded,,2026-09-09,,A,,,,,\n"), Options);

        Assert.Empty(result.Journals);
        Assert.Equal(["text-score-without-scale", "result-without-score"], result.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Package11_HasResultsToo()
    {
        const string items = "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax\nl-1,,,Halves,,2026-09-01,2026-09-08,m-5a,k-1,t-1,0,10\n";
        const string results = "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment\nx-1,active,2026-09-10T12:00:00.000Z,l-1,u-ana,fully graded,8,2026-09-09,\n";
        var package = OneRosterFixture.ReadZip(OneRosterFixture.Zip("bulk", [("lineItems", items), ("results", results)], "1.1")).Package;

        var result = OneRosterEvidence.FromPackage(package, Options with { LineItems = new Dictionary<string, ValueList<CompetencyId>> { ["l-1"] = [CompetencyId.From("half")] } });

        Assert.Equal(Outcome.Score(8, 10), Records(result)["x-1"].Outcome);
        Assert.Equal(Instant.FromUtc(2026, 9, 10, 12, 0), Records(result)["x-1"].Recorded);
    }

    private const string Header = "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing\n";

    private static OneRosterPackage Package(string results, string range = "0,10") => OneRosterFixture.Read(
        ("lineItems", OneRosterFixture.Results.Single(file => file.Name == "lineItems").Text.Replace("t-1,0,10,", $"t-1,{range},", StringComparison.Ordinal)),
        ("lineItemLearningObjectiveIds", OneRosterFixture.Results.Single(file => file.Name == "lineItemLearningObjectiveIds").Text),
        ("results", Header + results)).Package;

    private static Dictionary<string, EvidenceRecord> Records(OneRosterEvidenceResult result) =>
        result.Journals.SelectMany(journal => journal.Events).Cast<EvidenceRecord>().ToDictionary(record => record.Id.Value);
}
