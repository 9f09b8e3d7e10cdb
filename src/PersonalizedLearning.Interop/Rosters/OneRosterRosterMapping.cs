using System.Globalization;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>Makes the roster of one package.</summary>
internal sealed class OneRosterRosterMapping
{
    private readonly DiagnosticLog diagnostics = new();
    private readonly OneRosterPackage package;
    private readonly OneRosterLive live;

    public OneRosterRosterMapping(OneRosterPackage package)
    {
        this.package = package;
        live = new OneRosterLive(package, diagnostics);
    }

    public OneRosterRosterResult Map()
    {
        var people = People();
        var classes = Of(OneRosterFile.Classes, Class);
        var roster = new Roster(
            people.Values.ToValueList(), Of(OneRosterFile.Orgs, Organization).Values.ToValueList(), Of(OneRosterFile.AcademicSessions, Session).Values.ToValueList(),
            Of(OneRosterFile.Courses, Course).Values.ToValueList(), classes.Values.ToValueList(), Enrollments(people, classes), Guardianships(people));
        return new OneRosterRosterResult(roster, diagnostics.ToList());
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static bool IsActive(OneRosterRow row) => row.Status != OneRosterStatus.Inactive;

    private static RosterOrganization Organization(OneRosterRow row) =>
        new() { Id = row.SourcedId, IsActive = IsActive(row), Name = row["name"], Type = row["type"], Parent = OrNull(row["parentSourcedId"]) };

    private static RosterCourse Course(OneRosterRow row) => new()
    {
        Id = row.SourcedId,
        IsActive = IsActive(row),
        Title = row["title"],
        Code = OrNull(row["courseCode"]),
        Organization = OrNull(row["orgSourcedId"]),
        SchoolYear = OrNull(row["schoolYearSourcedId"]),
        Grades = row.List("grades"),
        Subjects = row.List("subjects"),
    };

    private static RosterClass Class(OneRosterRow row) => new()
    {
        Id = row.SourcedId,
        IsActive = IsActive(row),
        Title = row["title"],
        Code = OrNull(row["classCode"]),
        Type = row["classType"],
        Course = OrNull(row["courseSourcedId"]),
        Organization = OrNull(row["schoolSourcedId"]),
        Location = OrNull(row["location"]),
        Sessions = row.List("termSourcedIds"),
        Grades = row.List("grades"),
        Subjects = row.List("subjects"),
        Periods = row.List("periods"),
    };

    private RosterSession Session(OneRosterRow row) => new()
    {
        Id = row.SourcedId,
        IsActive = IsActive(row),
        Title = row["title"],
        Type = row["type"],
        Start = row.Date("startDate"),
        End = row.Date("endDate"),
        SchoolYear = Year(row),
        Parent = OrNull(row["parentSourcedId"]),
    };

    private int? Year(OneRosterRow row)
    {
        var text = row["schoolYear"];
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000)
        {
            return year;
        }

        if (text.Length > 0)
        {
            Repeat("value-unusable", DiagnosticSeverity.Warning, OneRosterFile.AcademicSessions, row, $"'{JsonText.Short(text)}' is no school year; expected one of four digits.");
        }

        return null;
    }

    private SortedDictionary<string, RosterPerson> People()
    {
        var roles = RolesByUser();
        var people = Of(OneRosterFile.Users, row => Person(row, roles));
        foreach (var (user, items) in roles)
        {
            if (!people.ContainsKey(user))
            {
                Repeat("role-of-nobody", DiagnosticSeverity.Warning, OneRosterFile.Roles, items[0].Row, $"There is no user '{JsonText.Short(user)}'; the role is not mapped.");
            }
        }

        return people;
    }

    // In 1.1 the roles are columns of users; some packages of 1.2 have them there, too.
    private Dictionary<string, List<(OneRosterRow Row, RosterRole Role)>> RolesByUser()
    {
        var roles = new Dictionary<string, List<(OneRosterRow, RosterRole)>>(StringComparer.Ordinal);
        foreach (var row in Live(OneRosterFile.Roles).Values)
        {
            var role = new RosterRole
            {
                Role = RoleOf(OneRosterFile.Roles, row),
                Word = row["role"],
                Organization = OrNull(row["orgSourcedId"]),
                IsPrimary = !row["roleType"].Equals("secondary", StringComparison.OrdinalIgnoreCase),
                Begin = row.Date("beginDate"),
                End = row.Date("endDate"),
            };
            Add(row["userSourcedId"], row, role);
        }

        foreach (var row in package.Rows(OneRosterFile.Users).Where(row => row["role"].Length > 0 && !roles.ContainsKey(row.SourcedId)))
        {
            var role = new RosterRole { Role = RoleOf(OneRosterFile.Users, row), Word = row["role"] };
            var organizations = row.List("orgSourcedIds");
            for (var index = 0; index < Math.Max(organizations.Count, 1); index++)
            {
                Add(row.SourcedId, row, role with { Organization = index < organizations.Count ? organizations[index] : null, IsPrimary = index == 0 });
            }
        }

        return roles;

        void Add(string user, OneRosterRow row, RosterRole role)
        {
            if (!roles.TryGetValue(user, out var items))
            {
                roles.Add(user, items = []);
            }

            items.Add((row, role));
        }
    }

