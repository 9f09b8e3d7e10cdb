using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop.Tests.OneRoster;

/// <summary>Evidence and decisions told as results, and read again.</summary>
public sealed class OneRosterResultsTest
{
    private static readonly ProficiencyScale Scale = new("levels", 0, 1, [new("Not yet", 0), new("Nearly, {almost}: there", 0.5), new("Proficient", 0.95, true)], "Levels");
    private static readonly Roster School = OneRosterRoster.FromPackage(OneRosterFixture.Read(OneRosterFixture.Roster).Package).Roster;
    private static readonly OneRosterResultsOptions Options = new() { Class = "m-5a", Session = "t-1", Scales = [Scale] };

    [Property(MaxTest = 100)]
    public void Evidence_ToldAndRead_IsTheSame(int seed)
    {
        var records = Records(new Random(seed));
        var export = OneRosterResults.ToPackage(School, records, [], Options);

        var archive = OneRosterFixture.Written(export.Package, FormulaText.Keep);
        StrictOneRoster.Check(archive);
        var read = OneRosterFixture.ReadZip(archive);
        Assert.DoesNotContain(read.Diagnostics, item => item.Severity > DiagnosticSeverity.Info);
        var result = OneRosterEvidence.FromPackage(read.Package);

        Assert.Equal(records.OrderBy(record => record.Learner).ThenBy(record => record, JournalOrder.Instance), result.Journals.SelectMany(journal => journal.Events).Cast<EvidenceRecord>());
        Assert.Equal(Scale, Assert.Single(result.Scales));
        Assert.Equal(School, OneRosterRoster.FromPackage(read.Package).Roster);
    }

