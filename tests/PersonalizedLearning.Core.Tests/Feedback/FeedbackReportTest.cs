using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Learners;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Learners.JournalDays;
using static PersonalizedLearning.Core.Tests.Learners.SmallSchool;

namespace PersonalizedLearning.Core.Tests.Feedback;

public sealed class FeedbackReportTest
{
    private static FeedbackReport Report { get; } = FeedbackSample.Report(Audience.Learner);

    [Fact]
    public void Derive_TellsWhatChanged_InTheOrderOfImportance()
    {
        var codes = Report.InOrder().Select(item => $"{item.Code} {item.Subject.Id}");

        Assert.Equal(
            [
                "GoalOverdue goal", "PlanReopened plan", "ActionOverdue action", "ReflectionOverdue goal", "MasteryLapsed third", "GoalReached counting-goal", "CreditAwarded credit",
                "MasteryAchieved half", "StillGrowing tenth", "StillGrowing fifth", "GoalAgreed late-goal", "PlanAgreed plan", "PlannedStep third",
            ],
            codes);
        Assert.Equal((At(FeedbackSample.Now), At(FeedbackSample.Before), 0), (Report.AsOf, Report.Since, Report.Withheld));
    }

    [Fact]
    public void Item_NamesWhatItRestsOn_AndWhatToDoByWhen()
    {
        var (lapsed, step, overdue) = (Item(FeedbackCode.MasteryLapsed), Item(FeedbackCode.PlannedStep), Item(FeedbackCode.ReflectionOverdue));

        Assert.Equal([EventId.From("third-41")], lapsed.Evidence);
        Assert.Equal((MasteryStatus.Lapsed, MasteryStatus.Achieved, 0.3), (lapsed.Decision!.Status, lapsed.Decision.Former, lapsed.Decision.Estimate));
        Assert.Equal(NextActionCode.Review, lapsed.Next!.Code);
        Assert.Equal((NextActionCode.TakeStep, At(70)), (step.Next!.Code, step.Next.By));
        Assert.Equal((NextActionCode.Reflect, At(17)), (overdue.Next!.Code, overdue.Due));
        Assert.Equal([EventId.From("counting-5")], Item(FeedbackCode.CreditAwarded).Evidence);
        Assert.Equal(0.5, Item(FeedbackCode.CreditAwarded).Number);
    }

    [Fact]
    public void Item_OfSummativeEvidence_InformsWhatComesNextAllTheSame()
    {
        var achieved = Item(FeedbackCode.MasteryAchieved);

        Assert.Equal(EvidencePurpose.Summative, achieved.Purpose);
        Assert.Equal("third", achieved.Next!.Subject.Id);
    }

    [Fact]
    public void Item_OnWhatBuildsOnSomethingOpen_SendsThereFirst()
    {
        var growing = Report.OnMastery.Single(item => item.Subject.Id == "tenth");

        Assert.Equal((NextActionCode.BuildFirst, "third"), (growing.Next!.Code, growing.Next.Subject.Id));
    }

    [Fact]
    public void IsNew_TellsWhatHappened_FromWhatStillWaits()
    {
        Assert.False(Item(FeedbackCode.ReflectionOverdue).IsNew);
        Assert.False(Item(FeedbackCode.PlannedStep).IsNew);
        Assert.True(Item(FeedbackCode.GoalOverdue).IsNew);
        Assert.True(Item(FeedbackCode.ActionOverdue).IsNew);
    }

