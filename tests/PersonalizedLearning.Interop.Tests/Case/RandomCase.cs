using System.Text;

namespace PersonalizedLearning.Interop.Tests.Case;

/// <summary>Documents in the shape of CASE whose members may have any value, right or wrong, from a seed.</summary>
internal sealed class RandomCase(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "1", "2.5", "-0", "<p>x</p> $5 \\\"q\\\" \\\\ \\n", "😀 \\ud83d\\ude00 é", "0F1A2B3C-0000-4000-8000-00000000000A", "0f1a2b3c-0000-4000-8000-00000000000a",
        "0f1a2b3c-0000-4000-8000-00000000000b", "urn:uuid:0f1a2b3c-0000-4000-8000-00000000000a", "2024-05-31T12:00:00Z", "2024-05-31T12:00:00", "2024-05-31", "2024-13-40",
        "2024-05-31 12:00:00", "2024-05-31T12:00:00+0200", "-0001-01-01T00:00:00Z", "2024-05-31T12:00:60Z", "CASE", "ext:a-b c", "ext:", "isChildOf", "precedes", "is child of", "isStandardAlignedTo",
        "1.0", "1.1", "KG,01, 02", "hard", "null", "\\u0000", "\\u0001",
    ];

    private static readonly string[] Members =
    [
        "identifier", "uri", "lastChangeDateTime", "title", "description", "creator", "subject", "subjectURI", "language", "caseVersion", "frameworkType", "statusStartDate",
        "statusEndDate", "licenseURI", "notes", "extensions", "fullStatement", "CFItemType", "CFItemTypeURI", "humanCodingScheme", "listEnumeration", "abbreviatedStatement",
        "conceptKeywords", "conceptKeywordsURI", "educationLevel", "educationalLevel", "associationType", "sequenceNumber", "originNodeURI", "destinationNodeURI",
        "CFAssociationGroupingURI", "CFDocumentURI", "keywords", "hierarchyCode", "typeCode", "licenseText", "CFRubricCriteria", "CFRubricCriterionLevels", "weight", "position",
        "rubricId", "rubricCriterionId", "score", "quality", "targetType", "personalizedlearning:source", "personalizedlearning:added", "personalizedlearning:scale",
        "personalizedlearning:strength", "personalizedlearning:alignments", "minimum", "x",
    ];

    private static readonly string[] TopMembers =
        ["CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics", "extensions", "other", "CFItems", "CFConcepts", "CFItemTypes"];

    private readonly Random random = new(seed);

    public string Next()
    {
        var json = new StringBuilder("{\"CFItems\":[]");
        foreach (var name in random.GetItems(TopMembers, random.Next(1, 7)))
        {
            json.Append(",\"").Append(name).Append("\":");
            Top(json, name);
        }

        return json.Append('}').ToString();
    }

    private void Top(StringBuilder json, string name)
    {
        if (random.Next(12) == 0)
        {
            Value(json, 2);
        }
        else if (name == "CFDefinitions")
        {
            json.Append("{\"CFConcepts\":");
            Objects(json, 2);
            json.Append(",\"CFItemTypes\":");
            Objects(json, 2);
            json.Append(",\"CFLicenses\":");
            Objects(json, 2);
            json.Append(",\"x\":");
            Value(json, 1);
            json.Append('}');
        }
        else if (name is "CFDocument" or "extensions")
        {
            Object(json, 2);
        }
        else
        {
            Objects(json, 3);
        }
    }

    private void Objects(StringBuilder json, int depth)
    {
        json.Append('[');
        var count = random.Next(5);
        for (var index = 0; index < count; index++)
        {
            json.Append(index > 0 ? "," : "");
            Object(json, depth);
        }

        json.Append(']');
    }

    private void Object(StringBuilder json, int depth)
    {
        json.Append('{');
        var separator = "";
        foreach (var name in random.GetItems(Members, random.Next(12)))
        {
            json.Append(separator).Append('"').Append(name).Append("\":");
            Value(json, name.EndsWith("URI", StringComparison.Ordinal) && random.Next(2) == 0 ? -1 : depth);
            separator = ",";
        }

        json.Append('}');
    }

    private void Value(StringBuilder json, int depth)
    {
        switch (random.Next(depth > 0 ? 11 : 7))
        {
            case 0:
                json.Append(random.GetItems(["null", "true", "false", "{}", "[]"], 1)[0]);
                break;
            case 1:
                json.Append(random.GetItems(["0", "-0", "1", "2.50", "1e999", "12345678901234567890", "1E2", "-7"], 1)[0]);
                break;
            case 8 or 7:
                Objects(json, depth - 1);
                break;
            case 9:
                Object(json, depth - 1);
                break;
            case 10:
                json.Append('[');
                Value(json, depth - 1);
                json.Append(',');
                Value(json, 0);
                json.Append(']');
                break;
            default:
                if (depth < 0)
                {
                    json.Append("{\"title\":\"t\",\"identifier\":\"").Append(Text()).Append("\",\"uri\":\"").Append(Text()).Append("\"}");
                }
                else
                {
                    json.Append('"').Append(Text()).Append('"');
                }

                break;
        }
    }

    private string Text() => Texts[random.Next(Texts.Length)];
}
