using System.Text;
using System.Text.RegularExpressions;

namespace PersonalizedLearning.Interop.Tests.OneRoster;

/// <summary>Checks written packages by rules of the binding 1.2.1, stated apart from the library's own description of columns.</summary>
internal static partial class StrictOneRoster
{
    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["users.csv"] = "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
        ["roles.csv"] = "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
        ["orgs.csv"] = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
        ["academicSessions.csv"] = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
        ["courses.csv"] = "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
        ["classes.csv"] = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
        ["enrollments.csv"] = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
        ["categories.csv"] = "sourcedId,status,dateLastModified,title,weight",
        ["lineItems.csv"] = "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId",
        ["results.csv"] = "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing",
        ["scoreScales.csv"] = "sourcedId,status,dateLastModified,title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue",
        ["lineItemLearningObjectiveIds.csv"] = "sourcedId,status,dateLastModified,lineItemSourcedId,source,learningObjectiveId",
        ["lineItemScoreScales.csv"] = "sourcedId,status,dateLastModified,title,lineItemSourcedId,scoreScaleSourcedId",
        ["resultLearningObjectiveIds.csv"] = "sourcedId,status,dateLastModified,resultSourcedId,source,learningObjectiveId,score,textScore",
        ["resultScoreScales.csv"] = "sourcedId,status,dateLastModified,title,resultSourcedId,scoreScaleSourcedId",
    };

    public static void Check(byte[] archive)
    {
        using var files = PackageFiles.Open(new MemoryStream(archive), new InteropReadOptions());
        var manifest = Encoding.UTF8.GetString(files.ReadAll("manifest.csv")).ReplaceLineEndings("\n");
        var isOlder = manifest.Contains("oneroster.version,1.1\n", StringComparison.Ordinal);
        Assert.StartsWith("propertyName,value\nmanifest.version,1.0\noneroster.version,1.", manifest, StringComparison.Ordinal);
        Assert.Equal(isOlder ? 13 : 21, FileLine().Count(manifest));
        foreach (var match in FileLine().Matches(manifest).Cast<Match>())
        {
            Assert.Equal(match.Groups[2].Value != "absent", files.Names.Contains(match.Groups[1].Value + ".csv"));
        }

        Assert.All(files.Names.Where(name => !name.Contains('/', StringComparison.Ordinal) && name != "manifest.csv"), name => CheckFile(name, files.ReadAll(name), isOlder));
    }

    private static void CheckFile(string name, byte[] content, bool isOlder)
    {
        using var table = new CsvTable(new MemoryStream(content));
        var own = table.Names.TakeWhile(column => !column.StartsWith("metadata.", StringComparison.Ordinal)).ToList();
        if (!isOlder)
        {
            Assert.Equal(Headers[name], string.Join(',', own));
        }

        Assert.All(table.Names.Skip(own.Count), column => Assert.StartsWith("metadata.", column, StringComparison.Ordinal));
        while (table.Next())
        {
            Assert.Matches(Identifier(), table[0]);
            Assert.Empty(table[1] + table[2]);
            for (var index = 3; index < own.Count; index++)
            {
                var text = table[index];
                if (own[index].EndsWith("Date", StringComparison.Ordinal) && text.Length > 0)
                {
                    Assert.Matches(Date(), text);
                }
                else if (own[index].EndsWith("SourcedId", StringComparison.Ordinal) && text.Length > 0)
                {
                    Assert.Matches(Identifier(), text);
                }
                else if (own[index] is "enabledUser" or "primary" or "late" or "missing" or "incomplete" or "inProgress")
                {
                    Assert.Contains(text, (string[])["true", "false", string.Empty]);
                }
            }
        }
    }

    [GeneratedRegex("(?m)^file\\.(\\w+),(bulk|delta|absent)$")]
    private static partial Regex FileLine();

    [GeneratedRegex("^[0-9A-Za-z./@_-]{1,255}$")]
    private static partial Regex Identifier();

    [GeneratedRegex("^\\d{4}-\\d{2}-\\d{2}$")]
    private static partial Regex Date();
}
