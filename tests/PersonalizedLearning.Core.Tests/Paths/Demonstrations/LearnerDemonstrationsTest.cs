using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Paths.Demonstrated;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class LearnerDemonstrationsTest
{
    [Fact]
    public void State_FromOfferToResult_GoesStepByStep()
    {
        var learner = new Demonstrated(Panel(ResolutionRule.Consensus));
        var states = new List<DemonstrationState>();
        foreach (var step in (Func<Demonstrated>[])
            [
                () => learner.Offered(), () => learner.Elected(Learner), () => learner.HandedIn(), () => learner.Judged(Teacher, "high"), () => learner.Judged(Other, "high", "mid"),
                () => learner.Adjudicated(Third, new CriterionLevel("clarity", "high")),
            ])
        {
            states.Add(step().Result.State);
        }

        Assert.Equal(
            [
                DemonstrationState.Offered, DemonstrationState.Elected, DemonstrationState.HandedIn, DemonstrationState.Judging, DemonstrationState.AwaitsAdjudication,
                DemonstrationState.Resolved,
            ],
            states);
        Assert.Empty(learner.Codes);
        Assert.Equal(
            [new CriterionResult("method", ["high", "high"], 1, "high", false), new CriterionResult("clarity", ["high", "mid"], 0, "high", true)], learner.Result.Results);
    }

    [Fact]
    public void Offer_WithCriteriaOfItsOwnInAnOption_IsRefusedUnlessTheyAreEqual()
    {
        var rubric = AnOffer.Rubric;
        var turned = new DemonstrationRubric(rubric.Scale, [rubric.Criteria[1], rubric.Criteria[0]]);
        var easier = new DemonstrationRubric(rubric.Scale, [rubric.Criteria[0]]);

        Assert.Empty(new Demonstrated().Offered(offer => offer with { Options = [offer.Options[0] with { Rubric = turned }, offer.Options[1]] }).Codes);
        Assert.Equal(["unequal-criteria"], new Demonstrated().Offered(offer => offer with { Options = [offer.Options[0], offer.Options[1] with { Rubric = easier }] }).Codes);
        Assert.True(AnOffer.IsChoice);
        Assert.False((AnOffer with { Options = [AnOffer.Options[0]] }).IsChoice);
    }

    [Fact]
    public void Election_ByTheLearner_TakesEffectAtOnce_AndCanChangeUntilTheFirstJudgement()
    {
        var learner = new Demonstrated().Ready().Elected(Learner, "evening");

        Assert.Equal(("evening", DemonstrationState.Elected), (learner.Result.Option!.Id, learner.Result.State));
        Assert.Equal((2, 1), (learner.Result.Elections.Count, learner.Result.HandedIn.Count));

        learner.HandedIn().Judged(Teacher, "high").Elected(Learner, "film");
        Assert.Equal(["already-judged"], learner.Codes);
        Assert.Equal("evening", learner.Result.Option!.Id);
    }

    [Fact]
    public void Election_ByTheEducator_WaitsForTheLearnerWhoDecides()
    {
        var learner = new Demonstrated().Offered().Elected(Teacher).HandedIn();

        Assert.Equal(["not-elected"], learner.Codes);
        Assert.Equal([new AgencyParty(PersonRole.Learner)], learner.View.AwaitedFor(Offer, TimeGenerators.End)!.Missing);
        Assert.Equal("film", learner.Result.Pending!.Event.Option);

        learner.Agreed(Learner, 1).HandedIn();
        Assert.Equal(DemonstrationState.HandedIn, learner.Result.State);
        Assert.Null(learner.View.AwaitedFor(Offer, TimeGenerators.End));
    }

    [Fact]
    public void Election_WhereTwoCoDecide_NeedsBoth()
    {
        var learner = new Demonstrated().Offered().Granted(AgencyLevel.CoDecides, PersonRole.Learner).Elected(Learner);
        Assert.Equal(DemonstrationState.Offered, learner.Result.State);

        learner.Agreed(Parent, 2).Agreed(Learner, 2).Agreed(Teacher, 2).Agreed(Other, 2);

        Assert.Equal(["not-allowed", "already-agreed", "election-closed"], learner.Codes);
        Assert.Equal(DemonstrationState.Elected, learner.Result.State);
    }

    [Fact]
    public void Election_WaitsForThoseToBeHeard_UntilTheirTimeIsOver()
    {
        var rules = AgencyRules.Default with
        {
            Defaults = [new(AgencyDecision.Demonstration, PersonRole.Learner, AgencyLevel.Decides), new(AgencyDecision.Demonstration, PersonRole.Family, AgencyLevel.Consulted)],
            ConsultationPeriod = Duration.FromDays(5),
        };
        var learner = new Demonstrated(rules: rules).Offered().Elected(Learner);

        Assert.Equal(DemonstrationState.Offered, learner.Result.State);
        Assert.Equal(DemonstrationState.Offered, learner.View.At(TimeGenerators.AtDay(5)).Single().State);
        Assert.Equal(DemonstrationState.Elected, learner.View.At(TimeGenerators.AtDay(6)).Single().State);
        Assert.Equal(DemonstrationState.Elected, learner.Agreed(Parent, 1).Result.State);
        Assert.Equal(["not-allowed"], learner.Elected(Parent, "evening").Codes);
    }

    [Fact]
    public void Election_BackToWhatWasInEffect_KeepsTheWork()
    {
        var learner = new Demonstrated().Ready().Elected(Teacher, "evening").Elected(Learner);

        Assert.Equal(DemonstrationState.HandedIn, learner.Result.State);
        Assert.Null(learner.Result.Pending);
        Assert.Equal(["election-closed"], learner.Agreed(Learner, 3).Codes);
    }

    [Fact]
    public void Offer_AfterItsEnd_TakesNoElectionAndNoWork_ButCanBeJudged()
    {
        var learner = new Demonstrated().Offered(offer => offer with { Until = TimeGenerators.AtDay(3) }).Elected(Learner).HandedIn().HandedIn().Elected(Learner, "evening");

        Assert.Equal(["offer-closed", "offer-closed"], learner.Codes);
        Assert.Equal(DemonstrationState.Resolved, learner.Judged(Teacher, "top").Result.State);
    }

    [Fact]
    public void Steps_OutOfOrder_AreRefusedWithTheirReason()
    {
        AssertRefused("not-elected", new Demonstrated().Offered().HandedIn());
        AssertRefused("not-elected", new Demonstrated().Offered().Judged(Teacher, "high"));
        AssertRefused("not-handed-in", new Demonstrated().Offered().Elected(Learner).Judged(Teacher, "high"));
        AssertRefused("not-handed-in", new Demonstrated().Offered().Elected(Learner, "evening").Recognized(Parent, RecognitionSource.Audience));
        AssertRefused("not-offered", new Demonstrated().Offered().Elected(Learner, "quiz"));
        AssertRefused("already-elected", new Demonstrated().Offered().Elected(Learner).Elected(Learner));
        AssertRefused("already-resolved", new Demonstrated().Ready().Judged(Teacher, "high").Judged(Teacher, "top"));
        AssertRefused("already-resolved", new Demonstrated().Ready().Judged(Teacher, "high").Withdrawn(Teacher));
        AssertRefused("already-resolved", new Demonstrated().Ready().Judged(Teacher, "high").Adjudicated(Third, new CriterionLevel("method", "top")));
        AssertRefused("offer-closed", new Demonstrated().Offered().Withdrawn(Teacher).Elected(Learner));
        AssertRefused("offer-closed", new Demonstrated().Offered().Withdrawn(Teacher).Withdrawn(Teacher));
        AssertRefused("unknown-offer", new Demonstrated().Granted(AgencyLevel.Decides, PersonRole.Learner).Elected(Learner));
        AssertRefused("unknown-election", new Demonstrated().Offered().Agreed(Teacher, 0));
        AssertRefused("not-allowed", new Demonstrated().Offered(offer => offer with { Author = Learner }));
        AssertRefused("not-allowed", new Demonstrated().Offered().Elected(Author.Of("friend", PersonRole.Peer)));
        AssertRefused("not-allowed", new Demonstrated().Offered().Elected(Learner).HandedIn(Parent));
        AssertRefused("not-allowed", new Demonstrated().Ready().Withdrawn(Learner));
    }

    [Fact]
    public void Judgement_ByWhoMayNot_OrOfWhatIsNotAsked_IsRefused()
    {
        AssertRefused("not-a-judge", new Demonstrated().Ready().Judged(Parent, "high"));
        AssertRefused("not-a-judge", new Demonstrated().Ready().Judged(new Author(default, PersonRole.Educator), "high"));
        AssertRefused("not-a-judge", new Demonstrated(new DemonstrationJudging { Roles = [PersonRole.Peer] }).Ready().Judged(Author.Of("learner", PersonRole.Peer), "high"));
        AssertRefused("unknown-level", new Demonstrated().Ready().Judged(Teacher, "splendid"));
        AssertRefused("unknown-criterion", new Demonstrated().Ready().Judged(Teacher, [new("neatness", "high")]));
        AssertRefused("missing-criterion", new Demonstrated().Ready().Judged(Teacher, [new("clarity", "high")]));
        AssertRefused("panel-complete", new Demonstrated(Panel(ResolutionRule.Consensus)).Ready().Judged(Teacher, "high").Judged(Other, "low").Judged(Third, "low"));
    }

    [Fact]
    public void Adjudication_IsByAnotherEducator_AfterAllHaveJudged_AndOnWhatIsInDispute()
    {
        var disputed = new Demonstrated(Panel(ResolutionRule.AdjacentElseAdjudicate)).Ready().Judged(Teacher, "low", "high").Judged(Other, "top", "high");

        AssertRefused("too-few-judges", new Demonstrated(Panel(ResolutionRule.Median)).Ready().Judged(Teacher, "low").Adjudicated(Third, new CriterionLevel("method", "top")));
        disputed.Adjudicated(Parent, new CriterionLevel("method", "mid")).Adjudicated(Teacher, new CriterionLevel("method", "mid"))
            .Adjudicated(Third, new CriterionLevel("clarity", "mid")).Adjudicated(Third, new CriterionLevel("method", "mid"));
        Assert.Equal(["not-allowed", "not-independent", "not-in-dispute"], disputed.Codes);
        Assert.Equal(["mid", "high"], disputed.Result.Results.Select(result => result.Level));
    }

    [Fact]
    public void Judges_WhoRevise_CanComeToAResultWithoutAnAdjudicator()
    {
        var learner = new Demonstrated(Panel(ResolutionRule.Consensus)).Ready().Judged(Teacher, "high").Judged(Other, "mid");
        Assert.Equal(DemonstrationState.AwaitsAdjudication, learner.Result.State);

        learner.Judged(Other, "high");

        Assert.Equal(DemonstrationState.Resolved, learner.Result.State);
        Assert.Equal([Teacher, Other], learner.Result.Judgements.Select(item => item.Author));
    }

    [Fact]
    public void SelfJudgement_StandsBeside_AndNeverEntersTheResult()
    {
        var learner = new Demonstrated().Ready().Judged(Learner, "top");
        Assert.Equal(DemonstrationState.HandedIn, learner.Result.State);
        Assert.NotNull(learner.Result.SelfJudgement);

        learner.Judged(Teacher, "mid");

        Assert.Equal(["mid", "mid"], learner.Result.Results.Select(result => result.Level));
        Assert.Null(new Demonstrated().Ready().Judged(Learner, "top").HandedIn().Result.SelfJudgement);
    }

    [Fact]
    public void Recognition_IsForExhibitions_ByPanelOrAudience()
    {
        var evening = new Demonstrated().Ready("evening").Recognized(Parent, RecognitionSource.Audience).Judged(Teacher, "high").Recognized(Teacher, RecognitionSource.Panel);

        Assert.Empty(evening.Codes);
        Assert.Equal([RecognitionSource.Audience, RecognitionSource.Panel], evening.Result.Recognitions.Select(item => item.By));
        AssertRefused("not-an-exhibition", new Demonstrated().Ready().Recognized(Parent, RecognitionSource.Audience));
        AssertRefused("not-a-judge", new Demonstrated().Ready("evening").Recognized(Parent, RecognitionSource.Panel));
        AssertRefused("not-allowed", new Demonstrated().Ready("evening").Recognized(Learner, RecognitionSource.Audience));
    }

    [Fact]
    public void Events_WhoseMembersDoNotFit_EnterNoJournal()
    {
        AssertInvalid("Options", AnOffer with { Options = [] });
        AssertInvalid("Options", AnOffer with { Options = [AnOffer.Options[0], AnOffer.Options[0]] });
        AssertInvalid("Options", AnOffer with { Options = [AnOffer.Options[0] with { Kind = EvidenceSource.Self }] });
        AssertInvalid("Competencies", AnOffer with { Competencies = [] });
        AssertInvalid("Rubric", AnOffer with { Competencies = [AnOffer.Competencies[1]] });
        AssertInvalid("Rubric", AnOffer with { Rubric = null! });
        AssertInvalid("Id", AnOffer with { Id = EventId.From(new string('x', 1001)) });
        AssertInvalid("Until", AnOffer with { Recorded = TimeGenerators.Start, Until = TimeGenerators.Start });
        AssertInvalid("Artifact", new DemonstrationHandedIn { Id = Offer, Learner = JournalGenerators.Learner, Offer = EventId.From("o"), Artifact = " " });
        AssertInvalid("Offer", new DemonstrationHandedIn { Id = Offer, Learner = JournalGenerators.Learner, Offer = Offer, Artifact = "x" });
        AssertInvalid("Levels", new DemonstrationJudged { Id = Offer, Learner = JournalGenerators.Learner, Offer = EventId.From("o"), Levels = [new("a", "b"), new("a", "c")] });
        AssertInvalid("Levels", new DemonstrationJudged { Id = Offer, Learner = JournalGenerators.Learner, Offer = EventId.From("o"), Levels = [] });
    }

    [Fact]
    public void Rubric_WithoutCriteria_OrWithTwoOfOneName_SaysWhatWasExpected()
    {
        var (scale, criterion) = (AnOffer.Rubric.Scale, AnOffer.Rubric.Criteria[0]);

        Assert.Contains("expected 1 to 16", Assert.Throws<ArgumentException>(() => new DemonstrationRubric(scale, [])).Message, StringComparison.Ordinal);
        Assert.Contains("each once", Assert.Throws<ArgumentException>(() => new DemonstrationRubric(scale, [criterion, criterion])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DemonstrationJudging { Roles = [PersonRole.Learner] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemonstrationJudging { Judges = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemonstrationJudging { LeastAgreement = double.NaN });
    }

    [Fact]
    public void GeneratedEvents_ReachEveryState_AndEveryReason()
    {
        var views = DemonstrationGenerators.Sequences.Sample(600, new Rnd(17, 4711), 40)
            .Select(events => events.ToJournal().Fold(LearnerDemonstrations.Before(), Instant.MaxValue)).ToList();

        Assert.Equal(Enum.GetValues<DemonstrationState>(), views.SelectMany(view => view.Demonstrations).Select(item => item.State).Distinct().Order());
        string[] codes =
        [
            "unequal-criteria", "not-offered", "not-elected", "not-handed-in", "already-elected", "already-judged", "already-resolved", "offer-closed", "not-a-judge", "unknown-level",
            "missing-criterion", "panel-complete", "too-few-judges", "not-independent", "not-an-exhibition", "not-allowed", "unknown-offer", "unknown-election", "election-closed",
        ];
        Assert.Empty(codes.Except(views.SelectMany(view => view.Refused).Select(item => item.Code)));
    }

    private static void AssertRefused(string code, Demonstrated learner) => Assert.Equal([code], learner.Codes);

    private static void AssertInvalid(string member, JournalEvent item) =>
        Assert.Equal(member, Assert.Throws<ArgumentException>(() => new LearnerJournal(JournalGenerators.Learner).Append(item)).ParamName);
}
