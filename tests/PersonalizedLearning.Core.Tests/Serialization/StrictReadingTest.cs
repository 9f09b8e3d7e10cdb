using System.Text;
using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>Every rule of strictness at every place of a text of every kind.</summary>
public sealed class StrictReadingTest
{
    private static readonly string[] OpenObjects = [".weights", ".byItem", ".byExperience", ".criteria"];

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_TheWholeText_IsWrittenAndReadAgainAlike(string name)
    {
        var kind = JsonKind.Of(name);
        var written = kind.Written(kind.ReadText(kind.Text));

        Assert.Equal(written, kind.Written(kind.ReadBytes(written)));
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_AnUnknownMember_IsRefusedAtItsObject(string name) => AssertRefused(
        name, place => place.Type == JsonTokenType.StartObject && !OpenObjects.Any(end => place.Path.EndsWith(end, StringComparison.Ordinal)),
        (place, text) => Inserted(text, place.Start + 1, IsEmpty(place) ? "\"unheard\":1" : "\"unheard\":1,"),
        (place, refusal) =>
        {
            Assert.True(refusal.Problem.Contains("unheard", StringComparison.Ordinal) || place.Path.EndsWith(".byCompetency", StringComparison.Ordinal), refusal.Message);
            Assert.Contains(refusal.Path, new[] { place.Path, place.Path + ".unheard" });
        });

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_AMemberTwice_IsRefused(string name) => AssertRefused(
        name, place => place.IsMember,
        (place, text) => Inserted(text, place.NameStart, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)[place.NameStart..place.End]) + ","),
        (_, refusal) => Assert.Contains("twice", refusal.Problem, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_AnotherType_IsRefusedAtItsPlaceAndLine(string name)
    {
        foreach (var wrong in (string[])["\"x\"", "7", "0.5", "true", "{}", "[]", "[{}]"])
        {
            AssertRefused(
                name, place => !IsOf(place.Type, wrong),
                (place, text) => place.Replaced(text, wrong),
                (place, refusal) =>
                {
                    AssertLeadsTo(place.Path, refusal);
                    Assert.True(refusal.Line is null || refusal.Line == place.Line, refusal.Message);
                });
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_ANumberInQuotes_IsRefused(string name) => AssertRefused(
        name, place => place.Type == JsonTokenType.Number,
        (place, text) => place.Replaced(text, $"\"{text[place.Start..place.End]}\""),
        (place, refusal) => Assert.Equal(place.Path, refusal.Path));

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_NumbersThatAreNone_AreRefused(string name)
    {
        foreach (var number in (string[])["1e999", "-1e999", "NaN", "Infinity", "-Infinity", "+1", "01", "1.", ".5", "0x1", "1e", "--1", "٣"])
        {
            AssertRefused(name, place => place.Type == JsonTokenType.Number, (place, text) => place.Replaced(text, number), (place, refusal) => AssertLeadsTo(place.Path, refusal));
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_MinusZero_IsRefusedOrWrittenAsItIsRead(string name)
    {
        var kind = JsonKind.Of(name);
        foreach (var place in JsonPlace.Of(kind.Text).Where(place => place.Type == JsonTokenType.Number))
        {
            AssertReadOrRefused(kind, place.Replaced(kind.Text, "-0.0"));
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_Comments_AreRefused(string name)
    {
        foreach (var comment in (string[])["/* note */", "// note\n"])
        {
            AssertRefused(name, _ => true, (place, text) => Inserted(text, place.Start, comment), (_, _) => { });
            AssertRefused(name, _ => true, (place, text) => Inserted(text, place.End, comment), (_, _) => { });
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_TrailingTextAndCommas_AreRefused(string name)
    {
        foreach (var trailing in (string[])["x", "{}", ",", "]", "}", "\0", "\u00a0", "null"])
        {
            AssertRefused(name, place => place.Path == "$", (place, text) => Inserted(text, place.End, trailing), (_, _) => { });
        }

        AssertRefused(name, place => place.Type is JsonTokenType.StartObject or JsonTokenType.StartArray, (place, text) => Inserted(text, place.End - 1, ","), (_, _) => { });
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_HalfASurrogatePair_IsRefusedWhereverTextStands(string name)
    {
        foreach (var half in (string[])["\\ud800", "\\udc00", "x\\ud83dx", "\\ud800\\ud800"])
        {
            AssertRefused(name, place => place.Type == JsonTokenType.String, (place, text) => place.Replaced(text, $"\"{half}\""), (place, refusal) => AssertLeadsTo(place.Path, refusal));
            AssertRefused(name, place => place.IsMember, (place, text) => Inserted(text, place.NameStart + 1, half), (_, _) => { });
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_InvalidUtf8_IsRefusedWhereverTextStands(string name)
    {
        foreach (var bytes in (byte[][])[[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf4, 0x90, 0x80, 0x80], [0x80]])
        {
            AssertRefused(name, place => place.Type == JsonTokenType.String, (place, text) => JsonPlace.Spliced(text, place.Start + 1, place.Start + 1, bytes), (_, _) => { });
            AssertRefused(name, place => place.IsMember, (place, text) => JsonPlace.Spliced(text, place.NameStart + 1, place.NameStart + 1, bytes), (_, _) => { });
            AssertRefused(name, place => place.Path == "$", (place, text) => JsonPlace.Spliced(text, place.Start, place.Start, bytes), (_, _) => { });
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_NullInAnArray_IsRefused(string name) =>
        AssertRefused(name, place => place.IsElement, (place, text) => place.Replaced(text, "null"), (place, refusal) => AssertLeadsTo(place.Path, refusal));

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_NullForAMember_IsRefusedOrTheSameAsLeavingItOut(string name)
    {
        var kind = JsonKind.Of(name);
        foreach (var place in JsonPlace.Of(kind.Text).Where(place => place.IsMember))
        {
            var replaced = place.Replaced(kind.Text, "null");
            if (Record.Exception(() => kind.ReadBytes(replaced)) is null)
            {
                Assert.Equal(kind.Written(kind.ReadBytes(place.Removed(kind.Text))), kind.Written(kind.ReadBytes(replaced)));
            }
            else
            {
                AssertLeadsTo(place.Path, kind.Refused($"null at {place.Path}", replaced));
            }
        }
    }

    [Theory]
    [InlineData("framework", "format version id title scales[0].id scales[0].minimum scales[0].maximum scales[0].levels scales[0].levels[0].name scales[0].levels[0].from competencies[0].id competencies[0].statement competencies[0].alignments[0].framework competencies[0].alignments[0].code competencies[0].alignments[0].strength associations[0].type associations[0].origin associations[0].destination prerequisites[0].prerequisite prerequisites[0].competency prerequisites[0].strength")]
    [InlineData("catalog", "format version id title experiences experiences[0].id experiences[0].title experiences[0].kind experiences[0].modality experiences[0].minutes")]
    [InlineData("journal", "kind id learner competencies outcome outcome.type outcome.value outcome.max outcome.correct outcome.rating outcome.scale outcome.level evidence reason rule ruleVersion credits")]
    [InlineData("rules", "format version rules rules[0].competency rules[0].rule rules[0].rule.type rules[0].rule.members rules[0].rule.members[0].competency rules[0].rule.members[0].rule rules[0].rule.members[0].rule.type rules[0].rule.members[0].rule.members rules[0].rule.members[0].rule.members[0].competency rules[0].rule.members[0].points rules[0].rule.points rules[2].competency rules[2].rule rules[2].rule.type rules[2].rule.count rules[2].rule.members rules[2].rule.members[0].competency rules[3].competency rules[3].rule rules[3].rule.type rules[3].rule.gates rules[3].rule.gates[0].competency rules[3].rule.score rules[3].rule.score.rule rules[3].rule.score.rule.type rules[3].rule.score.rule.from rules[3].rule.score.rule.members rules[3].rule.score.rule.members[0].competency rules[4].competency rules[4].rule rules[4].rule.type rules[4].rule.competency")]
    [InlineData("credit", "format version rules rules[0].id rules[0].credits rules[0].requirement rules[0].requirement.type rules[0].requirement.members rules[0].requirement.members[0].competency rules[0].caps[0].sources rules[0].caps[0].credits")]
    [InlineData("transcript", "format version learner asOf framework scale scale.id scale.minimum scale.maximum scale.levels scale.levels[0].name scale.levels[0].from competencies[0].competency competencies[0].level competencies[0].status competencies[0].evidence[0].source competencies[0].evidence[0].count awards[0].award awards[0].rule awards[0].ruleVersion awards[0].credits")]
    [InlineData("overrides", "kind id learner author author.id author.role competency level status override reason")]
    [InlineData("rule", "policy rule.scale.id rule.scale.minimum rule.scale.maximum rule.scale.levels rule.scale.levels[0].name rule.scale.levels[0].from")]
    [InlineData("bkt", "policy")]
    [InlineData("options", "filters[0].filter filters[0].modalities filters[0].places filters[2].filter filters[2].minutes filters[3].filter filters[3].needed filters[4].filter filters[5].filter filters[6].filter filters[6].decisions filters[6].decisions[0].choice")]
    [InlineData("core", "format version id competencies")]
    [InlineData("program-rules", "format version agency.defaults[0].decision agency.defaults[0].role agency.defaults[0].level privacy.withoutConsent[0].role privacy.withoutConsent[0].scopes core.format core.version core.id core.competencies feedback[0].audience")]
    [InlineData("snapshot", "policy version count state")]
    [InlineData("practice-rubric", "format version id rubricVersion title levels levels[0].id levels[0].title dimensions dimensions[0].id dimensions[0].title dimensions[0].cells dimensions[0].cells[0].level dimensions[0].cells[0].statement dimensions[0].cells[0].next")]
    [InlineData("ratings", "id rater rater.id rater.role rubric rubricVersion unit unit.scope unit.name at dimensions dimensions[0].dimension dimensions[0].level")]
    public void Read_WithoutAMember_IsRefusedIfItIsRequired(string name, string required)
    {
        var kind = JsonKind.Of(name);
        var all = required.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(path => "$." + path).ToHashSet();
        foreach (var place in JsonPlace.Of(kind.Text).Where(place => place.IsMember))
        {
            var removed = place.Removed(kind.Text);
            var first = place.Path.Replace("[1]", "[0]", StringComparison.Ordinal);
            if (all.Contains(first))
            {
                var refusal = kind.Refused($"without {place.Path}", removed);
                AssertLeadsTo(place.Path, refusal);
                Assert.Contains(place.Path.Split('.')[^1], refusal.Message, StringComparison.OrdinalIgnoreCase);
                Assert.True(!kind.IsLines || refusal.Line == place.Line, refusal.Message);
            }
            else if (!first.EndsWith(".proficient", StringComparison.Ordinal))
            {
                Assert.NotNull(kind.ReadBytes(removed));
            }
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_DeepNesting_IsRefused(string name)
    {
        foreach (var depth in (int[])[65, 1000, 1_000_000])
        {
            var nested = new string('[', depth) + new string(']', depth);
            AssertRefused(name, place => depth < 1000 || place.Path.Length < 8, (place, text) => place.Replaced(text, nested), (_, _) => { });
            AssertRefused(name, place => place.Path == "$", (place, text) => Inserted(text, place.End - 1, ",\"unheard\":" + nested), (_, _) => { });
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_TenMillionBrackets_IsRefused(string name)
    {
        foreach (var text in (string[])[new string('[', 10_000_000), string.Concat(Enumerable.Repeat("{\"a\":", 2_000_000))])
        {
            JsonKind.Of(name).Refused("brackets", text);
        }
    }

    [Theory]
    [MemberData(nameof(JsonKind.Names), MemberType = typeof(JsonKind))]
    public void Read_AfterAByteOrderMark_IsTheSame(string name)
    {
        var kind = JsonKind.Of(name);

        Assert.Equal(kind.Written(kind.ReadText(kind.Text)), kind.Written(kind.ReadText("\ufeff" + kind.Text)));
        kind.Refused("two marks", "\ufeff\ufeff" + kind.Text);
        kind.Refused("UTF-16", Encoding.Unicode.GetBytes(kind.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n")]
    [InlineData(" \t\r\n ")]
    [InlineData("\ufeff")]
    public void Read_NoText_IsRefused_ButAJournalIsEmptyThen(string text)
    {
        Assert.All(JsonKind.All.Where(kind => !kind.IsLines), kind => kind.Refused("no text", text));

        var read = (JournalRead)JsonKind.Of("journal").ReadText(text);
        Assert.Empty(read.Journals);
        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}", "options")]
    [InlineData("1")]
    [InlineData("\"x\"")]
    [InlineData("true")]
    [InlineData("{")]
    [InlineData("nul")]
    [InlineData("'x'")]
    public void Read_AnythingElse_IsRefused(string text, string but = "") =>
        Assert.All(JsonKind.All.Where(kind => kind.Name != but), kind => Assert.Equal(1, kind.Refused("anything else", text).Line));

    private static void AssertRefused(
        string name, Func<JsonPlace, bool> where, Func<JsonPlace, string, byte[]> edit, Action<JsonPlace, LearningJsonException> check)
    {
        var kind = JsonKind.Of(name);
        foreach (var place in JsonPlace.Of(kind.Text).Where(where))
        {
            var refusal = kind.Refused($"at {place.Path}", edit(place, kind.Text));
            check(place, refusal);
            Assert.True(!kind.IsLines || refusal.Line >= place.Line, refusal.Message);
        }
    }

    private static void AssertReadOrRefused(JsonKind kind, byte[] text)
    {
        var problem = Record.Exception(() => kind.ReadBytes(text));
        if (problem is null)
        {
            var written = kind.Written(kind.ReadBytes(text));
            Assert.Equal(written, kind.Written(kind.ReadBytes(written)));
        }
        else
        {
            Refusal.Check(Assert.IsType<LearningJsonException>(problem), Encoding.UTF8.GetString(text));
        }
    }

    /// <summary>The path given is that of the value, or of something that holds it.</summary>
    private static void AssertLeadsTo(string path, LearningJsonException refusal) => Assert.StartsWith(refusal.Path!, path, StringComparison.Ordinal);

    private static byte[] Inserted(string text, int at, string what) => JsonPlace.Spliced(text, at, at, Encoding.UTF8.GetBytes(what));

    private static bool IsEmpty(JsonPlace place) => place.End - place.Start == 2;

    private static bool IsOf(JsonTokenType type, string json) => type switch
    {
        JsonTokenType.String => json[0] == '"',
        JsonTokenType.Number => char.IsAsciiDigit(json[0]),
        JsonTokenType.True or JsonTokenType.False => json == "true",
        JsonTokenType.StartArray => json[0] == '[',
        _ => json[0] == '{',
    };
}
