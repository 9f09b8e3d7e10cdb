using System.Globalization;
using System.Text;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>From what a district exports to next steps, in one command.</summary>
public sealed class EdFiTest
{
    private const string Metadata = "data/assessments/AssessmentMetadata-LearningStandardsMastery.xml";
    private const string Students = "data/assessments/StudentAssessment-LearningStandardsMastery.xml";
    private const string Reference = "<AssessmentReference><AssessmentIdentity><AssessmentIdentifier>T</AssessmentIdentifier><Namespace>n</Namespace></AssessmentIdentity></AssessmentReference>";

    private static readonly string SmallMetadata =
        "<?xml version=\"1.0\"?><!-- ours --><e:InterchangeAssessmentMetadata xmlns:e=\"http://ed-fi.org/5.2.0\" xmlns=\"http://ed-fi.org/5.2.0\">"
        + $"<ObjectiveAssessment><IdentificationCode>O1</IdentificationCode><MaxRawScore>4</MaxRawScore>{Reference}</ObjectiveAssessment>"
        + $"<ObjectiveAssessment><IdentificationCode>O2</IdentificationCode><MaxRawScore>4</MaxRawScore>{Reference}</ObjectiveAssessment></e:InterchangeAssessmentMetadata>";

    private static readonly string SmallStudents =
        $"<InterchangeStudentAssessment xmlns=\"http://ed-fi.org/5.2.0\"><StudentAssessment><StudentAssessmentIdentifier>1</StudentAssessmentIdentifier><AdministrationDate>2026-05-04T09:00:00</AdministrationDate>"
        + $"<StudentReference><StudentIdentity><StudentUniqueId>ana</StudentUniqueId></StudentIdentity></StudentReference>{Reference}{Score("O1", 4)}{Score("O2", 1)}</StudentAssessment></InterchangeStudentAssessment>";

    [SharedFact(Metadata, Students)]
    public void Recommend_ForEveryLearner_NamesWhatIsNotMastered_AndEveryObjectiveThatWasFailed()
    {
        string[] input = ["-f", SharedFiles.PathOf(Metadata), "-e", SharedFiles.PathOf(Students), "--policy", "average"];
        var steps = Plearn.Run(["recommend", .. input, "--every-learner", "--top", "23", "--format", "json"]);
        var mastery = Plearn.Run(["mastery", .. input, "--format", "json"]);

        Assert.Equal((0, 0), (steps.ExitCode, mastery.ExitCode));
        var recommended = steps.Json.GetProperty("learners").EnumerateArray().ToDictionary(
            learner => learner.GetProperty("learner").GetString()!,
            learner => learner.GetProperty("recommendations").EnumerateArray().Select(item => item.GetProperty("competency").GetString()!).ToHashSet());
        Assert.Equal(82, recommended.Count);
        var scores = 0;
        foreach (var learner in mastery.Json.GetProperty("learners").EnumerateArray())
        {
            var own = recommended[learner.GetProperty("learner").GetString()!];
            foreach (var competency in learner.GetProperty("competencies").EnumerateArray())
            {
                var (id, isMastered) = (competency.GetProperty("competency").GetString()!, competency.GetProperty("status").GetString() is "achieved" or "held");
                scores += id.Contains('#', StringComparison.Ordinal) ? competency.GetProperty("evidenceCount").GetInt32() : 0;
                Assert.NotEqual(isMastered, own.Contains(id));
            }
        }

        Assert.Equal(984, scores);
    }

