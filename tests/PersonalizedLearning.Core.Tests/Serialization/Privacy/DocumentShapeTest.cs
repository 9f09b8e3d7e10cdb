using System.Text.Json.Serialization;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Core.Tests.Serialization;

/// <summary>What each string of an event is, is read off the contract.</summary>
public sealed class DocumentShapeTest
{
    public static TheoryData<string> Kinds =>
        [.. typeof(EventDocument).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>().Select(item => (string)item.TypeDiscriminator!)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKindOfEvent_IsKnown(string kind)
    {
        var shape = DocumentShape.OfEvents.OfKind(kind);

        Assert.Equal((StringMeaning.Event, false), (shape.Member("id").Shape.Meaning, shape.Member("id").MayLack));
        Assert.Equal(StringMeaning.Learner, shape.Member("learner").Shape.Meaning);
        Assert.Equal(StringMeaning.Word, shape.Member("recorded").Shape.Meaning);
        Assert.Equal(StringMeaning.Person, shape.Member("author").Shape.Member("id").Shape.Meaning);
        Assert.Equal(StringMeaning.Word, shape.Member("author").Shape.Member("role").Shape.Meaning);
    }

    [Fact]
    public void StringsOfEvidence_AreWhatTheyAre()
    {
        var found = new List<(StringMeaning, string, bool)>();

        DocumentStrings.Look(
            """
            {"kind":"evidence","id":"e","learner":"l","author":{"id":"p","role":"peer"},"occurred":"2026-05-04T09:12:00Z","competencies":["c"],
             "outcome":{"type":"level","scale":"s","level":"v"},"supersedes":"o","item":"i","supports":["t","u"],"context":"x","hints":1}
            """,
            DocumentShape.OfEvents, item => found.Add((item.Meaning, item.Text, item.MayLack)));

        Assert.Equal(
            [
                (StringMeaning.Event, "e", false), (StringMeaning.Learner, "l", false), (StringMeaning.Person, "p", true), (StringMeaning.Word, "peer", true),
                (StringMeaning.Word, "2026-05-04T09:12:00Z", true), (StringMeaning.Elsewhere, "c", false), (StringMeaning.ThingName, "s", false), (StringMeaning.ThingName, "v", false),
                (StringMeaning.Event, "o", true), (StringMeaning.ThingName, "i", true), (StringMeaning.Text, "t", false), (StringMeaning.Text, "u", false),
                (StringMeaning.Text, "x", true),
            ],
            found);
    }

    [Fact]
    public void StringsOfAMemberThatIsNotKnown_AndBehindKeys_AreReplacedToo()
    {
        var replaced = DocumentStrings.Replace("""{"kind":"agencyGrantRevoked","id":"e","unheard":{"a":["x",null,{"b":"x"}]}}""", DocumentShape.OfEvents, item => item.Text == "x" ? "y" : item.Text);

        Assert.Equal("""{"kind":"agencyGrantRevoked","id":"e","unheard":{"a":["y",null,{"b":"y"}]}}""", replaced);
    }
}
