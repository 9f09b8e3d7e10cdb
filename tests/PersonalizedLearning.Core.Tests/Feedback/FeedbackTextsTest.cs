using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PersonalizedLearning.Feedback;

namespace PersonalizedLearning.Core.Tests.Feedback;

public sealed partial class FeedbackTextsTest
{
    private static readonly Dictionary<string, Dictionary<string, string>> ByLanguage = new[] { "English", "German" }.ToDictionary(name => name, TextsOf);

    private static Dictionary<string, string> English => ByLanguage["English"];

    [Theory]
    [InlineData("English", "en")]
    [InlineData("German", "de")]
    public void BuiltIn_HasATextForEverythingThereIsToSay(string name, string language)
    {
        var texts = ByLanguage[name];
        var builtIn = FeedbackTexts.BuiltIn.Single(item => item.Language.Value == language);

        Assert.Equal(FeedbackTexts.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        foreach (var audience in Enum.GetValues<Audience>())
        {
            Assert.All(Enum.GetValues<FeedbackCode>(), code => Assert.Contains(FeedbackTexts.Keys, key => key.StartsWith(FeedbackTextKeys.Of(audience, code), StringComparison.Ordinal)));
            Assert.All(Enum.GetValues<NextActionCode>(), code => Assert.Contains(FeedbackTextKeys.Of(audience, code, hasExperience: false), FeedbackTexts.Keys));
            Assert.All(Enum.GetValues<FeedbackPart>(), part => Assert.Contains(FeedbackTextKeys.Of(audience, part), FeedbackTexts.Keys));
        }

        Assert.Equal(language, builtIn.Language.ToString());
    }

    [Fact]
    public void Languages_HaveTheSamePlaces()
    {
        foreach (var (key, text) in English)
        {
            var german = ByLanguage["German"][key];
            var isForm = key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".other", StringComparison.Ordinal);
            var (left, right) = (PlacesIn(text).Except(isForm ? ["count"] : []), PlacesIn(german).Except(isForm ? ["count"] : []));

            Assert.True(left.SequenceEqual(right), $"{key}: '{text}' and '{german}'");
            Assert.True(PlacesIn(text).All(place => FeedbackTexts.PlacesOf(key).Contains(place)), key);
        }
    }

    [Fact]
    public void Audiences_HaveWordsOfTheirOwn()
    {
        foreach (var texts in ByLanguage.Values)
        {
            var alike =
                from item in texts
                where item.Key.StartsWith("learner.", StringComparison.Ordinal)
                let rest = item.Key["learner".Length..]
                where new[] { item.Value, texts["educator" + rest], texts["family" + rest] }.Distinct().Count() < 3
                select item.Key;

            Assert.Empty(alike);
        }
    }

    [Fact]
    public void Texts_ForOthersThanEducators_ShowNoEstimate() => Assert.All(
        FeedbackTexts.Keys.Where(key => !key.StartsWith("educator.", StringComparison.Ordinal)), key => Assert.Empty(FeedbackTexts.PlacesOf(key).Intersect(["estimate", "policy"])));

    [Fact]
    public void From_WithoutAText_NamesTheKey()
    {
        var message = Assert.Throws<ArgumentException>(() => FeedbackTexts.From(English.Where(item => item.Key != "learner.goalReached").ToDictionary())).Message;

        Assert.Contains("'learner.goalReached' is missing", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learner.goalReached", "You reached {gaol}.", "{gaol}; expected {goal}, {learner}")]
    [InlineData("month.5", "{day}", "{day}; expected none")]
    [InlineData("learner.masteryAchieved", "{competency}: {estimate}", "{estimate}; expected {competency}, {learner}, {level}")]
    [InlineData("learner.goalReached", "You reached {goal.", "brace that stands alone")]
    [InlineData("learner.goalReached", "You reached goal}.", "brace that stands alone")]
    [InlineData("learner.goalReached", "You reached {}.", "brace that stands alone")]
    [InlineData("learner.goalReached", "You reached {{goal}}.", "brace that stands alone")]
    [InlineData("learner.goalReached", " ", "'learner.goalReached' is empty")]
    [InlineData("learner.closing", "", "'learner.closing' is empty")]
    [InlineData("language", "English please", "'language' is 'English please'")]
    [InlineData("plural.one", "one", "'plural.one' is 'one'")]
    [InlineData("learner.madeUp", "?", "'learner.madeUp' is not known")]
    public void From_WithATextThatCantBe_NamesTheKeyAndWhatWasExpected(string key, string text, string saying)
    {
        var message = Assert.Throws<ArgumentException>(() => FeedbackTexts.From(new Dictionary<string, string>(English) { [key] = text })).Message;

        Assert.Contains(saying, message, StringComparison.Ordinal);
        Assert.Contains(key, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfJson_GivesTheSameWordsAsTheResource()
    {
        var texts = FeedbackTexts.Read(StreamOf(JsonSerializer.Serialize(ByLanguage["German"])));
        var report = FeedbackSample.Report(Audience.Family);

        Assert.Equal(FeedbackText.Write(report, FeedbackTexts.German, FeedbackSample.Names).ToString(), FeedbackText.Write(report, texts, FeedbackSample.Names).ToString());
    }

    [Theory]
    [InlineData("", "can't be read")]
    [InlineData("<root", "can't be read")]
    [InlineData("{\"language\": 1}", "Text 'language' is no text")]
    [InlineData("{\"language\": \"en\", \"language\": \"en\"}", "Text 'language' is there twice")]
    [InlineData("{\"language\"", "can't be read")]
    [InlineData("<root><data name=\"language\"><value>en</value></data></root>", "is missing")]
    [InlineData("<!DOCTYPE root [<!ENTITY a \"b\">]><root/>", "can't be read")]
    public void Read_OfWhatIsNotTexts_SaysWhy(string text, string saying) =>
        Assert.Contains(saying, Assert.Throws<ArgumentException>(() => FeedbackTexts.Read(StreamOf(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void PlacesOf_AnUnknownKey_NamesIt() => Assert.Contains("'made.up'", Assert.Throws<ArgumentException>(() => FeedbackTexts.PlacesOf("made.up")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("e")]
    [InlineData("-en")]
    [InlineData("en--US")]
    [InlineData("en_US")]
    [InlineData("")]
    [InlineData("a2345678901234567890123456789012345678")]
    public void Language_OfWhatIsNoTag_IsRefused(string tag) => Assert.Throws<ArgumentException>(() => FeedbackLanguage.From(tag));

    /// <summary>The texts of a built-in language, as the resource has them.</summary>
    internal static Dictionary<string, string> TextsOf(string name)
    {
        using var stream = typeof(FeedbackTexts).Assembly.GetManifestResourceStream($"PersonalizedLearning.Feedback.Texts.{name}.resx")!;
        return System.Xml.Linq.XDocument.Load(stream).Root!.Elements("data").ToDictionary(item => item.Attribute("name")!.Value, item => item.Element("value")!.Value, StringComparer.Ordinal);
    }

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> PlacesIn(string text) => Place().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
