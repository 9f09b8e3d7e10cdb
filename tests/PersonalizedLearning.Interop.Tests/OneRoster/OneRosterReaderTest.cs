using PersonalizedLearning.Interop.Tests.Archives;

namespace PersonalizedLearning.Interop.Tests.OneRoster;

public sealed class OneRosterReaderTest
{
    private const string Header = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n";

    [Fact]
    public void Package_WithoutFault_HasNoProblem()
    {
        var result = OneRosterFixture.Read([.. OneRosterFixture.Roster, .. OneRosterFixture.Results]);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(14, result.Package.Tables.Count);
        Assert.All(result.Package.Tables, table => Assert.Equal(OneRosterMode.Bulk, table.Mode));
    }

    // Gotcha 16: bulk rows leave status and time blank.
    [Fact]
    public void BulkRow_WithStatus_IsReportedOnce_AndKept()
    {
        var result = OneRosterFixture.Read(("orgs", Header + "a,active,2026-01-01T00:00:00.000Z,A,school,,\nb,tobedeleted,,B,school,,\n"));

        Assert.Equal(["status-in-bulk orgs.csv, line 2, column 'status'"], result.Codes());
        Assert.Contains("This is so 2 times", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal([OneRosterStatus.Active, OneRosterStatus.ToBeDeleted], result.Package.Rows(OneRosterFile.Orgs).Select(row => row.Status));
    }

    // Gotcha 16: delta rows need both.
    [Theory]
    [InlineData("a,,2026-01-01T00:00:00.000Z,A,school,,\n")]
    [InlineData("a,active,,A,school,,\n")]
    [InlineData("a,active,1/05/2023,A,school,,\n")]
    public void DeltaRow_WithoutStatusOrTime_IsAnError(string row) => Assert.Contains(
        "delta-row-incomplete orgs.csv, line 2, column 'status'", OneRosterFixture.ReadZip(OneRosterFixture.Zip("delta", [("orgs", Header + row)])).Codes(DiagnosticSeverity.Error));

    // Gotcha 16: 1/05/2023 is two dates; a column tells which where one of its dates can be read in one way only.
    [Theory]
    [InlineData("1/05/2023", "15/06/2023", "2023-05-01")]
    [InlineData("1/05/2023", "06/15/2023", "2023-01-05")]
    [InlineData("1/05/2023", "2/06/2023", null)]
    [InlineData("1/05/2023", "2023-06-15", null)]
    [InlineData("15/05/2023", "06/15/2023", null)]
    [InlineData("2023-05-01", "06/15/2023", "2023-05-01")]
    public void SlashDate_IsReadWhereTheColumnTellsHow(string first, string second, string? expected)
    {
        var result = OneRosterFixture.Read(("enrollments", OneRosterFixture.Enrollments.Replace("2026-08-17", first, StringComparison.Ordinal).Replace("2026-10-01", second, StringComparison.Ordinal)));

        var date = result.Package.Rows(OneRosterFile.Enrollments)[0].Date("beginDate");

        Assert.Equal(expected, date is null ? null : OneRosterValue.TextOf(date.Value));
        Assert.Contains(result.Diagnostics, item => item.Code == (expected is null ? "value-unusable" : "value-repaired"));
        Assert.Equal(first, result.Package.Rows(OneRosterFile.Enrollments)[0]["beginDate"]);
    }

    // Gotcha 16: misspelt headers, capitals, and names that are too far away to be guessed.
    [Theory]
    [InlineData("dataLastModified", "dateLastModified", "column-misspelt")]
    [InlineData("DateLastModified", "dateLastModified", "column-misspelt")]
    [InlineData("dateLastModifed", "dateLastModified", "column-misspelt")]
    [InlineData("modified", "modified", "column-unknown")]
    public void Header_Misspelt_IsReadAsWhatItIsCloseTo(string written, string meant, string code)
    {
        var result = OneRosterFixture.Read(("orgs", Header.Replace("dateLastModified", written, StringComparison.Ordinal) + "a,,,A,school,,\nb,,2026-01-01,B,school,,\n"));

        Assert.Equal("2026-01-01", result.Package.Rows(OneRosterFile.Orgs)[1][meant]);
        Assert.Contains(code + " orgs.csv, line 1", result.Codes());
    }

    [Fact]
    public void Header_Repeated_KeepsBothColumns()
    {
        var result = OneRosterFixture.Read(("orgs", "sourcedId,name,type,name,identifer2\na,A,school,B,C\n"));

        var row = result.Package.Rows(OneRosterFile.Orgs)[0];
        Assert.Equal(("A", "B", "C"), (row["name"], row["name.2"], row["identifer2"]));
        Assert.Equal(["column-repeated orgs.csv, line 1", "column-unknown orgs.csv, line 1", "column-missing orgs.csv, line 1"], result.Codes());
    }

    // Gotcha 16: trailing empty headers, with nothing below them and with something.
    [Fact]
    public void Header_WithEmptyEnd_LosesNothing()
    {
        var result = OneRosterFixture.Read(("orgs", Header.TrimEnd() + ",,\na,,,A,school,,,,\nb,,,B,school,,,x,y\n"));

        var rows = result.Package.Rows(OneRosterFile.Orgs);
        Assert.Equal(3, rows[0].Fields.Count());
        Assert.Equal(("x", "y"), (rows[1]["column8"], rows[1]["column9"]));
        Assert.Equal(["row-too-long orgs.csv, line 3"], result.Codes());
    }

    // Gotcha 16: a file that holds another file's content.
    [Fact]
    public void File_WithColumnsOfAnother_IsKeptAndNotUsed()
    {
        var result = OneRosterFixture.Read(("userProfiles", OneRosterFixture.Roles), ("lineItemScoreScales", "sourcedId,title,resultSourcedId,scoreScaleSourcedId\na,,b,c\n"));

        Assert.Equal(["foreign-content lineItemScoreScales.csv", "foreign-content userProfiles.csv"], result.Codes(DiagnosticSeverity.Error));
        Assert.Contains("'resultScoreScales.csv'", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Empty(result.Package.Tables);
        Assert.Equal(["lineItemScoreScales.csv", "userProfiles.csv"], result.Package.OtherFiles.Select(file => file.Name));
        Assert.Equal(result.Package, OneRosterFixture.ReadZip(OneRosterFixture.Written(result.Package)).Package);
    }

    // Gotcha 16: enrolments to classes that are not there.
    [Fact]
    public void Reference_ToNoRow_IsReportedOnce()
    {
        var result = OneRosterFixture.Read([.. OneRosterFixture.Roster.Where(file => file.Name != "classes"), ("classes", OneRosterFixture.Classes.Replace("m-5a,", "m-9z,", StringComparison.Ordinal))]);

        Assert.Equal(["reference-missing enrollments.csv, row 'e-1', column 'classSourcedId'"], result.Codes());
        Assert.Contains("This is so 3 times", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    // Gotcha 17: in 1.1 role and orgs are columns of users; the manifest of 1.2.1 says 1.2.
    [Theory]
    [InlineData("1.1", true, OneRosterVersion.Version11, 0)]
    [InlineData("1.2", false, OneRosterVersion.Version12, 0)]
    [InlineData("1.2.1", false, OneRosterVersion.Version12, 1)]
    [InlineData("1.1.1", true, OneRosterVersion.Version11, 1)]
    [InlineData("", true, OneRosterVersion.Version11, 1)]
    [InlineData("", false, OneRosterVersion.Version12, 1)]
    [InlineData("1.1", false, OneRosterVersion.Version12, 1)]
    public void Version_IsThatOfTheManifest_ElseThatOfTheFiles(string stated, bool isOlder, OneRosterVersion expected, int problems)
    {
        (string, string)[] files = isOlder
            ? [("users", "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\na,,,true,s,student,a,,A,A,,,,,,,,\n")]
            : [("users", OneRosterFixture.Users), ("roles", OneRosterFixture.Roles)];

        var result = OneRosterFixture.ReadZip(OneRosterFixture.Zip("bulk", files, stated));

        Assert.Equal(expected, result.Package.Version);
        Assert.Equal(problems, result.Diagnostics.Count(item => item.Code == "manifest-version"));
    }

    // Gotcha 19: byte-order mark, CRLF, no final line end, lists with commas in quotes, quotes in quotes, line ends in quotes.
    [Fact]
    public void Table_MayBeginAndEndAsItLikes()
    {
        var result = OneRosterFixture.Read(("orgs", "\uFEFF" + Header.ReplaceLineEndings("\r\n") + "a,,,\"A, \"\"B\"\"\r\nC\",school,,\r\n\r\nb,,,B,school,,"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["A, \"B\"\r\nC", "B"], result.Package.Rows(OneRosterFile.Orgs).Select(row => row["name"]));
    }

    // Gotcha 18: flags are the words true and false; real files hold TRUE.
    [Theory]
    [InlineData("TRUE", true, "value-repaired")]
    [InlineData("False", false, "value-repaired")]
    [InlineData("1", null, "value-unusable")]
    [InlineData("yes", null, "value-unusable")]
    public void Flag_IsReadWhateverItsCapitals(string text, bool? expected, string code)
    {
        var result = OneRosterFixture.Read([.. OneRosterFixture.Roster.Where(file => file.Name != "users"), ("users", OneRosterFixture.Users.Replace("u-ana,,,true", "u-ana,,," + text, StringComparison.Ordinal))]);

        Assert.Equal([code + " users.csv, line 2, column 'enabledUser'"], result.Codes());
        Assert.Equal(expected, result.Package.Rows(OneRosterFile.Users)[0].Flag("enabledUser"));
    }

    [Theory]
    [InlineData("bulk", "", "file-missing users.csv")]
    [InlineData("absent", OneRosterFixture.Users, "file-said-absent users.csv")]
    [InlineData("", OneRosterFixture.Users, "manifest-mode users.csv")]
    [InlineData("full", OneRosterFixture.Users, "manifest-mode users.csv")]
    [InlineData("bulk", " ", "file-empty users.csv")]
    public void Manifest_AtOddsWithTheFiles_IsReported(string mode, string users, string expected)
    {
        var archive = MadeArchive.Of([("manifest.csv", OneRosterFixture.Manifest("1.2", ("users", mode))), .. users.Length == 0 ? ((string, string)[])[] : [("users.csv", users.Trim())]]);

        Assert.Contains(expected, OneRosterFixture.ReadZip(archive).Codes());
    }

    [Fact]
    public void Package_WithoutManifest_OrInAFolder_IsRead()
    {
        Assert.Equal(["manifest-missing manifest.csv"], OneRosterFixture.ReadZip(MadeArchive.Of(("orgs.csv", OneRosterFixture.Orgs))).Codes());
        var inFolder = OneRosterFixture.ReadZip(MadeArchive.Of(("x/manifest.csv", OneRosterFixture.Manifest("1.2", ("orgs", "bulk"))), ("x/ORGS.csv", OneRosterFixture.Orgs), ("x/notes.txt", "hello"), (".store", "x")));

        Assert.Equal(["package-in-folder x/manifest.csv", "file-name-case x/ORGS.csv", "file-unknown .store", "file-unknown x/notes.txt"], inFolder.Codes());
        Assert.Equal(2, inFolder.Package.Rows(OneRosterFile.Orgs).Count);
        Assert.Equal([".store", "notes.txt"], inFolder.Package.OtherFiles.Select(file => file.Name));
    }

    [Fact]
    public void Manifest_KeepsWhatItDoesNotKnow()
    {
        var archive = MadeArchive.Of(("manifest.csv", "value,propertyName\n1.0,manifest.version\n1.2,oneroster.version\nbulk,file.orgs\nsis,source.systemName\nx,our.own\n"), ("orgs.csv", OneRosterFixture.Orgs));

        var package = OneRosterFixture.ReadZip(archive).Package;

        Assert.Equal("sis", package.SystemName);
        Assert.Equal([new KeyValuePair<string, string>("our.own", "x")], package.OtherProperties);
        Assert.Equal(package, OneRosterFixture.ReadZip(OneRosterFixture.Written(package)).Package);
    }

    [Theory]
    [InlineData("orgs.csv", "sourcedId,name\n\"a,b\n", "archive, orgs.csv, line 2")]
    [InlineData("manifest.csv", "propertyName,value\n\"a\"b,c\n", "archive, manifest.csv, line 2")]
    [InlineData("orgs.csv", "sourcedId,name\na,\u0001\n", null)]
    public void File_ThatIsNoTable_IsNamed(string name, string text, string? place)
    {
        var archive = MadeArchive.Of([(name, text), .. name == "manifest.csv" ? ((string, string)[])[("orgs.csv", OneRosterFixture.Orgs)] : []]);

        if (place is null)
        {
            Assert.Single(OneRosterFixture.ReadZip(archive).Package.Rows(OneRosterFile.Orgs));
        }
        else
        {
            Assert.StartsWith(place, Assert.Throws<InteropFormatException>(() => OneRosterFixture.ReadZip(archive)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Archive_WithoutOneRoster_IsRefused() => Assert.Throws<InteropFormatException>(() => OneRosterFixture.ReadZip(MadeArchive.Of(("a.txt", "x"))));

    [Fact]
    public void Identifiers_RepeatedAbsentOrStrange_AreReported()
    {
        var result = OneRosterFixture.Read(("orgs", Header + "a,,,A,school,,\na,,,B,school,,\n,,,C,school,,\nä b,,,D,school,,\n"));

        Assert.Equal(
            ["id-repeated orgs.csv, line 3, column 'sourcedId'", "row-without-id orgs.csv, line 4, column 'sourcedId'", "id-characters orgs.csv, line 5, column 'sourcedId'"], result.Codes());
        Assert.Equal(4, result.Package.Rows(OneRosterFile.Orgs).Count);
    }
}
