using static PersonalizedLearning.Interop.OneRosterColumnKind;

namespace PersonalizedLearning.Interop;

/// <summary>
/// The columns of each file in the order of the binding: one description for reader, writer and checks. Facts from the 1EdTech OneRoster CSV binding 1.2.1 (2023) and the
/// CSV tables of 1.1.1.
/// </summary>
internal static class OneRosterLayout
{
    public const string SourcedId = "sourcedId";
    public const string Status = "status";
    public const string LastModified = "dateLastModified";

    /// <summary>What the names of columns begin with that a source may add.</summary>
    public const string Metadata = "metadata.";

    /// <summary>What the names of columns begin with that hold fields as the source had them where strict OneRoster can't.</summary>
    public const string Source = "metadata.personalizedlearning.source.";

    /// <summary>The column of results that holds a piece of evidence with all that OneRoster has no column for.</summary>
    public const string EventColumn = "metadata.personalizedlearning.event";

    /// <summary>The column of results that tells whether the others are still as they were when <see cref="EventColumn"/> was written.</summary>
    public const string FingerprintColumn = "metadata.personalizedlearning.fingerprint";

    /// <summary>The column of line items that marks those whose results are decisions, not evidence.</summary>
    public const string DecisionColumn = "metadata.personalizedlearning.decision";

    /// <summary>The column of score scales that holds the scale with its cuts and which levels are proficient.</summary>
    public const string ScaleColumn = "metadata.personalizedlearning.scale";

    private static readonly OneRosterColumn[] Common =
    [
        new(SourcedId, Id, true),
        new(Status, Word) { Words = ["active", "tobedeleted"], MayBeExtended = false },
        new(LastModified, Time),
    ];

    private static readonly string[] GradebookRoles = ["administrator", "proctor", "student", "teacher"];

    private static readonly Dictionary<OneRosterFile, OneRosterColumn[]> Columns = Own().ToDictionary(pair => pair.File, pair => (OneRosterColumn[])[.. Common, .. pair.Columns]);

