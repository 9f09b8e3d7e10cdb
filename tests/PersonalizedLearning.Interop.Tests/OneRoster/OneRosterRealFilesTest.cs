using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.OneRoster;

/// <summary>The two real packages, with their real faults.</summary>
public sealed class OneRosterRealFilesTest
{
    private const string Newer = "data/oneroster/v1p2_full_dataset";
    private const string Older = "data/oneroster/Test_full_data_set";

    [SharedFact(Newer + "/manifest.csv")]
    public void Version12_HasItsCounts_AndItsFaultsAreReported()
    {
        var result = OneRosterReader.ReadFile(SharedFiles.PathOf(Newer));
        var package = result.Package;

        Assert.Equal(OneRosterVersion.Version12, package.Version);
        Assert.Equal(
            [(OneRosterFile.AcademicSessions, 5), (OneRosterFile.Classes, 2), (OneRosterFile.Enrollments, 6), (OneRosterFile.Orgs, 1), (OneRosterFile.Roles, 7), (OneRosterFile.Users, 6)],
            package.Tables.Select(table => (table.File, table.Rows.Count)));
        Assert.Equal("absent", package.SystemCode);

        // Gotcha 16: roles' columns in userprofiles.csv, whose name has other capitals than the manifest's.
        Assert.Equal("userprofiles.csv", Assert.Single(package.OtherFiles).Name);
        Assert.Contains("foreign-content userProfiles.csv", result.Codes(DiagnosticSeverity.Error));
        Assert.Contains("file-name-case userprofiles.csv", result.Codes());

        // Gotcha 16: misspelt headers and trailing empty ones.
        Assert.Equal(["roles.csv, line 1", "users.csv, line 1", "users.csv, line 1", "users.csv, line 1"], result.Diagnostics.Where(item => item.Code == "column-misspelt").Select(item => item.Place));
        var roles = package.Rows(OneRosterFile.Roles);
        Assert.All(roles, row => Assert.Equal(new NodaTime.LocalDate(2025, 1, 1), row.Date("dateLastModified")));
        Assert.All(roles, row => Assert.Equal(9, row.Fields.Count()));

        // Gotcha 16: dates with slashes; 15/06/2023 alone tells that the day is first.
        var users = package.Rows(OneRosterFile.Users);
        Assert.Equal("1/05/2023", users[0]["dateLastModified"]);
        Assert.Equal(new NodaTime.LocalDate(2023, 5, 1), users[0].Date("dateLastModified"));
        Assert.Equal("Mick", users[0]["preferredMiddleName"]);
        Assert.True(users[0].Flag("enabledUser"));

        // Gotcha 16: status and time are blank in one bulk row and filled in others.
        Assert.Equal(OneRosterStatus.Unstated, users[1].Status);
        Assert.Equal(OneRosterStatus.Active, users[0].Status);
        AssertSharedFaults(result);
    }

    [SharedFact(Older + "/manifest.csv")]
    public void Version11_HasItsCounts_AndItsFaultsAreReported()
    {
        var result = OneRosterReader.ReadFile(SharedFiles.PathOf(Older));
        var package = result.Package;

        Assert.Equal(OneRosterVersion.Version11, package.Version);
        Assert.Equal(
            [(OneRosterFile.AcademicSessions, 5), (OneRosterFile.Classes, 2), (OneRosterFile.Enrollments, 6), (OneRosterFile.Orgs, 1), (OneRosterFile.Users, 6)],
            package.Tables.Select(table => (table.File, table.Rows.Count)));
        Assert.Empty(package.OtherFiles);

        // Gotcha 17: role and orgs are columns of users.
        Assert.Equal(["teacher", "student", "parent", "teacher", "student", "student"], package.Rows(OneRosterFile.Users).Select(row => row["role"]));
        Assert.All(package.Rows(OneRosterFile.Users), row => Assert.Equal(["org-sch-222-456"], row.List("orgSourcedIds")));
        AssertSharedFaults(result);
    }

    [SharedTheory(Newer + "/manifest.csv")]
    [InlineData(Newer)]
    [InlineData(Older)]
    public void RoundTrip_LosesNothing(string folder)
    {
        var package = OneRosterReader.ReadFile(SharedFiles.PathOf(folder)).Package;

        var archive = OneRosterFixture.Written(package);
        var again = OneRosterFixture.ReadZip(archive).Package;

        Assert.Equal(package, again);
        Assert.All(package.Tables, table => Assert.Equal(
            table.Rows.Select(row => string.Join('|', row.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))),
            again.Rows(table.File).Select(row => string.Join('|', row.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)))));
        Assert.Equal(archive, OneRosterFixture.Written(again));
        StrictOneRoster.Check(archive);
    }

    private static void AssertSharedFaults(OneRosterReadResult result)
    {
        var package = result.Package;

        // Gotcha 16: a status that neither version has.
        Assert.Equal(
            [OneRosterStatus.ToBeDeleted, OneRosterStatus.Active, OneRosterStatus.Inactive, OneRosterStatus.Active, OneRosterStatus.Active],
            package.Rows(OneRosterFile.AcademicSessions).Select(row => row.Status));

        // Gotcha 19: lists with commas in quotes, CRLF, and no line end after the last row.
        var classes = package.Rows(OneRosterFile.Classes);
        Assert.Equal(["09", "10", "11"], classes[0].List("grades"));
        Assert.Equal(["Science", "Physics", "Biology"], classes[0].List("subjects"));
        Assert.Equal(["as-trm-222-1234", "as-trm-222-1235"], classes[1].List("termSourcedIds"));
        Assert.Equal(["1", "2", "3"], classes[1].List("periods"));
        Assert.Equal("2023", package.Rows(OneRosterFile.AcademicSessions)[4]["schoolYear"]);

        // Enrolments to a class that is to be deleted, a parent that is not there, and files that the package lacks.
        Assert.Contains("reference-to-deleted enrollments.csv, row 'enr-t-222-12345-123232', column 'classSourcedId'", result.Codes());
        Assert.Contains("reference-missing orgs.csv, row 'org-sch-222-456', column 'parentSourcedId'", result.Codes());
        Assert.Contains("reference-to-absent-file classes.csv, row 'cls-222-123456', column 'courseSourcedId'", result.Codes());
        Assert.DoesNotContain(result.Diagnostics, item => item.Message.Contains("Password1", StringComparison.Ordinal));
    }
}
