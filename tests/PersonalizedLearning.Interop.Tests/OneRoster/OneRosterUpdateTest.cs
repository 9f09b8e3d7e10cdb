using FsCheck.Xunit;

namespace PersonalizedLearning.Interop.Tests.OneRoster;

/// <summary>Bulk and delta. Gotcha 16: missing from a bulk means gone, so too much of it is refused.</summary>
public sealed class OneRosterUpdateTest
{
    private const string Header = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n";
    private static readonly OneRosterUpdateOptions AllMayGo = new() { MaxDeletedShare = 1 };

    [Fact]
    public void Bulk_TakesThePlaceOfWhatWasKnown()
    {
        var result = OneRosterUpdate.Apply(Orgs("a,,,A,school,,\nb,,,B,school,,\nc,,,C,school,,\n"), Orgs("b,,,B,school,,\nc,,,Z,school,,\nd,,,D,school,,\n"), AllMayGo);

        Assert.Equal(new OneRosterDifference(OneRosterFile.Orgs, ["d"], ["c"], ["a"]), Assert.Single(result.Differences));
        Assert.Equal(["b", "c", "d"], result.Package.Rows(OneRosterFile.Orgs).Select(row => row.SourcedId));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Bulk_WithTooManyGone_ChangesNothingOfItsFile()
    {
        var current = OneRosterFixture.Read(("orgs", Many("o", 20)), ("users", OneRosterFixture.Users)).Package;
        var incoming = OneRosterFixture.Read(("orgs", Many("o", 17)), ("users", OneRosterFixture.Users.Replace("Ben", "Benjamin", StringComparison.Ordinal))).Package;

        var result = OneRosterUpdate.Apply(current, incoming);

        Assert.Equal(
            "Error too-many-deletions at orgs.csv: 3 of 20 rows would go, the first of them 'o-17'; at most 0.1 of the rows may. Nothing of the file is applied. To let them go, allow a share of 0.15 or more (MaxDeletedShare).",
            Assert.Single(result.Diagnostics).ToString());
        Assert.Equal(current.Find(OneRosterFile.Orgs), result.Package.Find(OneRosterFile.Orgs));
        Assert.Equal([new OneRosterDifference(OneRosterFile.Users, default, ["u-ben"], default)], result.Differences);
        Assert.Empty(OneRosterUpdate.Apply(current, incoming, new OneRosterUpdateOptions { MaxDeletedShare = 0.15 }).Diagnostics);
    }

    [Fact]
    public void Bulk_OfNoRowAtAll_IsRefused_AndAFileThatDoesNotComeStays()
    {
        var current = OneRosterFixture.Read(("orgs", Many("o", 3)), ("users", OneRosterFixture.Users)).Package;

        var result = OneRosterUpdate.Apply(current, Orgs(string.Empty));

        Assert.Equal("too-many-deletions", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(current.Tables, result.Package.Tables);
        Assert.Empty(result.Differences);
    }

    [Fact]
    public void Bulk_RowToBeDeleted_IsGone_ThoughItIsThere()
    {
        var result = OneRosterUpdate.Apply(Orgs("a,,,A,school,,\nb,,,B,school,,\n"), Orgs("a,tobedeleted,,A,school,,\nb,,,B,school,,\n"));

        Assert.Equal("too-many-deletions", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(["a"], Assert.Single(OneRosterUpdate.Apply(Orgs("a,,,A,school,,\nb,,,B,school,,\n"), Orgs("a,tobedeleted,,A,school,,\nb,,,B,school,,\n"), AllMayGo).Differences).Removed);
    }

    [Fact]
    public void Delta_AddsChangesAndDeletes_InOrderOfTime()
    {
        var delta = OneRosterFixture.Delta(("orgs", Header
            + "b,active,2026-01-03T00:00:00.000Z,last,school,,\nb,active,2026-01-02T00:00:00.000Z,earlier,school,,\na,tobedeleted,2026-01-02T00:00:00.000Z,A,school,,\nc,active,2026-01-02T00:00:00.000Z,C,school,,\n"));

        var result = OneRosterUpdate.Apply(Orgs("a,,,A,school,,\nb,,,B,school,,\n"), delta, AllMayGo);

        Assert.Equal(new OneRosterDifference(OneRosterFile.Orgs, ["c"], ["b"], ["a"]), Assert.Single(result.Differences));
        Assert.Equal("last", result.Package.Rows(OneRosterFile.Orgs)[1]["name"]);
        Assert.Equal("older-row", Assert.Single(result.Diagnostics).Code);

        // The row that went stays marked, so that an older change does not bring it back.
        var older = OneRosterUpdate.Apply(result.Package, OneRosterFixture.Delta(("orgs", Header + "a,active,2026-01-01T00:00:00.000Z,A,school,,\n")));
        Assert.Equal("older-row", Assert.Single(older.Diagnostics).Code);
        Assert.Empty(older.Differences);
    }

    [Fact]
    public void Delta_RowWithoutStatusTimeOrIdentifier_ChangesNothing()
    {
        var result = OneRosterUpdate.Apply(Orgs("a,,,A,school,,\n"), OneRosterFixture.Delta(("orgs", Header + "a,active,,B,school,,\na,,2026-01-02T00:00:00.000Z,C,school,,\n,active,2026-01-02T00:00:00.000Z,D,school,,\n")));

        Assert.Equal(["delta-row-incomplete", "row-without-id"], result.Diagnostics.Select(item => item.Code));
        Assert.Equal("A", Assert.Single(result.Package.Rows(OneRosterFile.Orgs))["name"]);
    }

    [Fact]
    public void Versions_ThatDiffer_AreBroughtToTheNewer()
    {
        const string older = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\nu-1,,,true,\"s-1,s-2\",student,a,,A,A,,,,,,,,\n";
        var current = OneRosterFixture.ReadZip(OneRosterFixture.Zip("bulk", [("users", older)], "1.1")).Package;

        var result = OneRosterUpdate.Apply(current, OneRosterFixture.Read(("orgs", OneRosterFixture.Orgs)).Package);

        Assert.Equal("version-differs", Assert.Single(result.Diagnostics).Code);
        Assert.Equal([("s-1", "primary"), ("s-2", "secondary")], result.Package.Rows(OneRosterFile.Roles).Select(row => (row["orgSourcedId"], row["roleType"])));
        StrictOneRoster.Check(OneRosterFixture.Written(result.Package));
        Assert.Equal(result.Package, OneRosterFixture.ReadZip(OneRosterFixture.Written(result.Package)).Package);
    }

    [Property(MaxTest = 200)]
    public void Bulk_GivesWhatComes_WhereAllMayGo(int seed)
    {
        var random = new Random(seed);
        var (current, incoming) = (RandomOneRoster.Bulk(random), RandomOneRoster.Bulk(random));

        var result = OneRosterUpdate.Apply(current, incoming, AllMayGo);

        Assert.Equal(incoming, result.Package);
        var ids = (current.Rows(OneRosterFile.Orgs), incoming.Rows(OneRosterFile.Orgs));
        var difference = result.Differences.SingleOrDefault() ?? new OneRosterDifference(OneRosterFile.Orgs, default, default, default);
        Assert.Equal(ids.Item2.Select(row => row.SourcedId).Except(ids.Item1.Select(row => row.SourcedId)), difference.Added);
        Assert.Equal(ids.Item1.Select(row => row.SourcedId).Except(ids.Item2.Select(row => row.SourcedId)), difference.Removed);
    }

    [Property(MaxTest = 200)]
    public void Delta_Twice_ChangesNothingMore(int seed)
    {
        var random = new Random(seed);
        var (current, delta) = (RandomOneRoster.Bulk(random), RandomOneRoster.Delta(random));

        var once = OneRosterUpdate.Apply(current, delta, AllMayGo);
        var twice = OneRosterUpdate.Apply(once.Package, delta, AllMayGo);

        Assert.Equal(once.Package, twice.Package);
        Assert.Empty(twice.Differences);
    }

    [Property(MaxTest = 200)]
    public void Deltas_OfOtherRows_Commute(int seed)
    {
        var random = new Random(seed);
        var current = RandomOneRoster.Bulk(random);
        var (even, odd) = (RandomOneRoster.Delta(random, [0, 2, 4, 6, 8, 10, 14]), RandomOneRoster.Delta(random, [1, 3, 5, 7, 9, 11, 13]));

        Assert.Equal(Both(current, even, odd), Both(current, odd, even));
    }

    [Property(MaxTest = 200)]
    public void Deltas_OfOtherTimes_Commute(int seed)
    {
        var random = new Random(seed);
        var current = RandomOneRoster.Bulk(random);
        var first = RandomOneRoster.Delta(random);
        var second = RandomOneRoster.Delta(random);
        second = second with
        {
            Tables = second.Tables.Select(table => table with { Rows = table.Rows.Select(row => row.With("dateLastModified", row["dateLastModified"].Replace("T08", "T09", StringComparison.Ordinal))).ToValueList() }).ToValueList(),
        };

        Assert.Equal(Both(current, first, second), Both(current, second, first));
    }

    [Property(MaxTest = 200)]
    public void Guard_KeepsAtLeastTheShareThatIsLeft(int seed)
    {
        var random = new Random(seed);
        var (current, incoming) = (RandomOneRoster.Bulk(random), RandomOneRoster.Bulk(random));
        var options = new OneRosterUpdateOptions { MaxDeletedShare = random.Next(0, 11) / 10.0 };

        var result = OneRosterUpdate.Apply(current, incoming, options);

        var known = current.Rows(OneRosterFile.Orgs).Select(row => row.SourcedId).ToList();
        var left = result.Package.Rows(OneRosterFile.Orgs).Select(row => row.SourcedId).Intersect(known).Count();
        Assert.True(known.Count - left <= options.MaxDeletedShare * known.Count);
        Assert.Equal(result.Package == incoming, result.Diagnostics.Count == 0 || incoming == current);
    }

    private static OneRosterPackage Both(OneRosterPackage current, OneRosterPackage first, OneRosterPackage second) =>
        OneRosterUpdate.Apply(OneRosterUpdate.Apply(current, first, AllMayGo).Package, second, AllMayGo).Package;

    private static OneRosterPackage Orgs(string rows) => OneRosterFixture.Read(("orgs", Header + rows)).Package;

    private static string Many(string prefix, int count) => Header + string.Concat(Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"{prefix}-{number:00},,,Name,school,,\n")));
}
