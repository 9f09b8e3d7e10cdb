using System.Text;
using System.Text.Json.Nodes;

namespace PersonalizedLearning.Interop.Tests.Xapi;

internal static class XapiFixture
{
    public const string Minimal =
        """{"actor":{"mbox":"mailto:ana@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},"object":{"id":"https://example.org/q/1"}}""";

    /// <summary>One statement with everything that xAPI knows.</summary>
    public const string Full = """
        {"id":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a001","actor":{"objectType":"Agent","name":"Ana","account":{"homePage":"https://school.example.org","name":"ana"}},
        "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en":"answered","de":"beantwortete"}},
        "object":{"objectType":"Activity","id":"https://example.org/q/1","definition":{"name":{"en":"Halves"},"description":{"en":"What is half of 4?"},"type":"http://adlnet.gov/expapi/activities/cmi.interaction",
        "moreInfo":"https://example.org/about","interactionType":"choice","correctResponsesPattern":["b"],"choices":[{"id":"a","description":{"en":"1"}},{"id":"b"}],"extensions":{"https://example.org/x":{"k":[1,null]}}}},
        "result":{"score":{"scaled":0.6,"raw":3,"min":0,"max":5},"success":true,"completion":true,"response":"b","duration":"PT0.5H","extensions":{"https://example.org/hints":2}},
        "context":{"registration":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a002","instructor":{"mbox":"mailto:okafor@example.org"},"team":{"objectType":"Group","member":[{"openid":"https://id.example.org/1"}]},
        "contextActivities":{"parent":{"id":"https://example.org/quiz"},"grouping":[{"id":"https://example.org/c/half"}],"category":[{"id":"https://example.org/profile"}],"other":[{"id":"https://example.org/other"}]},
        "revision":"1","platform":"Tablet","language":"en-GB","statement":{"objectType":"StatementRef","id":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a003"},"extensions":{"https://example.org/y":"z"}},
        "timestamp":"2026-03-02T09:15:00.123456Z","stored":"2026-03-02T09:16:00+00:00","authority":{"objectType":"Group","member":[{"account":{"homePage":"https://lrs.example.org","name":"app"}},{"mbox":"mailto:lrs@example.org"}]},
        "version":"1.0.3","attachments":[{"usageType":"https://example.org/usage","display":{"en":"Sheet"},"description":{"en":"scanned"},"contentType":"image/png","length":12,"sha2":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","fileUrl":"https://example.org/sheet.png"}]}
        """;

    /// <summary>Members that xAPI does not know, and values of the wrong kind, in many places.</summary>
    public const string Faulty = """
        {"id":7,"actor":{"objectType":"Agent","mbox":"mailto:ana@example.org","mbox_sha1sum":"xyz","x":1},"verb":{"id":"answered","display":{"something":"x","en":3}},
        "object":{"objectType":"SubStatement","id":"x","actor":{"objectType":"Group","member":[{"objectType":"Group"}]},"verb":{},"object":{"objectType":"SubStatement"}},
        "result":{"score":{"scaled":7,"raw":34,"min":0,"max":0},"success":"yes","duration":"1 hour"},"context":{"contextActivities":{"consequences":{}},"revision":"1"},"timestamp":"yesterday","version":"0.95","attachments":[{}],"extra":null}
        """;

    public static Stream Stream(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<XapiStatementRead> ReadAll(string text) => [.. XapiReader.Read(Stream(text))];

    public static XapiStatementRead Read(string text) => Assert.Single(ReadAll(text));

    /// <summary>The minimal statement with members put in place of its own.</summary>
    public static string With(params (string Name, string Json)[] members)
    {
        var statement = JsonNode.Parse(Minimal)!.AsObject();
        foreach (var (name, json) in members)
        {
            statement[name] = JsonNode.Parse(json);
        }

        return statement.ToJsonString();
    }

    public static string Write(IEnumerable<XapiStatement> statements, XapiWriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        XapiWriter.Write(stream, statements, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static IEnumerable<string> Errors(XapiStatementRead read) => read.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error).Select(item => item.Code);
}
