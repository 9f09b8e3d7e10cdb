using System.Text.RegularExpressions;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Learners;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Learners.JournalDays;

namespace PersonalizedLearning.Core.Tests.Feedback;

public sealed partial class FeedbackTextTest
{
    [Theory]
    [InlineData(Audience.Learner, "en")]
    [InlineData(Audience.Learner, "de")]
    [InlineData(Audience.Educator, "en")]
    [InlineData(Audience.Educator, "de")]
    [InlineData(Audience.Family, "en")]
    [InlineData(Audience.Family, "de")]
    public void Write_OfTheSample_GivesTheWordsOnRecord(Audience audience, string language)
    {
        var texts = FeedbackTexts.BuiltIn.Single(item => item.Language.Value == language);

        var text = FeedbackText.Write(FeedbackSample.Report(audience), texts, FeedbackSample.Names);

        Assert.Equal(GoldenTexts.Of(audience, language), text.ToString());
    }

    [Fact]
    public void Write_SaysNothingThatIsNotInTheResource()
    {
        // Every letter of the texts is a dot: what has letters now is of the learner, the framework, the policy or the journal.
        var dotted = FeedbackTexts.From(FeedbackTextsTest.TextsOf("English").ToDictionary(item => item.Key, item => item.Key is "language" or "plural.one" ? item.Value : Dotted(item.Value)));
        foreach (var audience in Enum.GetValues<Audience>())
        {
            var text = FeedbackText.Write(FeedbackSample.Report(audience), dotted, FeedbackSample.Names with { Learner = "1" }).ToString();
            string[] data = ["Paper strips", "fold paper strips", "number", "Proficient", "Beginning", "Developing", "Approaching", "latest", .. FeedbackSample.Events.Select(item => item.Id.Value), .. FeedbackSample.Titled.Competencies.Select(item => item.Title!)];

            Assert.DoesNotContain(data.OrderByDescending(word => word.Length).Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)), char.IsLetter);
        }
    }

    [Fact]
    public void Write_ForLearnersAndFamilies_BeginsWithWhatWasAchieved_ForEducatorsWithWhatWaits()
    {
        Assert.Equal([FeedbackPart.Achieved, FeedbackPart.Moved, FeedbackPart.Attention, FeedbackPart.Next], Parts(Audience.Learner));
        Assert.Equal([FeedbackPart.Achieved, FeedbackPart.Moved, FeedbackPart.Attention, FeedbackPart.Next], Parts(Audience.Family));
        Assert.Equal(Enum.GetValues<FeedbackPart>(), Parts(Audience.Educator));

        static IEnumerable<FeedbackPart> Parts(Audience audience) =>
            FeedbackText.Write(FeedbackSample.Report(audience), FeedbackTexts.English, FeedbackSample.Names).Sections.Select(section => section.Part);
    }

    [Fact]
    public void Write_OfMuchOfOneKind_TellsTheRestInOne()
    {
        var journal = FeedbackSample.JournalOf(FeedbackSample.Titled.Competencies.Select(item => FeedbackSample.Known(SmallSchool.Result(item.Id.Value, 0.5, 3))));
        var report = FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Learner), Audience.Learner, new FeedbackBasis
        {
            Map = MasteryMap.Derive(FeedbackSample.Titled, EvidenceLedger.From(journal, At(9)), new MasteryPolicySet(new LatestScore())),
        });

        var paragraphs = FeedbackText.Write(report, FeedbackTexts.English, new FeedbackNames { Framework = FeedbackSample.Titled }).Sections.Single().Paragraphs;

        Assert.Equal([1, 1, 1, 1, 2], paragraphs.Select(paragraph => paragraph.Items.Count));
        Assert.Equal("The same goes for 2 more: “Tenth” and “Counting”.", paragraphs[^1].Whole);
    }

    [Fact]
    public void Write_WhereNothingIsNew_SaysSo()
    {
        var basis = FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.JournalOf(), At(9));
        var text = FeedbackText.Write(FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Educator), Audience.Educator, basis, basis), FeedbackTexts.English, new FeedbackNames { Framework = SmallSchool.Framework });

        Assert.Empty(text.Sections);
        Assert.Equal("No changes for learner, and nothing is due.", text.Opening);
    }

    [Fact]
    public void Write_OfWhatIsWithheld_SaysHowMuch()
    {
        var consents = FeedbackSample.ConsentsTo(FeedbackSample.Consent with { Scopes = [DataScope.Mastery, DataScope.Goals, DataScope.Plan] });
        var report = FeedbackSample.Report(FeedbackSample.Journal, Audience.Family, consents.SightOf(Viewer.Of("parent", PersonRole.Family, ConsentPurpose.Support), At(60)));

        Assert.Equal("One thing is not shown here, because there is no consent for it.", FeedbackText.Write(report, FeedbackTexts.English, FeedbackSample.Names).Withheld);
        Assert.Empty(report.OnMastery.SelectMany(item => item.Evidence));
    }

    [Fact]
    public void Write_InAnotherZone_CountsTheDaysThere()
    {
        var report = FeedbackSample.Report(Audience.Learner);
        var zone = DateTimeZone.ForOffset(Offset.FromHours(-5));

        Assert.StartsWith("Your learning, 1 March 2026", FeedbackText.Write(report, FeedbackTexts.English, FeedbackSample.Names with { Zone = zone }).Title, StringComparison.Ordinal);
        Assert.StartsWith("Your learning, 2 March 2026", FeedbackText.Write(report, FeedbackTexts.English, FeedbackSample.Names).Title, StringComparison.Ordinal);
    }

    private static string Dotted(string text) => Letters().Replace(text, match => match.Value[0] == '{' ? match.Value : ".");

    [GeneratedRegex(@"\{\w+\}|\p{L}")]
    private static partial Regex Letters();
}
