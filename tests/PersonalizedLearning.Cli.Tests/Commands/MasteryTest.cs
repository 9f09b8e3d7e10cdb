namespace PersonalizedLearning.Cli.Tests.Commands;

public class MasteryTest
{
    [Fact]
    public void Json_HasTheMembersOfTheContractForEveryLearnerAndCompetency()
    {
        var json = Plearn.Run("mastery", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "--format", "json").Json;

        Assert.Equal("2026-09-07T08:00:00Z", json.GetProperty("asOf").GetString());
        var learners = json.GetProperty("learners").EnumerateArray().ToList();
        Assert.Equal(["amara", "ben", "chiara"], learners.Select(learner => learner.GetProperty("learner").GetString()));
        Assert.All(learners, learner =>
        {
            var competencies = learner.GetProperty("competencies").EnumerateArray().ToList();
            Assert.Equal(63, competencies.Count);
            Assert.All(competencies, item => Assert.All(
                ["competency", "code", "estimate", "level", "status", "evidenceCount", "uncertainty"], name => Assert.True(item.TryGetProperty(name, out _), name)));
        });
        int[] mastered = [.. learners.Select(learner => learner.GetProperty("competencies").EnumerateArray().Count(item => item.GetProperty("status").GetString() is "achieved" or "held"))];
        Assert.Equal([27, 12, 18], mastered);
    }

    [Fact]
    public void Mastery_OfEvidenceInCsv_EqualsThatOfTheSameJournal()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");
        var csv = folder.Write("e.csv", "learner,competency,correct,time,id\nana,half,1,2026-09-01T00:00:00Z,e1\nana,half,0,2026-09-02T00:00:00Z,e2\n");
        var journal = folder.Write(
            "ana.jsonl",
            """{"kind":"evidence","id":"e2","learner":"ana","occurred":"2026-09-02T00:00:00Z","competencies":["half"],"outcome":{"type":"correct","correct":false}}""" + "\n"
            + """{"kind":"evidence","id":"e1","learner":"ana","occurred":"2026-09-01T00:00:00Z","competencies":["half"],"outcome":{"type":"correct","correct":true}}""" + "\n");

        var fromCsv = Plearn.Run("mastery", "-f", framework, "-e", csv, "--format", "json");
        var fromJournal = Plearn.Run("mastery", "-f", framework, "-j", journal, "--format", "json");

