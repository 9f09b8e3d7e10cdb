namespace PersonalizedLearning.Interop;

/// <summary>Brings packages of OneRoster 1.1 up to 1.2.</summary>
public static class OneRosterUpgrade
{
    /// <summary>
    /// Makes of a package of 1.1 one of 1.2: each user's role becomes a row of roles for each of the user's organizations, the first one's primary; the grading period of a line item its
    /// academic session, and its school that of its class. The columns of 1.1 stay beside.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <returns>The package of 1.2; the same one when it is that already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="package"/> is null.</exception>
    public static OneRosterPackage ToVersion12(OneRosterPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (package.Version == OneRosterVersion.Version12)
        {
            return package;
        }

        var tables = package.Tables.Select(table => table.File == OneRosterFile.LineItems ? LineItems(package, table) : table).ToList();
        if (package.Find(OneRosterFile.Users) is { } users)
        {
            tables.Add(new OneRosterTable(OneRosterFile.Roles, users.Mode, users.Rows.SelectMany(Roles).DistinctBy(row => row.SourcedId).ToValueList()));
        }

        return package with { Version = OneRosterVersion.Version12, Tables = tables.ToValueList() };
    }

    private static IEnumerable<OneRosterRow> Roles(OneRosterRow user)
    {
        if (user["role"].Length == 0 || user.SourcedId.Length == 0)
        {
            return [];
        }

        return user.List("orgSourcedIds").Select((organization, index) => new OneRosterRow(
        [
            new(OneRosterLayout.SourcedId, "pl-" + new CanonicalBytes().Add("role").Add(user.SourcedId).Add(organization).Fingerprint()),
            new(OneRosterLayout.Status, user[OneRosterLayout.Status]),
            new(OneRosterLayout.LastModified, user[OneRosterLayout.LastModified]),
            new("userSourcedId", user.SourcedId),
            new("roleType", index == 0 ? "primary" : "secondary"),
            new("role", user["role"]),
            new("orgSourcedId", organization),
        ]));
    }

    private static OneRosterTable LineItems(OneRosterPackage package, OneRosterTable table)
    {
        var schools = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in package.Rows(OneRosterFile.Classes))
        {
            schools[row.SourcedId] = row["schoolSourcedId"];
        }

        return table with
        {
            Rows = table.Rows.Select(row => row.With("academicSessionSourcedId", row["gradingPeriodSourcedId"]).With("schoolSourcedId", schools.GetValueOrDefault(row["classSourcedId"], string.Empty))).ToValueList(),
        };
    }
}
