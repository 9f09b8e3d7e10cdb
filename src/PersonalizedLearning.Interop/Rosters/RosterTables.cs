using System.Globalization;
using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>Makes the files of OneRoster 1.2 of a roster.</summary>
internal static class RosterTables
{
    public static OneRosterPackage Of(Roster roster) => new()
    {
        Tables =
        [
            Table(OneRosterFile.AcademicSessions, roster.Sessions.Select(Session)),
            Table(OneRosterFile.Orgs, roster.Organizations.Select(Organization)),
            Table(OneRosterFile.Courses, roster.Courses.Select(Course)),
            Table(OneRosterFile.Classes, roster.Classes.Select(Class)),
            Table(OneRosterFile.Enrollments, roster.Enrollments.Select(Enrollment)),
            Table(OneRosterFile.Users, roster.People.Select(person => User(roster, person))),
            Table(OneRosterFile.Roles, roster.People.SelectMany(Roles)),
        ],
    };

    /// <summary>Makes a bulk file.</summary>
    public static OneRosterTable Table(OneRosterFile file, IEnumerable<OneRosterRow> rows) => new(file, OneRosterMode.Bulk, rows.ToValueList());

    /// <summary>Makes a row.</summary>
    public static OneRosterRow Row(params (string Name, string? Value)[] fields) => new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value ?? string.Empty)));

    private static OneRosterRow Session(RosterSession item) => Row(
        (OneRosterLayout.SourcedId, item.Id), (OneRosterLayout.Status, Status(item)), ("title", item.Title), ("type", item.Type), ("startDate", Date(item.Start)), ("endDate", Date(item.End)),
        ("parentSourcedId", item.Parent), ("schoolYear", item.SchoolYear?.ToString("0000", CultureInfo.InvariantCulture)));

    private static OneRosterRow Organization(RosterOrganization item) => Row(
        (OneRosterLayout.SourcedId, item.Id), (OneRosterLayout.Status, Status(item)), ("name", item.Name), ("type", item.Type), ("parentSourcedId", item.Parent));

    private static OneRosterRow Course(RosterCourse item) => Row(
        (OneRosterLayout.SourcedId, item.Id), (OneRosterLayout.Status, Status(item)), ("schoolYearSourcedId", item.SchoolYear), ("title", item.Title), ("courseCode", item.Code),
        ("grades", List(item.Grades)), ("orgSourcedId", item.Organization), ("subjects", List(item.Subjects)));

    private static OneRosterRow Class(RosterClass item) => Row(
        (OneRosterLayout.SourcedId, item.Id), (OneRosterLayout.Status, Status(item)), ("title", item.Title), ("grades", List(item.Grades)), ("courseSourcedId", item.Course),
        ("classCode", item.Code), ("classType", item.Type), ("location", item.Location), ("schoolSourcedId", item.Organization), ("termSourcedIds", List(item.Sessions)),
        ("subjects", List(item.Subjects)), ("periods", List(item.Periods)));

    private static OneRosterRow Enrollment(RosterEnrollment item) => Row(
        (OneRosterLayout.SourcedId, item.Id), (OneRosterLayout.Status, Status(item)), ("classSourcedId", item.Class), ("schoolSourcedId", item.Organization), ("userSourcedId", item.Person),
        ("role", item.Word), ("primary", item.IsPrimary is { } primary ? (primary ? "true" : "false") : null), ("beginDate", Date(item.Begin)), ("endDate", Date(item.End)));

    private static OneRosterRow User(Roster roster, RosterPerson item) => Row(
        (OneRosterLayout.SourcedId, item.Id), ("enabledUser", item.IsActive ? "true" : "false"), ("username", item.Username ?? item.Id), ("givenName", item.GivenName),
        ("familyName", item.FamilyName), ("agentSourcedIds", List(Agents(roster, item))), ("grades", List(item.Grades)), ("preferredGivenName", item.PreferredGivenName),
        ("preferredFamilyName", item.PreferredFamilyName));

    private static ValueList<string> Agents(Roster roster, RosterPerson item) => item.Learner is { } child
        ? roster.GuardiansOf(child).Select(person => person.Value).ToValueList()
        : roster.LearnersOf(item.Person).Select(learner => learner.Value).ToValueList();

    private static IEnumerable<OneRosterRow> Roles(RosterPerson person) => person.Roles.Select((role, index) => Row(
        (OneRosterLayout.SourcedId, RoleId(person, index)), ("userSourcedId", person.Id), ("roleType", role.IsPrimary ? "primary" : "secondary"), ("role", role.Word),
        ("beginDate", Date(role.Begin)), ("endDate", Date(role.End)), ("orgSourcedId", role.Organization)));

    // Roles are read in the order of their identifiers, and keep the order that they have here.
    private static string RoleId(RosterPerson person, int index) =>
        "pl-" + new CanonicalBytes().Add("roles").Add(person.Id).Fingerprint() + index.ToString("'-'0000", CultureInfo.InvariantCulture);

    private static string? Status(RosterEntity item) => item.IsActive ? null : "inactive";

    private static string? Date(LocalDate? date) => date is { } given ? OneRosterValue.TextOf(given) : null;

    private static string List(ValueList<string> items) => string.Join(',', items);
}
