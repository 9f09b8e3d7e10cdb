using System.Text;
using FsCheck.Xunit;

namespace PersonalizedLearning.Interop.Tests.OneRoster;

public sealed class OneRosterWriterTest
{
    [Fact]
    public void Package_WithoutFault_IsWrittenAsItWasRead()
    {
        var package = OneRosterFixture.Read([.. OneRosterFixture.Roster, .. OneRosterFixture.Results]).Package;

        var files = OneRosterWriter.Files(package);

        Assert.Equal(["manifest.csv", .. package.Tables.Select(table => OneRosterLayout.NameOf(table.File))], files.Select(file => file.Name));
        Assert.Equal(OneRosterFixture.Enrollments, Text(files, "enrollments.csv"));
        Assert.Equal(OneRosterFixture.Users, Text(files, "users.csv"));
        StrictOneRoster.Check(OneRosterFixture.Written(package));
    }

    [Property(MaxTest = 200)]
    public void WrittenAndRead_IsEqual_AndStrict(int seed)
    {
        var package = RandomOneRoster.Wild(new Random(seed));

        var archive = OneRosterFixture.Written(package, FormulaText.Keep);

        StrictOneRoster.Check(archive);
        Assert.Equal(package, OneRosterFixture.ReadZip(archive).Package);
        Assert.Equal(archive, OneRosterFixture.Written(OneRosterFixture.ReadZip(archive).Package, FormulaText.Keep));
    }

    [Theory]
    [InlineData("givenName", "=cmd()", "'=cmd()'")]
    [InlineData("password", "=secret+1", "a spreadsheet would run the value")]
    [InlineData("metadata.x", "@SUM(A1)", "'@SUM(A1)'")]
    public void Formula_IsRefused_AndAPasswordIsNotQuoted(string column, string value, string message)
    {
        var package = Users(row => row.With(column, value));

        var exception = Assert.Throws<InteropFormatException>(() => OneRosterWriter.Files(package));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'" + value, Text(OneRosterWriter.Files(package, FormulaText.Escape), "users.csv"), StringComparison.Ordinal);
        Assert.Equal(package, OneRosterFixture.ReadZip(OneRosterFixture.Written(package, FormulaText.Keep)).Package);
    }

    [Theory]
    [InlineData("givenName", "", "the field is empty; expected what OneRoster requires of this column")]
    [InlineData("enabledUser", "perhaps", "the value is 'perhaps'")]
    [InlineData("sourcedId", "", "the field is empty")]
    [InlineData("sourcedId", "u-ben", "an earlier row has the same identifier")]
    public void Row_ThatOneRosterDoesNotAllow_IsRefused(string column, string value, string message) => Assert.Contains(
        message, Assert.Throws<InteropFormatException>(() => OneRosterWriter.Files(Users(row => row.SourcedId == "u-okafor" ? row.With(column, value) : row))).Message, StringComparison.Ordinal);

    [Fact]
    public void DeltaRow_NeedsStatusAndTime()
    {
        var package = Users(row => row);
        package = package with { Tables = package.Tables.Select(table => table with { Mode = OneRosterMode.Delta }).ToValueList() };

        Assert.Throws<InteropFormatException>(() => OneRosterWriter.Files(package));
    }

    [Fact]
    public void Older_HasTheColumnsOfItsOwn_AndNoNewerFile()
    {
        var package = new OneRosterPackage { Version = OneRosterVersion.Version11, Tables = [new OneRosterTable(OneRosterFile.Roles, OneRosterMode.Bulk, default)] };
        Assert.Throws<InteropFormatException>(() => OneRosterWriter.Files(package));

        var users = new OneRosterPackage { Version = OneRosterVersion.Version11, Tables = [new OneRosterTable(OneRosterFile.Users, OneRosterMode.Bulk, default)] };
        Assert.StartsWith("sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,", Text(OneRosterWriter.Files(users), "users.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Package_WithAFileTwice_CannotBe() => Assert.Throws<ArgumentException>(() => new OneRosterPackage
    {
        Tables = [new OneRosterTable(OneRosterFile.Orgs, OneRosterMode.Bulk, default), new OneRosterTable(OneRosterFile.Orgs, OneRosterMode.Delta, default)],
    });

    [Fact]
    public void Rows_AreEqualByTheirFields_WhateverTheirColumns()
    {
        var row = new OneRosterRow([new("sourcedId", "a"), new("name", "A"), new("type", string.Empty)]);
        var other = new OneRosterRow([new("Name", "A"), new("sourcedId", "a")]);

        Assert.Equal(row, other);
        Assert.Equal(row.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(row, other.With("type", "school"));
        Assert.Throws<ArgumentException>(() => new OneRosterRow([new("a", "1"), new("A", "2")]));
    }

    private static OneRosterPackage Users(Func<OneRosterRow, OneRosterRow> change)
    {
        var package = OneRosterFixture.Read(("users", OneRosterFixture.Users)).Package;
        return package with { Tables = package.Tables.Select(table => table with { Rows = table.Rows.Select(change).ToValueList() }).ToValueList() };
    }

    private static string Text(IReadOnlyList<PackageFile> files, string name) => Encoding.UTF8.GetString(files.Single(file => file.Name == name).Content.AsSpan()).ReplaceLineEndings("\n");
}
