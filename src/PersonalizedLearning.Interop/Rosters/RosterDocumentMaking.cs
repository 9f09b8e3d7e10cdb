namespace PersonalizedLearning.Interop;

/// <summary>Makes the JSON document of a roster; what has its default is left out.</summary>
internal static class RosterDocumentMaking
{
    public static RosterDocument Of(Roster roster) => new()
    {
        Format = RosterDocument.FormatName,
        Version = 1,
        People = All(roster.People, Of),
        Organizations = All(roster.Organizations, item => new RosterOrganizationDocument
        {
            Id = item.Id, Active = Inactive(item), Name = item.Name, Type = OrNull(item.Type), Parent = item.Parent,
        }),
        Sessions = All(roster.Sessions, item => new RosterSessionDocument
        {
            Id = item.Id, Active = Inactive(item), Title = item.Title, Type = OrNull(item.Type), Start = item.Start, End = item.End, SchoolYear = item.SchoolYear, Parent = item.Parent,
        }),
        Courses = All(roster.Courses, item => new RosterCourseDocument
        {
            Id = item.Id, Active = Inactive(item), Title = item.Title, Code = item.Code, Organization = item.Organization, SchoolYear = item.SchoolYear,
            Grades = Texts(item.Grades), Subjects = Texts(item.Subjects),
        }),
        Classes = All(roster.Classes, Of),
        Enrollments = All(roster.Enrollments, item => new RosterEnrollmentDocument
        {
            Id = item.Id, Active = Inactive(item), Class = item.Class, Person = item.Person, Organization = item.Organization, Role = item.Role, Word = item.Word,
            Primary = item.IsPrimary, Begin = item.Begin, End = item.End,
        }),
        Guardianships = All(roster.Guardianships, item => new RosterGuardianshipDocument { Guardian = item.Guardian, Learner = item.Learner }),
    };

    private static RosterPersonDocument Of(RosterPerson item) => new()
    {
        Id = item.Id,
        Active = Inactive(item),
        Username = item.Username,
        GivenName = OrNull(item.GivenName),
        FamilyName = OrNull(item.FamilyName),
        PreferredGivenName = item.PreferredGivenName,
        PreferredFamilyName = item.PreferredFamilyName,
        Grades = Texts(item.Grades),
        Roles = All(item.Roles, role => new RosterRoleDocument
        {
            Role = role.Role, Word = role.Word, Organization = role.Organization, Primary = role.IsPrimary ? null : false, Begin = role.Begin, End = role.End,
        }),
    };

    private static RosterClassDocument Of(RosterClass item) => new()
    {
        Id = item.Id,
        Active = Inactive(item),
        Title = item.Title,
        Code = item.Code,
        Type = OrNull(item.Type),
        Course = item.Course,
        Organization = item.Organization,
        Location = item.Location,
        Sessions = Texts(item.Sessions),
        Grades = Texts(item.Grades),
        Subjects = Texts(item.Subjects),
        Periods = Texts(item.Periods),
    };

    private static bool? Inactive(RosterEntity item) => item.IsActive ? null : false;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string[]? Texts(ValueList<string> items) => items.Count == 0 ? null : [.. items];

    private static TDocument[]? All<T, TDocument>(ValueList<T> items, Func<T, TDocument> convert) => items.Count == 0 ? null : [.. items.Select(convert)];
}
