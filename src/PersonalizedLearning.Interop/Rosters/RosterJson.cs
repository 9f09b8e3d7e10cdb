using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Reads and writes rosters as JSON.</summary>
/// <remarks>
/// Reading is as strict as that of <see cref="LearningJson"/>: what is unknown, repeated, of the wrong type or out of range is refused by one <see cref="LearningJsonException"/> that
/// names the place. What has its default is not written. Streams are left open. Thread safe.
/// </remarks>
public static class RosterJson
{
    /// <summary>Reads a roster.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The roster.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is no roster of ours, or its entries don't fit together.</exception>
    public static Roster Read(Stream stream) => LearningJson.Read(stream, RosterJsonContext.Default.RosterDocument, ToRoster);

    /// <summary>Writes a roster; reading it gives an equal one.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="roster">The roster.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text holds half a surrogate pair.</exception>
    public static void Write(Stream stream, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(roster);
        LearningJson.Write(stream, RosterDocumentMaking.Of(roster), RosterJsonContext.Default.RosterDocument);
    }

    private static Roster ToRoster(RosterDocument document)
    {
        LearningJson.RequireFormat(document.Format, document.Version, RosterDocument.FormatName);
        return new Roster(
            All(document.People, "$.people", ToPerson),
            All(document.Organizations, "$.organizations", (item, _) => new RosterOrganization
            {
                Id = item.Id, IsActive = item.Active ?? true, Name = item.Name, Type = item.Type ?? string.Empty, Parent = item.Parent,
            }),
            All(document.Sessions, "$.sessions", ToSession),
            All(document.Courses, "$.courses", ToCourse),
            All(document.Classes, "$.classes", ToClass),
            All(document.Enrollments, "$.enrollments", ToEnrollment),
            All(document.Guardianships, "$.guardianships", (item, _) => new RosterGuardianship(item.Guardian, item.Learner)));
    }

    private static ValueList<TResult> All<TDocument, TResult>(TDocument?[]? items, string path, Func<TDocument, string, TResult> convert)
        where TDocument : class
    {
        var listed = LearningJson.Listed(items, path);
        var results = new List<TResult>(listed.Count);
        for (var position = 0; position < listed.Count; position++)
        {
            var place = FormattableString.Invariant($"{path}[{position}]");
            try
            {
                results.Add(convert(listed[position], place));
            }
            catch (ArgumentException problem)
            {
                throw JsonProblem.In(place, problem);
            }
        }

        return results.ToValueList();
    }

    private static RosterPerson ToPerson(RosterPersonDocument item, string path) => new()
    {
        Id = item.Id,
        IsActive = item.Active ?? true,
        Username = item.Username,
        GivenName = item.GivenName ?? string.Empty,
        FamilyName = item.FamilyName ?? string.Empty,
        PreferredGivenName = item.PreferredGivenName,
        PreferredFamilyName = item.PreferredFamilyName,
        Grades = LearningJson.Listed(item.Grades, path + ".grades"),
        Roles = All(item.Roles, path + ".roles", (role, _) => new RosterRole
        {
            Role = role.Role, Word = role.Word, Organization = role.Organization, IsPrimary = role.Primary ?? true, Begin = role.Begin, End = role.End,
        }),
    };

    private static RosterSession ToSession(RosterSessionDocument item, string path) => new()
    {
        Id = item.Id,
        IsActive = item.Active ?? true,
        Title = item.Title,
        Type = item.Type ?? string.Empty,
        Start = item.Start,
        End = item.End,
        SchoolYear = item.SchoolYear,
        Parent = item.Parent,
    };

    private static RosterCourse ToCourse(RosterCourseDocument item, string path) => new()
    {
        Id = item.Id,
        IsActive = item.Active ?? true,
        Title = item.Title,
        Code = item.Code,
        Organization = item.Organization,
        SchoolYear = item.SchoolYear,
        Grades = LearningJson.Listed(item.Grades, path + ".grades"),
        Subjects = LearningJson.Listed(item.Subjects, path + ".subjects"),
    };

    private static RosterClass ToClass(RosterClassDocument item, string path) => new()
    {
        Id = item.Id,
        IsActive = item.Active ?? true,
        Title = item.Title,
        Code = item.Code,
        Type = item.Type ?? string.Empty,
        Course = item.Course,
        Organization = item.Organization,
        Location = item.Location,
        Sessions = LearningJson.Listed(item.Sessions, path + ".sessions"),
        Grades = LearningJson.Listed(item.Grades, path + ".grades"),
        Subjects = LearningJson.Listed(item.Subjects, path + ".subjects"),
        Periods = LearningJson.Listed(item.Periods, path + ".periods"),
    };

    private static RosterEnrollment ToEnrollment(RosterEnrollmentDocument item, string path) => new()
    {
        Id = item.Id,
        IsActive = item.Active ?? true,
        Class = item.Class,
        Person = item.Person,
        Organization = item.Organization,
        Role = item.Role,
        Word = item.Word,
        IsPrimary = item.Primary,
        Begin = item.Begin,
        End = item.End,
    };
}