        Assert.Equal(0, fromCsv.ExitCode);
        Assert.Equal(fromJournal.Out, fromCsv.Out);
    }

    [Fact]
    public void AsOf_SeesWhatWasKnownThen()
    {
        var early = Plearn.Run("mastery", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "--as-of", "2025-01-01T00:00:00Z", "--format", "csv");

        Assert.Equal("learner,competency,code,estimate,level,status,evidenceCount,uncertainty", early.Lines[0]);
        Assert.All(early.Lines.Skip(1), line => Assert.Equal("0", line.Split(',')[6]));
    }

    [Fact]
    public void Table_FitsATerminal()
    {
        var run = Plearn.Run("mastery", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals);

        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public void Rules_DecideParents_AndSayWhatIsMissing()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write(
            "f.json",
            """
            {"format":"personalized-learning/framework","version":1,"id":"f","title":"F","competencies":[{"id":"whole","statement":"W"},{"id":"a","statement":"A"},{"id":"b","statement":"B"}],
             "associations":[{"type":"isChildOf","origin":"a","destination":"whole"},{"type":"isChildOf","origin":"b","destination":"whole"},{"type":"isChildOf","origin":"whole","destination":"f"}]}
            """);
        var csv = folder.Write("e.csv", "learner,competency,score,time\nana,a,1,2026-09-01T00:00:00Z\n");
        var rules = folder.Write("r.json", """{"format":"personalized-learning/rules","version":1,"rules":[{"competency":"whole","rule":{"type":"any","members":[{"competency":"a"},{"competency":"b"}]}}]}""");

        var all = Plearn.Run("mastery", "-f", framework, "-e", csv, "-p", "latest", "--rules", "children", "--format", "json");
        var any = Plearn.Run("mastery", "-f", framework, "-e", csv, "-p", "latest", "--rules", rules, "--format", "json");

        Assert.Equal((0, 0), (all.ExitCode, any.ExitCode));
        var (whole, met) = (Whole(all), Whole(any));
        Assert.Equal("notYet", whole.GetProperty("status").GetString());
        Assert.Equal("partiallyAttempted", whole.GetProperty("rule").GetProperty("progress").GetString());
        Assert.Equal(["b"], whole.GetProperty("rule").GetProperty("missing").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("achieved", met.GetProperty("status").GetString());
        Assert.Equal("2026-09-01T00:00:00Z", met.GetProperty("achievedAt").GetString());

        static System.Text.Json.JsonElement Whole(Plearn run) => run.Json.GetProperty("learners")[0].GetProperty("competencies")[0];
    }

    [Fact]
    public void Rules_ThatAreNotUsable_AreReportedOrRefused()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");
        var csv = folder.Write("e.csv", "learner,competency,correct\nana,half,1\n");
        var circle = folder.Write(
            "circle.json",
            """
            {"format":"personalized-learning/rules","version":1,"rules":[{"competency":"half","rule":{"type":"mastered","competency":"equivalent"}},
             {"competency":"equivalent","rule":{"type":"mastered","competency":"half"}}]}
            """);
        var wrong = folder.Write("wrong.json", """{"format":"personalized-learning/rules","version":1,"rules":[{"competency":"half","rule":{"type":"points","points":0,"members":[]}}]}""");

        var run = Plearn.Run("mastery", "-f", framework, "-e", csv, "--rules", circle, "--format", "csv");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("rule-cycle", run.Error, StringComparison.Ordinal);
        Plearn.Run("mastery", "-f", framework, "-e", csv, "--rules", wrong).AssertRefused("wrong.json", "$.rules[0].rule");
        Plearn.Run("mastery", "-f", framework, "-e", csv, "--rules", "nowhere.json").AssertRefused("nowhere.json", "no such file");
    }

    [Fact]
    public void Mastery_OfAWeightedAverageInPoints_FindsLevelsOnItsOwnRange()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");
        var csv = folder.Write("e.csv", "learner,competency,score,max\nana,half,4,4\n");
        var policy = folder.Write("p.json", """{"policy":"weighted-average","version":1,"parameters":{"pointsPossible":4}}""");

        var run = Plearn.Run("mastery", "-f", framework, "-e", csv, "-p", policy, "--format", "csv");

        Assert.Contains(run.Lines, line => line.StartsWith("ana,half,,4,Proficient,achieved,1,", StringComparison.Ordinal));
    }

    [Fact]
    public void Mastery_ByTheRuleOfThePolicyFile_RoundsSelectsAndFindsLevelsOnItsScale()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");
        var csv = folder.Write("e.csv", "learner,competency,score,max,activity\nana,half,4,4,quiz\nana,half,0,1,quiz\nana,half,2,4,\n");
        var policy = folder.Write(
            "p.json",
            """
            {"policy":"average","rule":{"rounding":{"decimals":1},"selection":{"weighting":"activityPoints"},
             "scale":{"id":"s","minimum":0,"maximum":1,"levels":[{"name":"Low","from":0},{"name":"High","from":0.7,"proficient":true}]}}}
            """);

        var run = Plearn.Run("mastery", "-f", framework, "-e", csv, "-p", policy, "--format", "csv");

        // (4/5 + 2/4) / 2 = 0.65.
        Assert.Contains(run.Lines, line => line.StartsWith("ana,half,,0.7,High,held,2,", StringComparison.Ordinal));
        Assert.Equal(0, Plearn.Run("trace", "-e", csv, "-p", policy).ExitCode);
    }

    [Fact]
    public void Mastery_WithAScaleThatTheFrameworkLacks_IsRefusedWithThePlace()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");
        var csv = folder.Write("e.csv", "learner,competency,correct\nana,half,1\n");
        var policy = folder.Write("p.json", """{"policy":"average","rule":{"scale":"points"}}""");

        var run = Plearn.Run("mastery", "-f", framework, "-e", csv, "-p", policy);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("$.rule.scale", run.Error, StringComparison.Ordinal);
        Assert.Contains("has no scale 'points'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mastery_WithAnOverride_ShowsItBesideTheEvidence()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");
        var journal = folder.Write(
            "ana.jsonl",
            """{"kind":"evidence","id":"e1","learner":"ana","occurred":"2026-09-01T00:00:00Z","competencies":["half"],"outcome":{"type":"correct","correct":false}}""" + "\n"
            + """{"kind":"masteryOverride","id":"o1","learner":"ana","author":{"id":"ms-okafor","role":"educator"},"recorded":"2026-09-02T00:00:00Z","competency":"half","status":"achieved","reason":"explained it"}""" + "\n"
            + """{"kind":"masteryOverride","id":"o2","learner":"ana","author":{"id":"ms-okafor","role":"educator"},"recorded":"2026-09-02T00:00:00Z","competency":"equivalent","level":"Expert","reason":"explained it"}""" + "\n");

        var run = Plearn.Run("mastery", "-f", framework, "-j", journal, "--as-of", "2027-09-02T00:00:00Z", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("override-not-applied", run.Error, StringComparison.Ordinal);
        using var document = System.Text.Json.JsonDocument.Parse(run.Out);
        var half = document.RootElement.GetProperty("learners")[0].GetProperty("competencies").EnumerateArray().Single(item => item.GetProperty("competency").GetString() == "half");
        Assert.Equal("achieved", half.GetProperty("status").GetString());
        Assert.Equal("notYet", half.GetProperty("override").GetProperty("statusByEvidence").GetString());
        Assert.Equal("stale", half.GetProperty("assessmentDue").GetProperty("reasons")[0].GetProperty("trigger").GetString());
    }
}