    [Property(MaxTest = 100)]
    public void Evidence_ReadByItsColumnsAlone_KeepsWhatOneRosterCanSay(int seed)
    {
        var records = Records(new Random(seed)).Where(record => record.Outcome is not (RatingOutcome or CorrectOutcome)).ToList();
        var package = OneRosterResults.ToPackage(School, records, [], Options).Package;
        package = package with
        {
            Tables = package.Tables.Select(table => table.File == OneRosterFile.Results ? table with { Rows = table.Rows.Select(row => row.With(OneRosterLayout.EventColumn, string.Empty)).ToValueList() } : table).ToValueList(),
        };

        var read = OneRosterEvidence.FromPackage(package, new OneRosterEvidenceOptions { Zone = DateTimeZone.Utc }).Journals.SelectMany(journal => journal.Events).Cast<EvidenceRecord>().ToList();

        Assert.Equal(Said(records), Said(read));

        static IEnumerable<string> Said(IEnumerable<EvidenceRecord> records) => records
            .Select(record => $"{record.Learner} {string.Join('+', record.Competencies.Order())} {record.Outcome} {record.Status} {(record.Assessed ?? record.Occurred ?? record.Recorded ?? Instant.FromUtc(2026, 8, 17, 0, 0)).InUtc().Date}")
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Result_ChangedByOthers_IsReadAsTheyHaveIt()
    {
        var record = EvidenceRecord.Observed("e-1", LearnerId.From("u-ana"), CompetencyId.From("half"), Outcome.Score(7, 10), Instant.FromUtc(2026, 9, 9, 8, 0));
        var package = OneRosterResults.ToPackage(School, [record], [], Options).Package;
        package = package with
        {
            Tables = package.Tables.Select(table => table.File == OneRosterFile.Results ? table with { Rows = table.Rows.Select(row => row.With("score", "9")).ToValueList() } : table).ToValueList(),
        };

        var result = OneRosterEvidence.FromPackage(package);

        Assert.Equal(Outcome.Score(9, 10), ((EvidenceRecord)result.Journals[0].Events[0]).Outcome);
        Assert.Contains("extension-differs", result.Diagnostics.Select(item => item.Code));
    }

    [Theory]
    [InlineData("{", "extension-unusable")]
    [InlineData("{\"kind\":\"evidenceVoided\",\"id\":\"v\",\"learner\":\"u-ana\",\"evidence\":\"e\",\"reason\":\"x\"}", "extension-unusable")]
    public void Extension_ThatIsNoEvidence_IsReported(string json, string code)
    {
        var package = OneRosterResults.ToPackage(School, [EvidenceRecord.Observed("e-1", LearnerId.From("u-ana"), CompetencyId.From("half"), Outcome.Score(7, 10))], [], Options).Package;
        package = package with
        {
            Tables = package.Tables.Select(table => table.File == OneRosterFile.Results ? table with { Rows = table.Rows.Select(row => row.With(OneRosterLayout.EventColumn, json)).ToValueList() } : table).ToValueList(),
        };

        var result = OneRosterEvidence.FromPackage(package);

        Assert.Contains(code, result.Diagnostics.Select(item => item.Code));
        Assert.Single(result.Journals);
    }

    [Fact]
    public void Decisions_AreScoresOfObjectives_AndNeverComeBackAsEvidence()
    {
        OneRosterDecision[] decisions =
        [
            new(LearnerId.From("u-ana"), CompetencyId.From("half"), Scale.Levels[2], 0.97, Instant.FromUtc(2026, 10, 1, 8, 0)),
            new(LearnerId.From("u-ana"), CompetencyId.From("third"), Scale.Levels[0], null, Instant.FromUtc(2026, 10, 2, 8, 0)),
            new(LearnerId.From("u-nobody"), CompetencyId.From("third"), Scale.Levels[0], null, Instant.FromUtc(2026, 10, 2, 8, 0)),
        ];

        var export = OneRosterResults.ToPackage(School, [], decisions, Options with { ObjectiveSource = "case" });

        StrictOneRoster.Check(OneRosterFixture.Written(export.Package));
        Assert.Equal(["learner-not-in-roster"], export.Diagnostics.Select(item => item.Code));
        var read = OneRosterFixture.ReadZip(OneRosterFixture.Written(export.Package)).Package;
        Assert.Equal(
            [("case", "half", 0.97, "Proficient"), ("case", "third", null, "Not yet")],
            read.Rows(OneRosterFile.ResultLearningObjectiveIds).Select(row => (row["source"], row["learningObjectiveId"], row.Number("score"), row["textScore"])).OrderBy(row => row.Item2, StringComparer.Ordinal));
        Assert.Equal("2026-10-02", Assert.Single(read.Rows(OneRosterFile.Results))["scoreDate"]);
        var back = OneRosterEvidence.FromPackage(read);
        Assert.Empty(back.Journals);
        Assert.Equal(["decision-not-evidence"], back.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Options_ThatDoNotFitTheRoster_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => OneRosterResults.ToPackage(School, [], [], Options with { Class = "m-9z" }));
        Assert.Throws<ArgumentException>(() => OneRosterResults.ToPackage(School, [], [], Options with { Session = "t-9" }));
        Assert.Throws<ArgumentException>(() => OneRosterResults.ToPackage(School, [], [new(LearnerId.From("u-ana"), CompetencyId.From("a"), Scale.Levels[0], null, default)], Options with { Scales = default }));
    }

    private static List<EvidenceRecord> Records(Random random)
    {
        var records = new List<EvidenceRecord>();
        for (var number = 0; number < random.Next(1, 8); number++)
        {
            var status = (EvidenceStatus)random.Next(4);
            Instant? time = random.Next(4) == 0 ? null : Instant.FromUtc(2026, 9, 1, 0, 0) + Duration.FromMinutes(random.Next(100_000));
            records.Add(new EvidenceRecord
            {
                Id = EventId.From(random.Next(4) == 0 ? FormattableString.Invariant($"event ä {number}") : FormattableString.Invariant($"e-{number}")),
                Learner = LearnerId.From(random.Next(2) == 0 ? "u-ana" : "u-ben"),
                Competencies = random.Next(2) == 0 ? [CompetencyId.From("half")] : [CompetencyId.From("third, {x}"), CompetencyId.From("half")],
                Outcome = status is EvidenceStatus.Missing or EvidenceStatus.Excused && random.Next(2) == 0 ? null : OutcomeOf(random),
                Status = status,
                Item = random.Next(2) == 0 ? null : "item 1",
                Activity = random.Next(2) == 0 ? null : "quiz, \"1\"",
                Source = (EvidenceSource)random.Next(5),
                Occurred = time,
                Recorded = random.Next(2) == 0 ? null : time,
                Due = random.Next(2) == 0 ? null : Instant.FromUtc(2026, 10, 1, 0, 0),
                Hints = random.Next(3),
                Author = random.Next(2) == 0 ? default : Author.Of("u-okafor", PersonRole.Educator),
                Sequence = number,
                Context = random.Next(3) == 0 ? "=two\nlines" : null,
            });
        }

        return records;
    }

    private static Outcome OutcomeOf(Random random) => random.Next(5) switch
    {
        0 => Outcome.Correct(random.Next(2) == 0),
        1 => Outcome.Rating(random.Next(1, 5)),
        2 => Outcome.Judged("levels", Scale.Levels[random.Next(3)].Name),
        _ => Outcome.Score(random.Next(0, 40) / 3.0, random.Next(1, 30) / 2.0),
    };
}
