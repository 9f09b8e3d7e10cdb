using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Learners;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Learners.JournalDays;

namespace PersonalizedLearning.Core.Tests.Feedback;

public sealed class LearnerFeedbackTest
{
    private static FeedbackGiven ToFamily { get; } = new()
    {
        Id = EventId.From("given"), Learner = JournalGenerators.Learner, Author = Educator, Recorded = At(60), Audience = Audience.Family, Person = PersonId.From("parent"), Purpose = ConsentPurpose.Support,
        AsOf = At(60), Since = At(30), Language = FeedbackLanguage.From("en"), Items = [new(FeedbackCode.MasteryAchieved, CompetencyId.From("half"))],
    };

    private static LearnerFeedback Empty { get; } = LearnerFeedback.Before(JournalGenerators.Learner);

    [Fact]
    public void Given_WithConsent_IsTheLast()
    {
        var feedback = Fold(Empty, FeedbackSample.Consent, ToFamily);

        Assert.Equal(ToFamily, feedback.Last(Audience.Family));
        Assert.Equal(ToFamily, feedback.Last(Audience.Family, PersonId.From("parent")));
        Assert.Null(feedback.Last(Audience.Family, PersonId.From("aunt")));
        Assert.Null(feedback.Last(Audience.Learner));
        Assert.Null(feedback.Last(Audience.Family, before: At(60)));
        Assert.Empty(feedback.Refused);
    }

    [Theory]
    [InlineData("no-consent", DataScope.Goals, null, false)]
    [InlineData("consent-expired", DataScope.Mastery, 40, false)]
    [InlineData("consent-revoked", DataScope.Mastery, null, true)]
    public void Given_WithoutConsentToWhatItSays_IsRefused(string code, DataScope scope, int? expires, bool isRevoked)
    {
        var consent = FeedbackSample.Consent with { Scopes = [scope], Expires = expires is { } day ? At(day) : null };
        JournalEvent[] events = isRevoked ? [consent, ByLearner(20, new ConsentRevoked { Id = EventId.From("revoked"), Learner = JournalGenerators.Learner, Consent = consent.Id })] : [consent];

        var feedback = Fold(Fold(Empty, events), ToFamily);

        Assert.Equal(code, Assert.Single(feedback.Refused).Code);
        Assert.Empty(feedback.Given);
    }

    [Theory]
    [InlineData(PersonRole.Learner)]
    [InlineData(PersonRole.Family)]
    [InlineData(PersonRole.Peer)]
    [InlineData(PersonRole.Administrator)]
    public void Given_ByWhoMayNot_IsRefused(PersonRole role)
    {
        var item = ToFamily with { Author = Author.Of("learner", role) };

        Assert.Equal("not-allowed", Fold(Empty, FeedbackSample.Consent).Check(item)!.Code);
    }

    [Fact]
    public void Given_ToTheLearner_NeedsNoConsent_NorDoesWhatARuleAllows()
    {
        var school = LearnerFeedback.Before(JournalGenerators.Learner, new FeedbackRules { Privacy = PrivacyRules.School });
        var toLearner = ToFamily with { Audience = Audience.Learner, Person = null, Author = new(default, PersonRole.System) };
        var toEducator = ToFamily with { Audience = Audience.Educator, Person = null, Purpose = ConsentPurpose.Learning };

        Assert.Null(Empty.Check(toLearner));
        Assert.Null(school.Check(toEducator));
        Assert.Equal("no-consent", school.Check(toEducator with { Role = PersonRole.Mentor })!.Code);
        Assert.Equal("no-consent", Empty.Check(toEducator)!.Code);
    }

    [Fact]
    public void Given_OfAStepOfThePlan_NeedsConsentToMasteryToo()
    {
        var item = ToFamily with { Items = [new(FeedbackCode.PlannedStep, CompetencyId.From("half"))] };

        Assert.Equal("no-consent", Fold(Empty, FeedbackSample.Consent with { Scopes = [DataScope.Plan] }).Check(item)!.Code);
        Assert.Null(Fold(Empty, FeedbackSample.Consent with { Scopes = [DataScope.Plan, DataScope.Mastery] }).Check(item));
    }

    [Fact]
    public void Of_AReport_RecordsWhoGotWhat_AndIsTaken()
    {
        var report = FeedbackSample.Report(Audience.Family);
        var given = FeedbackGiven.Of("given", Educator, report, FeedbackTexts.German.Language, At(61));
        var guarded = new GuardedJournal(FeedbackSample.JournalOf([.. FeedbackSample.Events, FeedbackSample.Consent]), [Empty]);

        Assert.True(guarded.Append(given, At(61)).IsKept);
        Assert.Equal((At(60), At(30), "de", PersonId.From("parent")), (given.AsOf, given.Since, given.Language.Value, given.Person));
        Assert.Equal(report.InOrder().Count(), given.Items.Count);
        Assert.Equal(report.Sight.Viewer, given.Recipient);
    }

    [Fact]
    public void DelayOf_Evidence_IsUntilTheFirstThatSpokeOfIt()
    {
        var evidence = FeedbackSample.Known(SmallSchool.Result("half", 1, 40));
        var early = ToFamily with { Id = EventId.From("early"), Recorded = At(35), AsOf = At(35), Since = null };
        var ofOther = ToFamily with { Id = EventId.From("other"), Recorded = At(50), AsOf = At(50), Items = [new(FeedbackCode.MasteryAchieved, CompetencyId.From("third"))] };
        var feedback = Fold(Empty, FeedbackSample.Consent, early, ofOther, ToFamily);

        Assert.Equal(Duration.FromDays(20), feedback.DelayOf(evidence, Audience.Family));
        Assert.Null(feedback.DelayOf(evidence, Audience.Learner));
        Assert.Null(feedback.DelayOf(FeedbackSample.Known(SmallSchool.Result("tenth", 1, 40)), Audience.Family));
        Assert.Null(feedback.DelayOf(evidence with { Occurred = null, Recorded = null }, Audience.Family));
    }

    [Fact]
    public void Append_OfWhatDoesNotFit_IsRefused()
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        FeedbackGiven[] wrong =
        [
            ToFamily with { Audience = (Audience)9 }, ToFamily with { Since = At(61) }, ToFamily with { Language = default }, ToFamily with { Items = [new((FeedbackCode)999, CompetencyId.From("half"))] },
            ToFamily with { Items = [new(FeedbackCode.GoalAgreed, CompetencyId.From("half"))] }, ToFamily with { Role = PersonRole.Learner }, ToFamily with { Audience = Audience.Learner }, ToFamily with { Person = default(PersonId) },
        ];

        Assert.All(wrong, item => Assert.Throws<ArgumentException>(() => journal.Append(item)));
    }
}
