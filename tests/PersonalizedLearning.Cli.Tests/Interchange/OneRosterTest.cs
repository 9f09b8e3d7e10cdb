using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Interchange;

public sealed class OneRosterTest : IDisposable
{
    private const string Manifest = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.academicSessions,bulk\nfile.orgs,bulk\nfile.courses,bulk\nfile.classes,bulk\nfile.users,bulk\nfile.roles,bulk\nfile.enrollments,bulk\n"
        + "file.categories,bulk\nfile.lineItems,bulk\nfile.lineItemLearningObjectiveIds,bulk\nfile.results,bulk\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Import_WritesRosterAndJournals_AndExportGivesTheSame()
    {
        var run = Plearn.Run("import", "oneroster", School(), "--out", folder["read"], "--zone", "America/Chicago", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["roster.json", "journals.jsonl"], run.Json.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        Assert.Equal((3, 2, 3, 2), (Count(run, "people"), Count(run, "learners"), Count(run, "enrollments"), Count(run, "records")));
        Assert.Contains("\"occurred\":\"2026-09-09T05:00:00Z\"", File.ReadAllText(folder["read/journals.jsonl"]), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", File.ReadAllText(folder["read/roster.json"]), StringComparison.Ordinal);

        var export = Plearn.Run("export", "oneroster", "--roster", folder["read/roster.json"], "--journal", folder["read/journals.jsonl"], "--class", "m-5a", "--out", folder["again.zip"]);
        Assert.True(export.ExitCode == 0, export.Error);
        Assert.Equal(0, Plearn.Run("import", "oneroster", folder["again.zip"], "--out", folder["again"]).ExitCode);
        Assert.Equal(File.ReadAllText(folder["read/roster.json"]), File.ReadAllText(folder["again/roster.json"]));
        Assert.Equal(File.ReadAllText(folder["read/journals.jsonl"]), File.ReadAllText(folder["again/journals.jsonl"]));

        Assert.Equal(0, Plearn.Run("export", "oneroster", "--roster", folder["read/roster.json"], "--out", folder["tables"]).ExitCode);
        Assert.Equal(8, Directory.GetFiles(folder["tables"]).Length);
    }

    [Fact]
    public void Import_ThatTakesTooMuchAway_IsAFinding_AndChangesNothing()
    {
        var known = School();
        var users = File.ReadAllText(Path.Combine(known, "users.csv")).Split('\n');
        var incoming = Directory.CreateDirectory(folder["incoming"]).FullName;
        File.WriteAllText(Path.Combine(incoming, "manifest.csv"), "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\n");
        File.WriteAllText(Path.Combine(incoming, "users.csv"), string.Join('\n', users[..2]) + "\n");

        var refused = Plearn.Run("import", "oneroster", incoming, "--previous", known, "--out", folder["a"], "--format", "json", "--report", folder["report.csv"]);
        var allowed = Plearn.Run("import", "oneroster", incoming, "--previous", known, "--out", folder["b"], "--format", "json", "--max-deleted", "1");

        Assert.Equal((1, 3, 0), (refused.ExitCode, Count(refused, "people"), Count(refused, "rowsRemoved")));
        Assert.Contains("too-many-deletions,error,users.csv,", File.ReadAllText(folder["report.csv"]), StringComparison.Ordinal);
        Assert.Equal((1, 2), (Count(allowed, "people"), Count(allowed, "rowsRemoved")));
        Assert.Equal(0, Plearn.Run("import", "oneroster", folder["a/package.zip"]).ExitCode);
    }

    [SharedFact("data/oneroster/v1p2_full_dataset/manifest.csv")]
    public void Import_OfTheRealPackage_ReportsItsFaults()
    {
        var run = Plearn.Run("import", "oneroster", SharedFiles.PathOf("data/oneroster/v1p2_full_dataset"), "--format", "json");

        // A file that holds another one's content is an error.
        Assert.Equal((1, 6, 3, 3), (run.ExitCode, Count(run, "people"), Count(run, "learners"), Count(run, "enrollments")));
        Assert.Contains("foreign-content", run.Json.GetProperty("diagnostics").EnumerateArray().Select(item => item.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("no-such.zip", "", "there is no such file")]
    [InlineData("", "--zone Mars/Base", "--zone is 'Mars/Base'")]
    [InlineData("", "--max-deleted 2", "--max-deleted is '2'")]
    [InlineData("", "--line-item l-1", "expected two texts with = between them")]
    public void Import_OfWhatCannotBe_IsRefused(string path, string options, string message) =>
        Plearn.Run(["import", "oneroster", path.Length == 0 ? School() : folder[path], .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).AssertRefused(message);

    [Fact]
    public void Export_ThatDoesNotFit_IsRefused()
    {
        Plearn.Run("import", "oneroster", School(), "--out", folder["read"]);
        var (roster, journal, output) = (folder["read/roster.json"], folder["read/journals.jsonl"], folder["out.zip"]);

        Plearn.Run("export", "oneroster", "--roster", roster, "--journal", journal, "--out", output).AssertRefused("--class is missing");
        Plearn.Run("export", "oneroster", "--roster", roster, "--journal", journal, "--class", "x", "--out", output).AssertRefused("no class 'x'");
        Plearn.Run("export", "oneroster", "--roster", journal, "--out", output).AssertRefused("journals.jsonl");
        File.WriteAllText(roster, File.ReadAllText(roster).Replace("\"Ana\"", "\"=Ana()\"", StringComparison.Ordinal));
        Plearn.Run("export", "oneroster", "--roster", roster, "--out", output).AssertRefused("users.csv", "'=Ana()'");
        Assert.False(File.Exists(output));
        Assert.Equal(0, Plearn.Run("export", "oneroster", "--roster", roster, "--formulas", "escape", "--out", output).ExitCode);
    }

    public void Dispose() => folder.Dispose();

    private static long Count(Plearn run, string what) => run.Json.GetProperty("counts").GetProperty(what).GetInt64();

    private string School()
    {
        var path = Directory.CreateDirectory(folder["school"]).FullName;
        foreach (var (name, text) in ((string, string)[])
        [
            ("manifest", Manifest),
            ("academicSessions", "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nt-1,,,Autumn,term,2026-08-17,2026-12-19,,2027\n"),
            ("orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\ns-1,,,Hill School,school,,\n"),
            ("courses", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nc-1,,,,Mathematics,,,s-1,,\n"),
            ("classes", "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\nm-5a,,,Mathematics 5a,,c-1,,scheduled,,s-1,t-1,,,\n"),
            ("users", "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n"
                + "u-ana,,,true,ana,,Ana,Lopez,,,,,,,05,secret,,,,,,\nu-ben,,,true,ben,,Ben,Okoro,,,,,,,05,secret,,,,,,\nu-okafor,,,true,okafor,,Ngozi,Okafor,,,,,,,,secret,,,,,,\n"),
            ("roles", "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\nr-1,,,u-ana,primary,student,,,s-1,\nr-2,,,u-ben,primary,student,,,s-1,\nr-3,,,u-okafor,primary,teacher,,,s-1,\n"),
            ("enrollments", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne-1,,,m-5a,s-1,u-ana,student,,,\ne-2,,,m-5a,s-1,u-ben,student,,,\ne-3,,,m-5a,s-1,u-okafor,teacher,true,,\n"),
            ("categories", "sourcedId,status,dateLastModified,title,weight\nk-1,,,Quizzes,\n"),
            ("lineItems", "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId\nl-1,,,Halves,,2026-09-01,2026-09-08,m-5a,k-1,t-1,0,10,s-1\n"),
            ("lineItemLearningObjectiveIds", "sourcedId,status,dateLastModified,lineItemSourcedId,source,learningObjectiveId\nlo-1,,,l-1,case,half\n"),
            ("results", "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing\n"
                + "x-1,,,l-1,u-ana,fully graded,7.5,2026-09-09,,,,,,,\nx-2,,,l-1,u-ben,exempt,,2026-09-09,,,,,,,\n"),
        ])
        {
            File.WriteAllText(Path.Combine(path, name + ".csv"), text);
        }

        return path;
    }
}