    private static readonly Dictionary<OneRosterFile, Dictionary<string, OneRosterColumn>> ByName =
        Columns.ToDictionary(pair => pair.Key, pair => pair.Value.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Files that 1.1 does not have.</summary>
    private static readonly HashSet<OneRosterFile> Newer =
    [
        OneRosterFile.LineItemLearningObjectiveIds, OneRosterFile.LineItemScoreScales, OneRosterFile.ResultLearningObjectiveIds, OneRosterFile.ResultScoreScales, OneRosterFile.Roles,
        OneRosterFile.ScoreScales, OneRosterFile.UserProfiles, OneRosterFile.UserResources,
    ];

    /// <summary>The files of a version in the order of the binding.</summary>
    public static IEnumerable<OneRosterFile> FilesOf(OneRosterVersion version) => Enum.GetValues<OneRosterFile>().Where(file => IsIn(file, version));

    /// <summary>Whether a version has a file.</summary>
    public static bool IsIn(OneRosterFile file, OneRosterVersion version) => version == OneRosterVersion.Version12 || !Newer.Contains(file);

    /// <summary>The name of a file without its extension, as the manifest names it.</summary>
    public static string StemOf(OneRosterFile file)
    {
        var name = file.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The name of a file.</summary>
    public static string NameOf(OneRosterFile file) => StemOf(file) + ".csv";

    /// <summary>The columns of a file in a version.</summary>
    public static IEnumerable<OneRosterColumn> ColumnsOf(OneRosterFile file, OneRosterVersion version) => Columns[file].Where(column => column.Only is null || column.Only == version);

    /// <summary>The columns of a file in any version.</summary>
    public static IReadOnlyList<OneRosterColumn> ColumnsOf(OneRosterFile file) => Columns[file];

    /// <summary>A column by its name, whatever its capitals; null when no version has it.</summary>
    public static OneRosterColumn? Find(OneRosterFile file, string name) => ByName[file].GetValueOrDefault(name);

    private static IEnumerable<(OneRosterFile File, OneRosterColumn[] Columns)> Own() => [.. Rostering(), .. People(), .. Gradebook(), .. ResourceFiles()];

    private static OneRosterColumn Required(string name, OneRosterColumnKind kind = Text) => new(name, kind, true);

    private static OneRosterColumn To(OneRosterFile target, string name, bool isRequired = false) => new(name, Reference, isRequired) { Target = target };

    private static OneRosterColumn ToAll(OneRosterFile target, string name, bool isRequired = false) => new(name, References, isRequired) { Target = target };

    private static OneRosterColumn OneOf(string name, bool isRequired, params string[] words) => new(name, Word, isRequired) { Words = words };

    private static OneRosterColumn Newest(OneRosterColumn column) => column with { Only = OneRosterVersion.Version12 };

    private static OneRosterColumn Older(OneRosterColumn column) => column with { Only = OneRosterVersion.Version11 };

    private static (OneRosterFile File, OneRosterColumn[] Columns)[] Rostering() =>
    [
        (OneRosterFile.AcademicSessions,
        [
            Required("title"), OneOf("type", true, "gradingPeriod", "semester", "schoolYear", "term"), Required("startDate", Date), Required("endDate", Date),
            To(OneRosterFile.AcademicSessions, "parentSourcedId"), Required("schoolYear", Year),
        ]),
        (OneRosterFile.Orgs,
        [
            Required("name"), OneOf("type", true, "department", "school", "district", "local", "state", "national"), new("identifier"), To(OneRosterFile.Orgs, "parentSourcedId"),
        ]),
        (OneRosterFile.Courses,
        [
            To(OneRosterFile.AcademicSessions, "schoolYearSourcedId"), Required("title"), new("courseCode"), new("grades", Texts), To(OneRosterFile.Orgs, "orgSourcedId", true),
            new("subjects", Texts), new("subjectCodes", Texts),
        ]),
        (OneRosterFile.Classes,
        [
            Required("title"), new("grades", Texts), To(OneRosterFile.Courses, "courseSourcedId", true), new("classCode"), OneOf("classType", true, "homeroom", "scheduled"),
            new("location"), To(OneRosterFile.Orgs, "schoolSourcedId", true), ToAll(OneRosterFile.AcademicSessions, "termSourcedIds", true), new("subjects", Texts),
            new("subjectCodes", Texts), new("periods", Texts),
        ]),
        (OneRosterFile.Enrollments,
        [
            To(OneRosterFile.Classes, "classSourcedId", true), To(OneRosterFile.Orgs, "schoolSourcedId", true), To(OneRosterFile.Users, "userSourcedId", true),
            OneOf("role", true, GradebookRoles), new("primary", Flag), new("beginDate", Date), new("endDate", Date),
        ]),
    ];

    private static (OneRosterFile File, OneRosterColumn[] Columns)[] People() =>
    [
        (OneRosterFile.Users,
        [
            Required("enabledUser", Flag), Older(ToAll(OneRosterFile.Orgs, "orgSourcedIds", true)),
            Older(OneOf("role", true, "administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher")), Required("username"), new("userIds", Texts),
            Required("givenName"), Required("familyName"), new("middleName"), new("identifier"), new("email"), new("sms"), new("phone"), ToAll(OneRosterFile.Users, "agentSourcedIds"),
            new("grades", Texts), new("password") { IsSecret = true }, Newest(new("userMasterIdentifier")), Newest(new("preferredGivenName")), Newest(new("preferredMiddleName")),
            Newest(new("preferredFamilyName")), Newest(To(OneRosterFile.Orgs, "primaryOrgSourcedId")), Newest(new("pronouns")),
        ]),
        (OneRosterFile.Roles,
        [
            To(OneRosterFile.Users, "userSourcedId", true), OneOf("roleType", true, "primary", "secondary") with { MayBeExtended = false },
            OneOf("role", true, "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor", "relative", "siteAdministrator", "student", "systemAdministrator", "teacher"),
            new("beginDate", Date), new("endDate", Date), To(OneRosterFile.Orgs, "orgSourcedId", true), To(OneRosterFile.UserProfiles, "userProfileSourcedId"),
        ]),
        (OneRosterFile.UserProfiles,
        [
            To(OneRosterFile.Users, "userSourcedId", true), Required("profileType"), Required("vendorId"), new("applicationId"), new("description"), Required("credentialType"),
            Required("username"), new("password") { IsSecret = true },
        ]),
        (OneRosterFile.Demographics,
        [
            new("birthDate", Date), OneOf("sex", false, "male", "female", "unspecified", "other"), new("americanIndianOrAlaskaNative", Flag), new("asian", Flag),
            new("blackOrAfricanAmerican", Flag), new("nativeHawaiianOrOtherPacificIslander", Flag), new("white", Flag), new("demographicRaceTwoOrMoreRaces", Flag),
            new("hispanicOrLatinoEthnicity", Flag), new("countryOfBirthCode"), new("stateOfBirthAbbreviation"), new("cityOfBirth"), new("publicSchoolResidenceStatus"),
        ]),
    ];

    private static (OneRosterFile File, OneRosterColumn[] Columns)[] Gradebook() =>
    [
        (OneRosterFile.Categories, [Required("title"), Newest(new("weight", Number))]),
        (OneRosterFile.LineItems,
        [
            Required("title"), new("description"), Required("assignDate", Date), Required("dueDate", Date), To(OneRosterFile.Classes, "classSourcedId", true),
            To(OneRosterFile.Categories, "categorySourcedId", true), Older(To(OneRosterFile.AcademicSessions, "gradingPeriodSourcedId", true)),
            Newest(To(OneRosterFile.AcademicSessions, "academicSessionSourcedId", true)), new("resultValueMin", Number), new("resultValueMax", Number),
            Newest(To(OneRosterFile.Orgs, "schoolSourcedId", true)),
        ]),
        (OneRosterFile.Results,
        [
            To(OneRosterFile.LineItems, "lineItemSourcedId", true), To(OneRosterFile.Users, "studentSourcedId", true),
            OneOf("scoreStatus", true, "exempt", "fully graded", "not submitted", "partially graded", "submitted"), new("score", Number), Required("scoreDate", Date), new("comment"),
            Newest(new("textScore")), Newest(To(OneRosterFile.Classes, "classSourcedId")), Newest(new("inProgress", Flag)), Newest(new("incomplete", Flag)), Newest(new("late", Flag)),
            Newest(new("missing", Flag)),
        ]),
        (OneRosterFile.ScoreScales,
        [
            Required("title"), Required("type"), To(OneRosterFile.Orgs, "orgSourcedId", true), To(OneRosterFile.Courses, "courseSourcedId", true),
            To(OneRosterFile.Classes, "classSourcedId", true), Required("scoreScaleValue", Texts),
        ]),
        (OneRosterFile.LineItemLearningObjectiveIds,
            [To(OneRosterFile.LineItems, "lineItemSourcedId", true), OneOf("source", true, "case", "unknown"), Required("learningObjectiveId")]),
        (OneRosterFile.LineItemScoreScales, [new("title"), To(OneRosterFile.LineItems, "lineItemSourcedId", true), To(OneRosterFile.ScoreScales, "scoreScaleSourcedId", true)]),
        (OneRosterFile.ResultLearningObjectiveIds,
            [To(OneRosterFile.Results, "resultSourcedId", true), OneOf("source", true, "case", "unknown"), Required("learningObjectiveId"), new("score", Number), new("textScore")]),
        (OneRosterFile.ResultScoreScales, [new("title"), To(OneRosterFile.Results, "resultSourcedId", true), To(OneRosterFile.ScoreScales, "scoreScaleSourcedId", true)]),
    ];

    private static (OneRosterFile File, OneRosterColumn[] Columns)[] ResourceFiles() =>
    [
        (OneRosterFile.Resources,
        [
            Required("vendorResourceId"), new("title"),
            new("roles", Words) { Words = ["administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"] },
            OneOf("importance", false, "primary", "secondary") with { MayBeExtended = false }, new("vendorId"), new("applicationId"),
        ]),
        (OneRosterFile.ClassResources, [new("title"), To(OneRosterFile.Classes, "classSourcedId", true), To(OneRosterFile.Resources, "resourceSourcedId", true)]),
        (OneRosterFile.CourseResources, [new("title"), To(OneRosterFile.Courses, "courseSourcedId", true), To(OneRosterFile.Resources, "resourceSourcedId", true)]),
        (OneRosterFile.UserResources,
            [To(OneRosterFile.Users, "userSourcedId", true), To(OneRosterFile.Orgs, "orgSourcedId"), To(OneRosterFile.Classes, "classSourcedId"), To(OneRosterFile.Resources, "resourceSourcedId", true)]),
    ];
}
