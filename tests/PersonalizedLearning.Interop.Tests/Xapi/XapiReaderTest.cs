namespace PersonalizedLearning.Interop.Tests.Xapi;

public sealed class XapiReaderTest
{
    [Fact]
    public void Read_OfFullStatement_KeepsEverything()
    {
        var read = XapiFixture.Read(XapiFixture.Full);

        Assert.True(read.IsValid, string.Join('\n', read.Diagnostics));
        Assert.Equal(["list-expected"], read.Diagnostics.Select(item => item.Code));
        var statement = read.Statement!;
        Assert.Equal("https://school.example.org ana", statement.Actor!.Identifier);
        Assert.Equal([new XapiText("de", "beantwortete"), new XapiText("en", "answered")], statement.Verb!.Display);
        Assert.Equal("choice", Assert.IsType<XapiActivity>(statement.Object).Definition!.InteractionType);
        Assert.Equal(0.6, statement.Result!.Score!.Scaled);
        Assert.Equal("https://example.org/quiz", Assert.Single(statement.Context!.ContextActivities!.Parent).Id);
        Assert.Equal(12, Assert.Single(statement.Attachments).Length);
        XapiJson.AssertLossless(XapiFixture.Full);
    }

    [Fact]
    public void Read_OfFaultyStatement_ReportsAndKeepsAll()
    {
        var read = XapiFixture.Read(XapiFixture.Faulty);

        string[] expected =
        [
            "context-of-activity .context.revision",
            "duration-format .result.duration",
            "iri-expected .verb.id",
            "missing-member .attachments[0].contentType",
            "missing-member .attachments[0].display",
            "missing-member .attachments[0].length",
            "missing-member .attachments[0].sha2",
            "missing-member .attachments[0].usageType",
            "missing-member .object.actor.member[0].member",
            "missing-member .object.verb.id",
            "nested-group .object.actor.member[0]",
            "nested-substatement .object.object",
            "scaled-out-of-range .result.score.scaled",
            "score-out-of-range .result.score.raw",
            "score-range-empty .result.score",
            "several-identifiers .actor",
            "sha1-expected .actor.mbox_sha1sum",
            "timestamp-format .timestamp",
            "unknown-member .actor.x",
            "unknown-member .context.contextActivities.consequences",
            "unknown-member .extra",
            "unknown-member .object.id",
            "version-unknown .version",
            "wrong-type .id",
            "wrong-type .result.success",
            "wrong-type .verb.display",
        ];
        Assert.Equal(expected, read.Diagnostics.Select(item => $"{item.Code} {item.Place["statement 1".Length..]}").Order(StringComparer.Ordinal));
        XapiJson.AssertLossless(XapiFixture.Faulty);
    }

    [Fact]
    public void Read_OfEveryShape_FindsTheStatements()
    {
        var one = XapiFixture.Minimal;

        Assert.Equal(["[0]", "[1]"], Places($"[{one},{one}]"));
        Assert.Equal(["statement 1"], Places(one));
        Assert.Equal(["statement 1", "statement 2"], Places($"{one}\n\n{one}\n"));
        Assert.Equal(["statements[0]", "statements[1]"], Places($$"""{"statements":[{{one}},{{one}}],"more":""}"""));
        Assert.Equal(["statements[0]"], Places($$"""{"more":"","statements":[{{one}}]}"""));
        Assert.Equal(["statements[0]"], Places($$"""{"statements":[{{one}}]}"""));
        Assert.Empty(Places("[]"));
        Assert.Empty(Places("""{"statements":[],"more":""}"""));
        Assert.Equal(["statements[0]", "statements[1]"], Places($$"""{"x":1,"statements":[{{one}},{{one}}]}""").Where(place => place != "x"));
    }

    [Fact]
    public void Read_OfOnePageOfAnAnswer_SaysThatThereIsMore()
    {
        var reads = XapiFixture.ReadAll($$"""{"more":"/xapi/statements?page=2","statements":[{{XapiFixture.Minimal}}],"taken":"now"}""");

        Assert.Equal(["more-statements", "unknown-member"], reads.SelectMany(item => item.Diagnostics).Select(item => item.Code));
        Assert.Single(reads, item => item.Statement is not null);
    }

