using System.Text.Json.Nodes;

namespace PersonalizedLearning.Interop.Tests.Xapi;

/// <summary>Compares what was written with what had been read, as JSON, by other means than the reader's own.</summary>
internal static class XapiJson
{
    private static readonly string[] Lists = ["parent", "grouping", "category", "other"];

    /// <summary>Reads a list of statements or a single one, writes it, and compares the JSON: all members and values must be there, in whatever order.</summary>
    public static void AssertLossless(string json)
    {
        var first = XapiFixture.ReadAll(json);
        var written = XapiFixture.Write(first.Select(item => item.Statement!), new XapiWriteOptions { KeepsInvalid = true });
        var second = XapiFixture.ReadAll(written);

        Assert.Equal(first.Select(item => item.Statement), second.Select(item => item.Statement));
        var source = JsonNode.Parse(json)!;
        var (expected, actual) = (source is JsonArray ? source : new JsonArray(source), JsonNode.Parse(written)!);
        Normalize(expected);
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{Short(json)}\nwas written as\n{Short(written)}");
    }

    // A single context activity means a list of one.
    private static void Normalize(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Normalize(item);
                }

                break;
            case JsonObject value:
                if (value["contextActivities"] is JsonObject activities)
                {
                    foreach (var name in Lists.Where(name => activities[name] is JsonObject))
                    {
                        var single = activities[name]!;
                        activities.Remove(name);
                        activities[name] = new JsonArray(single);
                    }
                }

                foreach (var item in value)
                {
                    Normalize(item.Value);
                }

                break;
        }
    }

    private static string Short(string text) => text.Length > 2000 ? text[..2000] : text;
}