    [Fact]
    public void Derive_WithoutALastTime_TellsOfAllThereIs()
    {
        var report = FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Learner), Audience.Learner, FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.Journal, At(FeedbackSample.Before)));

        Assert.Null(report.Since);
        Assert.Equal(["MasteryAchieved third", "MasteryAchieved counting", "StillGrowing half"], report.OnMastery.Select(item => $"{item.Code} {item.Subject.Id}"));
        Assert.Equal(["GoalBehind goal", "ReflectionOverdue goal", "GoalShown counting-goal", "GoalAgreed goal", "GoalAgreed counting-goal"], report.OnGoals.Select(item => $"{item.Code} {item.Subject.Id}"));
    }

    [Fact]
    public void Derive_AgainAtOnce_HasNothingNew()
    {
        var now = FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.Journal, At(FeedbackSample.Now));
        var again = FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Learner), Audience.Learner, now, now, FeedbackSample.Recommended(now));

        Assert.DoesNotContain(again.InOrder(), item => item.IsNew);
        Assert.Contains(again.InOrder(), item => item.Code == FeedbackCode.GoalOverdue);
    }

    [Fact]
    public void Goal_ThatComesLateAtThePresentPace_IsBehind()
    {
        var goal = ByLearner(2, new GoalSet { Id = EventId.From("goal"), Learner = JournalGenerators.Learner, Content = new() { Competency = CompetencyId.From("fractions"), Due = At(32) } });
        var basis = FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.JournalOf(goal, FeedbackSample.Known(Result("counting", 1, 3))), At(30));

        var item = Assert.Single(FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Learner), Audience.Learner, basis).OnGoals, item => item.Code == FeedbackCode.GoalBehind);

        Assert.Equal((At(32), NextActionCode.ReviseGoal, At(32)), (item.Due, item.Next!.Code, item.Next.By));
        Assert.InRange(item.Number!.Value, 0, 0.5);
    }

    [Fact]
    public void Level_ThatMoved_IsTold()
    {
        var first = FeedbackSample.Known(Result("half", 0.5, 3));
        var (up, down) = (FeedbackSample.Known(Result("half", 0.8, 20)), FeedbackSample.Known(Result("half", 0.1, 20)));

        Assert.Equal(("Developing", "Approaching"), Moved(FeedbackCode.LevelRaised, first, up));
        Assert.Equal(("Developing", "Beginning"), Moved(FeedbackCode.LevelLowered, first, down));

        static (string?, string) Moved(FeedbackCode code, params JournalEvent[] events)
        {
            var journal = FeedbackSample.JournalOf(events);
            var report = FeedbackReport.Derive(
                FeedbackSample.SightOf(Audience.Learner), Audience.Learner, FeedbackBasis.Of(FeedbackSample.Inputs, journal, At(30)), FeedbackBasis.Of(FeedbackSample.Inputs, journal, At(10)));
            var item = report.OnMastery.Single(item => item.Code == code);
            return (item.Decision!.FormerLevel, item.Decision.Level);
        }
    }

    [Fact]
    public void Mastery_ThatWasNotShownForLong_IsDue()
    {
        var journal = FeedbackSample.JournalOf(FeedbackSample.Known(Result("counting", 1, 3)), FeedbackSample.Known(Result("half", 1, 4)));
        var basis = FeedbackBasis.Of(FeedbackSample.Inputs, journal, At(200));

        var item = FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Learner), Audience.Learner, basis, basis).OnMastery.Single();

        Assert.Equal((FeedbackCode.AssessmentDue, 2, At(123)), (item.Code, item.Count, item.At));
        Assert.Equal((NextActionCode.ShowAgain, "counting"), (item.Next!.Code, item.Next.Subject.Id));
    }

    [Fact]
    public void Withheld_CountsWhatTheViewerMayNotSee_ButNotForWhoMaySeeNothing()
    {
        var consents = FeedbackSample.ConsentsTo(FeedbackSample.Consent with { Scopes = [DataScope.Plan] });
        var parent = Viewer.Of("parent", PersonRole.Family, ConsentPurpose.Support);

        var some = FeedbackSample.Report(FeedbackSample.Journal, Audience.Family, consents.SightOf(parent, At(60)));
        var nothing = FeedbackSample.Report(FeedbackSample.Journal, Audience.Family, FeedbackSample.ConsentsTo().SightOf(parent, At(60)));

        Assert.Equal(["PlanReopened", "ActionOverdue", "PlanAgreed"], some.InOrder().Select(item => item.Code.ToString()));
        Assert.True(some.Withheld > 5);
        Assert.Empty(nothing.InOrder());
        Assert.Equal(0, nothing.Withheld);
    }

    [Theory]
    [InlineData("no-consent", null, false)]
    [InlineData("consent-expired", 20, false)]
    [InlineData("consent-revoked", null, true)]
    public void WhyNot_WithoutConsent_TellsWhy(string code, int? expires, bool isRevoked)
    {
        var consents = code == "no-consent" ? FeedbackSample.ConsentsTo() : FeedbackSample.ConsentsTo(FeedbackSample.Consent with { Expires = expires is { } day ? At(day) : null });
        consents = isRevoked ? consents.With(ByLearner(20, new ConsentRevoked { Id = EventId.From("revoked"), Learner = JournalGenerators.Learner, Consent = EventId.From("consent") })) : consents;

        var reason = FeedbackReport.WhyNot(consents, Viewer.Of("parent", PersonRole.Family, ConsentPurpose.Support), At(30));

        Assert.Equal(code, reason!.Code);
        Assert.EndsWith("expected consent of Learner or Family.", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_WithConsentToOnePart_IsNothing() => Assert.Null(FeedbackReport.WhyNot(
        FeedbackSample.ConsentsTo(FeedbackSample.Consent with { Scopes = [DataScope.Credit] }), Viewer.Of("parent", PersonRole.Family, ConsentPurpose.Support), At(30)));

    [Fact]
    public void Derive_OfOthers_NamesWhatWasExpected()
    {
        var sight = FeedbackSample.SightOf(Audience.Learner);
        var other = LearnerConsents.Before(LearnerId.From("bo")).SightOf(Viewer.Of("bo", PersonRole.Learner), At(60));
        var (before, now) = (FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.Journal, At(30)), FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.Journal, At(60)));

        Assert.Contains("expected 'bo'", Assert.Throws<ArgumentException>("now", () => FeedbackReport.Derive(other, Audience.Learner, now)).Message, StringComparison.Ordinal);
        Assert.Contains("expected at most now", Assert.Throws<ArgumentException>("before", () => FeedbackReport.Derive(sight, Audience.Learner, before, now)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("recommended", () => FeedbackReport.Derive(sight, Audience.Learner, now, before, new RecommendationSet(LearnerId.From("bo"), At(60), [], [])));
        Assert.Throws<ArgumentException>("before", () => FeedbackReport.Derive(
            sight, Audience.Learner, now, before with { Map = MasteryMap.Derive(MasteryCase.Framework, before.Map.Ledger, before.Map.Policies) }));
        Assert.Throws<ArgumentOutOfRangeException>("audience", () => FeedbackReport.Derive(sight, (Audience)7, now));
    }

    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
    public void OnMastery_SaysOfEachCompetencyWhatChanged_Once(MasteryCase item, byte day)
    {
        var (since, until) = (TimeGenerators.AtDay(day), TimeGenerators.End);
        var (before, now) = (item.Map(item.Events.ToLedger(since)), item.Map(item.Events.ToLedger(until)));
        var fresh = now.Ledger.Entries.Select(entry => entry.Record).Where(record => record.KnownFrom > since).Select(record => record.Id).ToHashSet();
        var report = FeedbackReport.Derive(FeedbackSample.SightOf(Audience.Learner), Audience.Learner, new FeedbackBasis { Map = now }, new FeedbackBasis { Map = before });
        var told = report.OnMastery.Where(piece => piece.Code != FeedbackCode.AssessmentDue).ToDictionary(piece => piece.Subject.Id);

        foreach (var decision in now.Decisions)
        {
            var piece = told.GetValueOrDefault(decision.Competency.Value);
            var was = before[decision.Competency];
            Assert.Equal(!was.IsMastered && decision.IsMastered, piece?.Code == FeedbackCode.MasteryAchieved);
            Assert.Equal(was.IsMastered && !decision.IsMastered, piece?.Code == FeedbackCode.MasteryLapsed);
            var isAsBefore = was.IsMastered == decision.IsMastered && (was.Level == decision.Level || was.Estimate.EvidenceCount == 0);
            Assert.Equal(piece is not null && isAsBefore, piece?.Code is FeedbackCode.StillGrowing or FeedbackCode.MasteryConfirmed);
            Assert.Equal(decision.EvidenceUsed.Count(fresh.Contains), piece?.Count ?? 0);
        }
    }

    private static FeedbackItem Item(FeedbackCode code) => Assert.Single(Report.InOrder(), item => item.Code == code);
}
