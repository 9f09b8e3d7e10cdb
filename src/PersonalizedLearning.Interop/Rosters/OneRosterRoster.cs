namespace PersonalizedLearning.Interop;

/// <summary>Makes rosters of OneRoster packages, and packages of rosters.</summary>
/// <remarks>
/// Roles: <c>student</c> is a learner; <c>teacher</c> and <c>aide</c> educators; <c>counselor</c> a mentor; <c>guardian</c>, <c>parent</c> and <c>relative</c> family;
/// <c>administrator</c>, <c>principal</c>, <c>siteAdministrator</c>, <c>districtAdministrator</c> and <c>systemAdministrator</c> administrators; <c>proctor</c> has no role of ours.
/// Words of one's own (<c>ext:…</c>) are kept and reported. Passwords, demographics, addresses, pronouns and identifiers elsewhere are never mapped: they stay in the package.
/// Diagnostics: <c>row-to-be-deleted</c>, <c>row-without-id</c>, <c>id-repeated</c>, <c>role-unknown</c>, <c>user-without-role</c>, <c>role-of-nobody</c>, <c>enrollment-of-nobody</c>,
/// <c>agent-not-mapped</c>, <c>value-unusable</c>.
/// </remarks>
public static class OneRosterRoster
{
    /// <summary>Makes a roster of a package. One of changes is first to be applied to what is known (<see cref="OneRosterUpdate"/>).</summary>
    /// <param name="package">The package.</param>
    /// <returns>The roster and what is not in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="package"/> is null.</exception>
    public static OneRosterRosterResult FromPackage(OneRosterPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return new OneRosterRosterMapping(package).Map();
    }

    /// <summary>Makes a package of version 1.2 of a roster: all files that a roster needs, in bulk.</summary>
    /// <param name="roster">The roster.</param>
    /// <returns>
    /// The package. A person without the name of an account has the identifier in its place, as OneRoster requires one; what else OneRoster requires and the roster lacks is refused by
    /// the writer.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="roster"/> is null.</exception>
    public static OneRosterPackage ToPackage(Roster roster)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return RosterTables.Of(roster);
    }
}