    [SharedFact(Metadata, Students)]
    public void Import_OfAFolder_HasTheCounts_AndWhatItWritesIsReadBack()
    {
        using var folder = new TemporaryFolder();
        var run = Plearn.Run("import", "edfi", SharedFiles.PathOf("data/assessments"), "--out", folder["out"], "--format", "json", "--zone", "America/Chicago");

        Assert.Equal(0, run.ExitCode);
        var counts = run.Json.GetProperty("counts");
        Assert.Equal(
            [82, 82, 2050, 1115, 984, 3034, 1, 12, 25, 11],
            ((string[])["students", "studentAssessments", "itemResults", "correctItemResults", "objectiveScores", "records", "assessments", "objectives", "items", "standards"])
                .Select(name => counts.GetProperty(name).GetInt32()));
        var fromOurs = Plearn.Run("mastery", "-f", folder["out/framework.json"], "-j", folder["out/journals.jsonl"], "--policy", "average", "--format", "csv");
        var direct = Plearn.Run("mastery", "-f", SharedFiles.PathOf(Metadata), "-e", SharedFiles.PathOf(Students), "--policy", "average", "--format", "csv");

        Assert.Equal(direct.Out, fromOurs.Out);
        Assert.Contains("\"2021-04-09T02:00:00Z\"", File.ReadLines(folder["out/journals.jsonl"]).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void FormatOfAFile_IsKnownByItsContent_WhateverItsName()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write("framework.txt", SmallMetadata);
        var evidence = folder.Write("results.csv", "\uFEFF" + SmallStudents);
        var wide = folder.Write("wide.bin", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(SmallStudents)]);

        var run = Plearn.Run("mastery", "-f", framework, "-e", evidence, "-p", "average", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["1", "0.25"], run.Lines.Skip(1).Select(line => line.Split(',')[3]));
        Assert.Equal(run.Out, Plearn.Run("mastery", "-f", framework, "-e", wide, "-p", "average", "--format", "csv").Out);
        Assert.Contains("time-without-zone", run.Error, StringComparison.Ordinal);
        Assert.Contains("results.csv line 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_AmongTheFilesOfEvidence_SayWhatResultsMean()
    {
        using var folder = new TemporaryFolder();
        var metadata = folder.Write("m.xml", SmallMetadata);
        var students = folder.Write("s.xml", SmallStudents);
        Plearn.Run("import", "edfi", metadata, "-o", folder["out"]);

        var with = Plearn.Run("mastery", "-f", folder["out/framework.json"], "-e", students, metadata, "-p", "average", "--format", "csv");
        var without = Plearn.Run("mastery", "-f", folder["out/framework.json"], "-e", students, "-p", "average", "--format", "csv");

        Assert.Equal(["1", "0.25"], with.Lines.Skip(1).Select(line => line.Split(',')[3]));
        Assert.Equal(1, without.ExitCode);
        Assert.Contains("objective-not-described", without.Error, StringComparison.Ordinal);
        Assert.Contains("n#T#O1", Plearn.Run("trace", "-e", metadata, students).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_ReadTwice_CountOnce()
    {
        using var folder = new TemporaryFolder();
        var metadata = folder.Write("m.xml", SmallMetadata);
        var (first, second) = (folder.Write("a.xml", SmallStudents), folder.Write("b.xml", SmallStudents));

        var run = Plearn.Run("mastery", "-f", metadata, "-e", first, second, "-p", "average", "--format", "csv");

        Assert.All(run.Lines.Skip(1), line => Assert.Equal(1, int.Parse(line.Split(',')[6], CultureInfo.InvariantCulture)));
        Assert.Contains("duplicate-student-assessment", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void XmlThatAttacks_IsRefusedWithOneLine()
    {
        using var folder = new TemporaryFolder();
        var bomb = folder.Write("bomb.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><InterchangeAssessmentMetadata>&b;</InterchangeAssessmentMetadata>");
        var late = folder.Write("late.xml", "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/hostname\"><InterchangeStudentAssessment/>");
        var metadata = folder.Write("m.xml", SmallMetadata);

        Plearn.Run("import", "edfi", bomb).AssertRefused("document type");
        Plearn.Run("import", "edfi", late).AssertRefused("document type");
        Plearn.Run("mastery", "-f", folder.Write("s.xml", SmallStudents), "-e", metadata).AssertRefused("describes no objective");
        Plearn.Run("import", "edfi", folder["none.xml"]).AssertRefused("there is no such file");
        Plearn.Run("import", "edfi", metadata, "--zone", "Nowhere/Land").AssertRefused("--zone");
        Plearn.Run("mastery", "-f", metadata, "-e", folder["none.xml"]).AssertRefused("there is no such file");
    }

    private static string Score(string objective, int score) =>
        $"<StudentObjectiveAssessment><ScoreResult><Result>{score}</Result><AssessmentReportingMethod>uri://x#Raw score</AssessmentReportingMethod></ScoreResult><ObjectiveAssessmentReference>"
        + $"<ObjectiveAssessmentIdentity><IdentificationCode>{objective}</IdentificationCode>{Reference}</ObjectiveAssessmentIdentity></ObjectiveAssessmentReference></StudentObjectiveAssessment>";
}