    private PersonRole RoleOf(OneRosterFile file, OneRosterRow row)
    {
        if (RosterRoles.Find(row["role"]) is { } role)
        {
            return role;
        }

        Repeat("role-unknown", DiagnosticSeverity.Warning, file, row, $"The role '{JsonText.Short(row["role"])}' is none of OneRoster; it is kept by its word, and is none of ours.");
        return PersonRole.Unspecified;
    }

    private RosterPerson Person(OneRosterRow row, Dictionary<string, List<(OneRosterRow Row, RosterRole Role)>> roles)
    {
        if (!roles.TryGetValue(row.SourcedId, out var own))
        {
            Repeat("user-without-role", DiagnosticSeverity.Warning, OneRosterFile.Users, row, "No role is stated for the user, who is neither learner nor educator.");
        }

        return new RosterPerson
        {
            Id = row.SourcedId,
            IsActive = IsActive(row) && row.Flag("enabledUser") != false,
            Username = OrNull(row["username"]),
            GivenName = row["givenName"],
            FamilyName = row["familyName"],
            PreferredGivenName = OrNull(row["preferredGivenName"]),
            PreferredFamilyName = OrNull(row["preferredFamilyName"]),
            Grades = row.List("grades"),
            Roles = own?.Select(item => item.Role).ToValueList() ?? default,
        };
    }

    private ValueList<RosterEnrollment> Enrollments(SortedDictionary<string, RosterPerson> people, SortedDictionary<string, RosterClass> classes)
    {
        var enrollments = new List<RosterEnrollment>();
        foreach (var row in Live(OneRosterFile.Enrollments).Values)
        {
            var (person, id) = (row["userSourcedId"], row["classSourcedId"]);
            if (!people.ContainsKey(person) || !classes.ContainsKey(id))
            {
                Repeat("enrollment-of-nobody", DiagnosticSeverity.Warning, OneRosterFile.Enrollments, row,
                    $"There is no user '{JsonText.Short(person)}' or no class '{JsonText.Short(id)}' in force; the enrolment is in the package only.");
                continue;
            }

            enrollments.Add(new RosterEnrollment
            {
                Id = row.SourcedId,
                IsActive = IsActive(row),
                Class = id,
                Person = person,
                Organization = OrNull(row["schoolSourcedId"]),
                Role = RoleOf(OneRosterFile.Enrollments, row),
                Word = row["role"],
                IsPrimary = row.Flag("primary"),
                Begin = row.Date("beginDate"),
                End = row.Date("endDate"),
            });
        }

        return enrollments.ToValueList();
    }

    // Either side may name the other one.
    private ValueList<RosterGuardianship> Guardianships(SortedDictionary<string, RosterPerson> people)
    {
        var pairs = new List<RosterGuardianship>();
        foreach (var row in Live(OneRosterFile.Users).Values)
        {
            var user = people[row.SourcedId];
            foreach (var id in row.List("agentSourcedIds"))
            {
                if (people.TryGetValue(id, out var agent) && PairOf(user, agent) is { } pair)
                {
                    pairs.Add(pair);
                }
                else
                {
                    Repeat("agent-not-mapped", DiagnosticSeverity.Info, OneRosterFile.Users, row,
                        $"The user and the agent '{JsonText.Short(id)}' are not a learner and a parent, guardian or relative; the link is in the package only.");
                }
            }
        }

        return pairs.ToValueList();
    }

    private static RosterGuardianship? PairOf(RosterPerson user, RosterPerson agent)
    {
        if (user.Learner is { } learner && agent.Has(PersonRole.Family))
        {
            return new(agent.Person, learner);
        }

        return agent.Learner is { } child && user.Has(PersonRole.Family) ? new(user.Person, child) : null;
    }

    private SortedDictionary<string, T> Of<T>(OneRosterFile file, Func<OneRosterRow, T> map)
    {
        var mapped = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, row) in Live(file))
        {
            mapped.Add(id, map(row));
        }

        return mapped;
    }

    private SortedDictionary<string, OneRosterRow> Live(OneRosterFile file) => live.Of(file);

    private void Repeat(string code, DiagnosticSeverity severity, OneRosterFile file, OneRosterRow row, string message) => live.Repeat(code, severity, file, row, message);
}
