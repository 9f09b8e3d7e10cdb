using PersonalizedLearning.Interop.Tests.Archives;

namespace PersonalizedLearning.Interop.Tests.OneRoster;

/// <summary>Small OneRoster packages of a school that does not exist.</summary>
internal static class OneRosterFixture
{
    public const string Orgs = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nd-1,,,Riverside,district,R,\ns-1,,,Hill School,school,H,d-1\n";

    public const string Sessions =
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\ny-27,,,2026/27,schoolYear,2026-08-17,2027-06-30,,2027\nt-1,,,Autumn,term,2026-08-17,2026-12-19,y-27,2027\n";

    public const string Courses = "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nc-math,,,y-27,Mathematics 5,M5,05,s-1,Mathematics,M\n";

    public const string Classes =
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n"
        + "m-5a,,,Mathematics 5a,\"05,06\",c-math,5a,scheduled,Room 2,s-1,\"y-27,t-1\",\"Mathematics, Games\",,\"1,2\"\n";

    public const string Users =
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n"
        + "u-ana,,,true,ana,\"{LDAP:12},{LTI:15}\",Ana,Lopez,,,,,,u-lopez,05,secret-1,,,,,s-1,\n"
        + "u-ben,,,true,ben,,Ben,Okoro,,,,,,,06,secret-2,,Benny,,,s-1,\n"
        + "u-okafor,,,true,okafor,,Ngozi,Okafor,,,okafor@example.org,,,,,secret-3,,,,,s-1,she/her\n"
        + "u-lopez,,,true,lopez,,Luis,Lopez,,,,,,u-ana,,secret-4,,,,,,\n";

    public const string Roles =
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\nr-1,,,u-ana,primary,student,2026-08-17,,s-1,\nr-2,,,u-ben,primary,student,,,s-1,\n"
        + "r-3,,,u-okafor,primary,teacher,,,s-1,\nr-4,,,u-okafor,secondary,ext:librarian,,,s-1,\nr-5,,,u-lopez,primary,guardian,,,s-1,\n";

    public const string Enrollments =
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne-1,,,m-5a,s-1,u-ana,student,false,2026-08-17,2027-06-30\ne-2,,,m-5a,s-1,u-ben,student,,2026-10-01,\n"
        + "e-3,,,m-5a,s-1,u-okafor,teacher,true,,\n";

    /// <summary>A roster without a fault.</summary>
    public static (string Name, string Text)[] Roster { get; } =
    [
        ("orgs", Orgs), ("academicSessions", Sessions), ("courses", Courses), ("classes", Classes), ("users", Users), ("roles", Roles), ("enrollments", Enrollments),
    ];

    /// <summary>The results of two learners.</summary>
    public static (string Name, string Text)[] Results { get; } =
    [
        ("categories", "sourcedId,status,dateLastModified,title,weight\nk-1,,,Quizzes,1\n"),
        ("lineItems", "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId\n"
            + "l-1,,,Halves,A quiz,2026-09-01,2026-09-08,m-5a,k-1,t-1,0,10,s-1\nl-2,,,Project,,2026-09-01,2026-09-30,m-5a,k-1,t-1,1,4,s-1\n"),
        ("lineItemLearningObjectiveIds", "sourcedId,status,dateLastModified,lineItemSourcedId,source,learningObjectiveId\nlo-1,,,l-1,case,half\nlo-2,,,l-1,unknown,third\n"),
        ("scoreScales", "sourcedId,status,dateLastModified,title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue\nsc-1,,,Letters,letter,s-1,c-math,m-5a,\"{0-59:F},{60-89:B},{90-100:A}\"\n"),
        ("lineItemScoreScales", "sourcedId,status,dateLastModified,title,lineItemSourcedId,scoreScaleSourcedId\nls-1,,,,l-2,sc-1\n"),
        ("results", "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing\n"
            + "x-1,,,l-1,u-ana,fully graded,7.5,2026-09-09,well done,,m-5a,false,false,true,false\nx-2,,,l-1,u-ben,exempt,,2026-09-09,,,,,,,\nx-3,,,l-2,u-ana,fully graded,,2026-10-01,,B,,,,,\nx-4,,,l-2,u-ben,not submitted,,2026-10-01,,,,,,,true\n"),
        ("resultLearningObjectiveIds", "sourcedId,status,dateLastModified,resultSourcedId,source,learningObjectiveId,score,textScore\nrl-1,,,x-3,case,half,3,\nrl-2,,,x-3,case,third,,A\nrl-3,,,x-4,case,half,,\n"),
    ];

    /// <summary>A zip archive of files with a manifest that says bulk of each.</summary>
    public static byte[] Zip(params (string Name, string Text)[] files) => Zip("bulk", files);

    /// <summary>A zip archive of files with a manifest.</summary>
    public static byte[] Zip(string mode, (string Name, string Text)[] files, string version = "1.2") =>
        MadeArchive.Of([("manifest.csv", Manifest(version, [.. files.Select(file => (file.Name, mode))])), .. files.Select(file => (file.Name + ".csv", file.Text))]);

    /// <summary>A manifest.</summary>
    public static string Manifest(string version, params (string Name, string Mode)[] files) =>
        $"propertyName,value\nmanifest.version,1.0\noneroster.version,{version}\n" + string.Concat(files.Select(file => $"file.{file.Name},{file.Mode}\n"));

    /// <summary>Reads files with a manifest that says bulk of each.</summary>
    public static OneRosterReadResult Read(params (string Name, string Text)[] files) => ReadZip(Zip(files));

    /// <summary>Reads an archive.</summary>
    public static OneRosterReadResult ReadZip(byte[] archive) => OneRosterReader.Read(new MemoryStream(archive));

    /// <summary>Reads files of changes.</summary>
    public static OneRosterPackage Delta(params (string Name, string Text)[] files) => ReadZip(Zip("delta", files)).Package;

    /// <summary>What the writer makes of a package, as an archive.</summary>
    public static byte[] Written(OneRosterPackage package, FormulaText formulas = FormulaText.Refuse)
    {
        using var bytes = new MemoryStream();
        OneRosterWriter.Write(bytes, package, formulas);
        return bytes.ToArray();
    }

    /// <summary>The codes of problems from a severity on, each with its place.</summary>
    public static IEnumerable<string> Codes(this OneRosterReadResult result, DiagnosticSeverity least = DiagnosticSeverity.Info) =>
        result.Diagnostics.Where(item => item.Severity >= least).Select(item => $"{item.Code} {item.Place}");
}
