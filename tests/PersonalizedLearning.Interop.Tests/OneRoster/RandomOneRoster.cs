namespace PersonalizedLearning.Interop.Tests.OneRoster;

/// <summary>Packages of organizations at random, whose identifiers meet often.</summary>
internal static class RandomOneRoster
{
    private static readonly string[] Texts = ["a", "B c", "x,y", "say \"hi\"", "two\r\nlines", " lead", "trail ", "ä😀", "'", "1/05/2023", ";", "\tt", "0"];

    public static OneRosterPackage Bulk(Random random) => Package(OneRosterMode.Bulk, Rows(random, Enumerable.Range(0, 12), (_, id) => Row(random, id, string.Empty, string.Empty)));

    /// <summary>Changes of the rows with some numbers, all of one or the other kind.</summary>
    public static OneRosterPackage Delta(Random random, IEnumerable<int>? ids = null) => Package(
        OneRosterMode.Delta,
        Rows(random, ids ?? Enumerable.Range(0, 12), (number, id) => Row(random, id, random.Next(3) == 0 ? "tobedeleted" : "active", FormattableString.Invariant($"2026-01-{random.Next(1, 5):00}T08:00:00.{number:000}Z"))));

    /// <summary>A row of any columns, with fields that strict OneRoster must put aside.</summary>
    public static OneRosterPackage Wild(Random random)
    {
        var ids = Enumerable.Range(0, random.Next(1, 6)).Select(number => random.Next(3) == 0 ? FormattableString.Invariant($"id {number} ä") : FormattableString.Invariant($"id-{number}")).ToList();
        var rows = ids.Select(id => new OneRosterRow(
        [
            new("sourcedId", id), new("status", Any(random, "active", "inactive", "tobedeleted", "", "gone")), new("dateLastModified", Any(random, "", "2026-01-01", "1/05/2023", "15/06/2023", "soon")),
            new("classSourcedId", Any(random, "m-5a", "class ü", "a:b")), new("schoolSourcedId", "s-1"), new("userSourcedId", Text(random)), new("role", Any(random, "student", "Teacher", "ext:coach")),
            new("primary", Any(random, "", "true", "FALSE", "perhaps")), new("beginDate", Any(random, "", "2026-09-01", "2026-09-01T08:00:00Z", "1/05/2023", "31/12/2026")),
            new("metadata.note", Any(random, "", Text(random))), new("shoe size", Any(random, "", Text(random))), new("column5", Any(random, "", "x")),
        ])).ToValueList();
        return new OneRosterPackage
        {
            SystemName = Any(random, null!, "sis"),
            OtherProperties = random.Next(2) == 0 ? default : [new("our.own", "x,y")],
            Tables = [new OneRosterTable(OneRosterFile.Enrollments, OneRosterMode.Bulk, rows)],
            OtherFiles = random.Next(2) == 0 ? default : [new PackageFile("notes/read me.txt", [1, 2, 3])],
        };
    }

    private static string Text(Random random) => Texts[random.Next(Texts.Length)];

    private static T Any<T>(Random random, params T[] items) => items[random.Next(items.Length)];

    private static OneRosterPackage Package(OneRosterMode mode, IEnumerable<OneRosterRow> rows) => new() { Tables = [new OneRosterTable(OneRosterFile.Orgs, mode, rows.ToValueList())] };

    private static List<OneRosterRow> Rows(Random random, IEnumerable<int> numbers, Func<int, string, OneRosterRow> row) =>
        [.. numbers.Where(_ => random.Next(3) > 0).Select(number => row(number, FormattableString.Invariant($"o-{number:00}")))];

    private static OneRosterRow Row(Random random, string id, string status, string time) =>
        new([new("sourcedId", id), new("status", status), new("dateLastModified", time), new("name", Text(random)), new("type", "school")]);
}
