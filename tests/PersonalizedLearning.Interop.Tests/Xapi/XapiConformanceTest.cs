using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Xapi;

/// <summary>The parts of statements of the conformance files: those that the specification refuses, and no others, have a problem of severity Error.</summary>
public sealed class XapiConformanceTest
{
    private const string Folder = "data/xapi/conformance-v1_0_3";

    // What each refused part is refused for.
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["activities/description_invalid"] = "language-tag",
        ["activities/interaction_type_invalid_iri"] = "interaction-type",
        ["activities/interaction_type_invalid_numeric"] = "wrong-type",
        ["activities/interaction_type_invalid_object"] = "wrong-type",
        ["activities/interaction_type_invalid_string"] = "interaction-type",
        ["activities/name_invalid"] = "language-tag",
        ["activities/no_id"] = "missing-member",
        ["activities/numeric_description"] = "wrong-type",
        ["activities/numeric_name"] = "wrong-type",
        ["activities/string_description"] = "wrong-type",
        ["activities/string_name"] = "wrong-type",
        ["agents/account_no_homepage"] = "missing-member",
        ["agents/account_no_name"] = "missing-member",
        ["contexts/instructor"] = "missing-identifier",
        ["contexts/invalid_activity"] = "unknown-member",
        ["contexts/team"] = "missing-member",
        ["groups/anonymous_no_member"] = "missing-member",
        ["groups/identified_account_no_homepage"] = "missing-member",
        ["groups/identified_account_no_name"] = "missing-member",
        ["statements/actor"] = "missing-identifier",
        ["statements/authority"] = "missing-identifier",
        ["statements/multiple_actor"] = "duplicate-member",
        ["statements/no_actor"] = "missing-member",
        ["statements/no_object"] = "missing-member",
        ["statements/no_verb"] = "missing-member",
        ["statements/object_activity"] = "missing-member",
        ["statements/object_actor"] = "missing-identifier",
        ["statements/object_statementref_no_id"] = "missing-member",
        ["statements/object_substatement"] = "missing-member",
        ["statements/verb"] = "missing-member",
        ["substatements/activity"] = "missing-member",
        ["substatements/activity_definition_description_invalid"] = "language-tag",
        ["substatements/activity_definition_name_invalid"] = "language-tag",
        ["substatements/actor"] = "missing-identifier",
        ["substatements/agent"] = "missing-identifier",
        ["substatements/context_invalid_language_map"] = "language-tag",
        ["substatements/group"] = "missing-member",
        ["substatements/interaction_component_invalid_language_map"] = "language-tag",
        ["substatements/no_actor"] = "missing-member",
        ["substatements/no_object"] = "missing-member",
        ["substatements/no_verb"] = "missing-member",
        ["substatements/statementref_no_id"] = "missing-member",
        ["substatements/verb"] = "missing-member",
        ["substatements/verb_invalid"] = "language-tag",
        ["verbs/no_id"] = "missing-member",
    };

    [SharedFact(Folder)]
    public void EveryPart_IsRefusedWhereTheSpecificationRefusesIt()
    {
        var root = SharedFiles.PathOf(Folder);
        var seen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(root, "*.json", SearchOption.AllDirectories))
        {
            var name = Path.ChangeExtension(Path.GetRelativePath(root, file), null).Replace('\\', '/');
            var read = XapiFixture.Read(Whole(name, File.ReadAllText(file)));
            var errors = string.Join(" ", XapiFixture.Errors(read).Distinct().Order(StringComparer.Ordinal));
            seen.Add(name, errors);
        }

        Assert.Equal(119, seen.Count);
        Assert.Equal(Refused.OrderBy(item => item.Key, StringComparer.Ordinal), seen.Where(item => item.Value.Length > 0));
    }

    [SharedFact(Folder)]
    public void EveryPart_WrittenAndRead_IsEqual()
    {
        var root = SharedFiles.PathOf(Folder);
        foreach (var file in Directory.GetFiles(root, "*.json", SearchOption.AllDirectories))
        {
            var name = Path.ChangeExtension(Path.GetRelativePath(root, file), null).Replace('\\', '/');

            // One member stands there twice: of the two one is lost, and the diagnostic says so.
            if (name != "statements/multiple_actor")
            {
                XapiJson.AssertLossless(Whole(name, File.ReadAllText(file)));
            }
        }
    }

    // The parts are those of statements, put into one that is valid.
    private static string Whole(string name, string json) => name.Split('/')[0] switch
    {
        "statements" => json,
        "agents" or "groups" => XapiFixture.With(("actor", json)),
        "verbs" => XapiFixture.With(("verb", json), ("object", name == "verbs/voided" ? """{"objectType":"StatementRef","id":"8f87ccde-bb56-4c2e-ab83-44982ef22df0"}""" : """{"id":"https://example.org/q/1"}""")),
        "activities" or "substatements" => XapiFixture.With(("object", json)),
        "contexts" => XapiFixture.With(("context", json)),
        "results" => XapiFixture.With(("result", json)),
        _ => throw new InvalidOperationException($"There is a part of another kind: {name}."),
    };
}