    [Fact]
    public void Read_OfWhatIsNoStatement_ReportsIt()
    {
        var reads = XapiFixture.ReadAll($"[1,{XapiFixture.Minimal},null]");

        Assert.Equal(["statement-expected", "", "statement-expected"], reads.Select(item => string.Join(' ', item.Diagnostics.Select(problem => problem.Code))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("[{}")]
    [InlineData("{\"actor\":")]
    [InlineData("not json")]
    [InlineData("[{}] x")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"statements\":[{}],\"more\":\"\\ud800\"}")]
    public void Read_OfWhatIsNoJson_IsRefused(string text) => Assert.Throws<InteropFormatException>(() => XapiFixture.ReadAll(text));

    [Fact]
    public void Read_OfTooLargeStatement_IsRefusedAndOfManySmallOnesNot()
    {
        var many = $"[{string.Join(',', Enumerable.Repeat(XapiFixture.Minimal, 5000))}]";
        var options = new InteropReadOptions { MaxBytes = 1 << 18 };

        Assert.True(many.Length > options.MaxBytes);
        Assert.Equal(5000, XapiReader.Read(XapiFixture.Stream(many), options).Count());
        Assert.Throws<InteropFormatException>(() => XapiReader.Read(XapiFixture.Stream(XapiFixture.With(("x", $"\"{new string('x', 1 << 19)}\""))), options).Count());
    }

    [Theory]
    [InlineData("2026-03-02T09:15:00Z", true)]
    [InlineData("2026-03-02T09:15:00.123456789123+05:30", true)]
    [InlineData("2026-03-02T09:15:00+0530", true)]
    [InlineData("2026-03-02T09:15:00-05", true)]
    [InlineData("20260302T091500Z", true)]
    [InlineData("2026-03-02T09:15Z", true)]
    [InlineData("2026-03-02T09:15:00", true)]
    [InlineData("2026-03-02T09:15:00-00:00", false)]
    [InlineData("2026-03-02T09:15:00-00", false)]
    [InlineData("2026-02-30T09:15:00Z", false)]
    [InlineData("2026-03-02T25:15:00Z", false)]
    [InlineData("2026-03-02", false)]
    [InlineData("02/03/2026", false)]
    public void Read_OfTime_TakesIsoOnly(string time, bool isValid) => Assert.Equal(isValid, XapiFixture.Read(XapiFixture.With(("timestamp", $"\"{time}\""))).IsValid);

    // Gotcha 15: a timestamp without a zone is legal in 1.0.3; in 2.0 it is not.
    [Theory]
    [InlineData("1.0.3", true)]
    [InlineData("2.0.0", false)]
    public void Gotcha15_TimeWithoutZone_IsLegalInTheFirstVersionOnly(string version, bool isValid)
    {
        var read = XapiFixture.Read(XapiFixture.With(("timestamp", "\"2026-03-02T09:15:00\""), ("version", $"\"{version}\"")));

        Assert.Equal(isValid, read.IsValid);
        Assert.Equal(isValid ? "timestamp-without-zone" : "timestamp-format", Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Read_OfContextAgents_TakesThemFromTheSecondVersionOn()
    {
        const string Context = """
            {"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.example"},"relevantTypes":["https://example.org/t"]}],"contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","openid":"https://b.example"}}]}
            """;

        Assert.True(XapiFixture.Read(XapiFixture.With(("context", Context), ("version", "\"2.0.0\""))).IsValid);
        Assert.Equal(["later-version"], XapiFixture.Errors(XapiFixture.Read(XapiFixture.With(("context", Context), ("version", "\"1.0.3\"")))));
        XapiJson.AssertLossless(XapiFixture.With(("context", Context)));
    }

    private static List<string> Places(string text) => [.. XapiFixture.ReadAll(text).Select(item => item.Place)];
}
