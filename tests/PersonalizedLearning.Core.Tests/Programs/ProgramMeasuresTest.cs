using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Programs.ProgramCase;

namespace PersonalizedLearning.Core.Tests.Programs;

public sealed class ProgramMeasuresTest
{
    [Fact]
    public void NewlyMastered_IsPerLearnerAndWeek_AndCountsFirstMasteryOnly()
    {
        // The first masters two, one of them twice; the second did one before the period and one after; the third was there for the last four of eight weeks and did nothing.
        var measures = Of(
            new(JournalOf(0, Given(0, "half", 1, 10), Given(0, "half", 0, 20), Given(0, "half", 1, 30), Given(0, "third", 1, 40))),
            new(JournalOf(1, Given(1, "half", 1, -1), Given(1, "half", 1, 5), Given(1, "third", 1, 56))),
            new(JournalOf(2), Joined: TimeGenerators.AtDay(28)));
        var rate = measures.Find(ProgramQuantity.NewlyMastered)!;

        Assert.Equal((2.0, 20.0, 0.1, 3), (rate.Numerator, rate.Denominator, rate.Value, rate.Learners));
        Assert.Equal((0.242 / 20, 7.225 / 20), (rate.Interval!.Lower!.Value, rate.Interval.Upper!.Value), Near(1e-4));
        Assert.Equal((MeasureUnit.PerLearnerWeek, MeasureMethod.Garwood), (rate.Unit, rate.Method));
    }

    [Fact]
    public void NewlyMastered_FollowsWhatPeopleDecided()
    {
        var given = new MasteryOverride
        {
            Id = EventId.From("o"), Learner = Named(0), Author = Author.Of("teacher", PersonRole.Educator), Recorded = TimeGenerators.AtDay(7), Competency = Given(0, "half", 1, 0).Competencies[0],
            Status = MasteryStatus.Achieved, Reason = "explained it",
        };
        var taken = given with { Status = MasteryStatus.NotYet };

        Assert.Equal(1, Of(new ProgramLearner(JournalOf(0, given))).Find(ProgramQuantity.NewlyMastered)!.Numerator);
        Assert.Equal(0, Of(new ProgramLearner(JournalOf(0, taken, Given(0, "half", 1, 3)))).Find(ProgramQuantity.NewlyMastered)!.Numerator);
    }

    [Fact]
    public void Feedback_IsFromEvidenceToItsAssessment()
    {
        // 1, 3 and 9 days; two that do not say, one that says nonsense, one from before, and one that was voided do not count.
        var events = new JournalEvent[]
        {
            Given(0, "half", 1, 10, 11), Given(0, "half", 1, 12, 15), Given(0, "third", 1, 20, 29), Given(0, "half", 1, 22), Given(0, "half", 1, 24, 23), Given(0, "half", 1, -3, 4),
            Given(0, "half", 1, 30, 31), new EvidenceVoided { Id = EventId.From("v"), Learner = Named(0), Evidence = EventId.From("half-30-31"), Reason = "twice" },
        };
        var measures = Of(new ProgramLearner(JournalOf(0, events)));

        Assert.Equal((3.0, 3.0), (measures.Find(ProgramQuantity.EvidenceToFeedback)!.Value, measures.Find(ProgramQuantity.EvidenceToFeedback)!.Denominator));
        Assert.Equal((2.0, 3.0), (measures.Find(ProgramQuantity.FeedbackInTime)!.Numerator, measures.Find(ProgramQuantity.FeedbackInTime)!.Denominator));
        Assert.Null(measures.Find(ProgramQuantity.EvidenceToFeedback)!.Interval);
        Assert.Equal((0.2077, 0.9385), (measures.Find(ProgramQuantity.FeedbackInTime)!.Interval!.Lower!.Value, measures.Find(ProgramQuantity.FeedbackInTime)!.Interval!.Upper!.Value), Near(1e-4));
    }

    [Fact]
    public void Feedback_ToTheLearner_AnswersWhatWasKnown()
    {
        // The first was answered on day 10 and not on day 18 by its assessment; of the second the learner was told nothing, and the third was not known yet.
        var given = new FeedbackGiven
        {
            Id = EventId.From("f"), Learner = Named(0), Recorded = TimeGenerators.AtDay(10), AsOf = TimeGenerators.AtDay(9), Audience = Audience.Learner, Language = FeedbackLanguage.From("en"),
            Items = [new(FeedbackCode.MasteryAchieved, CompetencyId.From("half"))],
        };
        ProgramLearner Learner(FeedbackGiven item) => new(JournalOf(0, Given(0, "half", 1, 4, 18), Given(0, "third", 1, 4), Given(0, "half", 1, 9) with { Recorded = TimeGenerators.AtDay(12) }, item));

        Assert.Equal((6.0, 1.0), Median(Learner(given)));
        Assert.Equal((14.0, 1.0), Median(Learner(given with { Audience = Audience.Family })));

        static (double?, double?) Median(ProgramLearner learner) =>
            (Of(learner).Find(ProgramQuantity.EvidenceToFeedback)!.Value, Of(learner).Find(ProgramQuantity.EvidenceToFeedback)!.Denominator);
    }

    [Fact]
    public void Routes_AreTheOrdersOfMastery()
    {
        var measures = Of(
            new(JournalOf(0, Given(0, "half", 1, 1), Given(0, "third", 1, 2), Given(0, "counting", 1, 3))),
            new(JournalOf(1, Given(1, "counting", 1, 10), Given(1, "third", 1, 20), Given(1, "half", 1, 30))),
            new(JournalOf(2, Given(2, "half", 1, 5), Given(2, "third", 1, 15), Given(2, "counting", 1, 25))),
            new(JournalOf(3, Given(3, "half", 1, 5))));

        Assert.Equal((2.0, 3.0), (measures.Find(ProgramQuantity.DistinctRoutes)!.Numerator, measures.Find(ProgramQuantity.DistinctRoutes)!.Denominator));
        Assert.Equal((6.0, 9.0), (measures.Find(ProgramQuantity.OppositeOrders)!.Numerator, measures.Find(ProgramQuantity.OppositeOrders)!.Denominator));
        Assert.Equal((3 / 8.0, 4.0), (measures.Find(ProgramQuantity.Pace)!.Value, measures.Find(ProgramQuantity.Pace)!.Denominator));
        Assert.Equal((3.0, 3 / 8.0, 1 / 8.0), (measures.Find(ProgramQuantity.PaceRatio)!.Value, measures.Find(ProgramQuantity.PaceRatio)!.Numerator, measures.Find(ProgramQuantity.PaceRatio)!.Denominator));
    }

    [Fact]
    public void TimeToMastery_IsFollowedToTheEnd_AndComparedByGroup()
    {
        // Those of the first group need 4 days each, those of the second 12; one of each is not there yet.
        var learners = Enumerable.Range(0, 12).Select(learner => new ProgramLearner(JournalOf(
            learner, Given(learner, "half", 0, 2), learner is 0 or 6 ? Given(learner, "half", 0, 50) : Given(learner, "half", 1, learner < 6 ? 6 : 14))));
        var grouping = new ProgramGrouping("house", Enumerable.Range(0, 12).ToDictionary(Named, learner => learner < 6 ? "east" : "west"));
        var measures = ProgramMeasures.Of(Request(learners, grouping) with { SmallestGroup = 6 });
        var east = measures.Find(ProgramQuantity.TimeToMastery, "house", "east")!;
        var difference = measures.Find(ProgramQuantity.TimeToMasteryDifference, "house", "west")!;

        Assert.Equal((4.0, 5.0, 6.0, 6), (east.Value, east.Numerator, east.Denominator, east.Learners));
        Assert.Equal(12, measures.Find(ProgramQuantity.TimeToMastery, "house", "west")!.Value);
        Assert.Equal((12.0, 10.0, 12.0), (measures.Find(ProgramQuantity.TimeToMastery)!.Value, measures.Find(ProgramQuantity.TimeToMastery)!.Numerator, measures.Find(ProgramQuantity.TimeToMastery)!.Denominator));

        // Means cut at 54 days are 4 + 50/6 and 12 + 42/6; the variances 5/36 of 50 and 42 squared, over 6.
        var half = 1.959964 * Math.Sqrt(5 / 36.0 / 6 * ((50 * 50) + (42 * 42)));
        Assert.Equal(8 * 5 / 6.0, difference.Value!.Value, 9);
        Assert.Equal((difference.Value.Value - half, difference.Value.Value + half), (difference.Interval!.Lower!.Value, difference.Interval.Upper!.Value), Near(1e-4));
        Assert.Equal(-difference.Value, measures.Find(ProgramQuantity.TimeToMasteryDifference, "house", "east")!.Value);
    }

    [Fact]
    public void Opportunity_CountsWhoHadNone()
    {
        var learners = Enumerable.Range(0, 4).Select(learner => new ProgramLearner(learner == 0 ? JournalOf(0) : JournalOf(
            learner, Given(learner, "half", 1, 1), Given(learner, "third", 0, 9) with { Status = EvidenceStatus.Missing }, Given(learner, "third", 1, 10) with { Status = EvidenceStatus.Excused },
            Given(learner, "third", 1, 11) with { Source = EvidenceSource.Self }, Given(learner, "half", 1, 57))));
        var measures = ProgramMeasures.Of(Request(learners, new ProgramGrouping("house", new Dictionary<LearnerId, string> { [Named(0)] = "east", [Named(1)] = "east" })) with { SmallestGroup = 1 });

        Assert.Equal((6.0, 32.0), (measures.Find(ProgramQuantity.Opportunity)!.Numerator, measures.Find(ProgramQuantity.Opportunity)!.Denominator));
        Assert.Equal((2.0, 16.0), (measures.Find(ProgramQuantity.Opportunity, "house", "east")!.Numerator, measures.Find(ProgramQuantity.Opportunity, "house", "east")!.Denominator));

        // 1/8 a week against 2/8 of those without a group; of the first the two are one above and one below it, of the others none is.
        var difference = measures.Find(ProgramQuantity.OpportunityDifference, "house", "east")!;
        Assert.Equal(-1 / 8.0, difference.Value!.Value, 12);
        Assert.Equal(1.959964 * Math.Sqrt(2 * 2 / 256.0), difference.Interval!.Upper!.Value - difference.Value.Value, 5);
    }

    [Fact]
    public void Decisions_AreThoseThatTookEffect()
    {
        var (learner, teacher) = (Author.Of("l00", PersonRole.Learner), Author.Of("teacher", PersonRole.Educator));
        var half = Given(0, "half", 1, 0).Competencies[0];
        JournalEvent[] events =
        [
            new GoalSet { Id = EventId.From("g1"), Learner = Named(0), Author = learner, Recorded = TimeGenerators.AtDay(1), Content = new GoalContent { Competency = half } },
            new GoalSet { Id = EventId.From("g2"), Learner = Named(0), Author = teacher, Recorded = TimeGenerators.AtDay(2), Content = new GoalContent { Competency = half } },
            new GoalSet { Id = EventId.From("g3"), Learner = Named(0), Author = teacher, Recorded = TimeGenerators.AtDay(2), Content = new GoalContent { Competency = half } },
            new GoalAgreed { Id = EventId.From("a2"), Learner = Named(0), Author = learner, Recorded = TimeGenerators.AtDay(3), Goal = EventId.From("g2") },
            new PlanProposed { Id = EventId.From("p"), Learner = Named(0), Author = teacher, Recorded = TimeGenerators.AtDay(4), Terms = new PlanTerms { Outcomes = [half] } },
            new ProposalAgreed { Id = EventId.From("ap"), Learner = Named(0), Author = learner, Recorded = TimeGenerators.AtDay(5), Proposal = EventId.From("p") },
            new GoalClosed { Id = EventId.From("c"), Learner = Named(0), Author = learner, Recorded = TimeGenerators.AtDay(60), Goal = EventId.From("g1"), Outcome = GoalOutcome.Dropped, Reason = "too easy" },
        ];
        var measures = Of(new ProgramLearner(JournalOf(0, events)));

        // The learner's own goal, the teacher's that was agreed on, and the plan; the third goal waits, and the first was dropped after the period.
        Assert.Equal((3.0, 3.0), (measures.Find(ProgramQuantity.LearnerDecisions)!.Numerator, measures.Find(ProgramQuantity.LearnerDecisions)!.Denominator));
        Assert.Equal(1, measures.Find(ProgramQuantity.LearnerInitiated)!.Numerator);
    }

    [Fact]
    public void Of_ForAViewer_LeavesOutWhoHasNotConsented()
    {
        var consent = new ConsentGrant
        {
            Id = EventId.From("c"), Learner = Named(0), Author = Author.Of("l00", PersonRole.Learner), Recorded = TimeGenerators.AtDay(1), Scopes = [DataScope.Mastery, DataScope.Evidence, DataScope.Agency],
            Purpose = ConsentPurpose.ProgramEvaluation, Audience = PersonRole.Administrator,
        };
        var request = Request([new(JournalOf(0, consent)), new(JournalOf(1, consent with { Learner = Named(1), Scopes = [DataScope.Mastery] })), new(JournalOf(2))]) with
        {
            SmallestGroup = 1,
            Viewer = Viewer.Of("head", PersonRole.Administrator, ConsentPurpose.ProgramEvaluation),
        };

        Assert.Equal((1, 2), (ProgramMeasures.Of(request).Learners, ProgramMeasures.Of(request).Withheld));
        Assert.Equal((3, 0), (ProgramMeasures.Of(request with { Viewer = null }).Learners, ProgramMeasures.Of(request with { Viewer = null }).Withheld));
    }

    [Fact]
    public void Of_Nobody_HasMeasuresWithoutValues()
    {
        var measures = ProgramMeasures.Of(Request([]));

        Assert.Equal(11, measures.All.Count);
        Assert.All(measures.All, measure => Assert.Equal((null, null, false, 0), (measure.Value, measure.Interval, measure.IsSuppressed, measure.Learners)));
        Assert.Null(measures.Find(ProgramQuantity.Pace, "house", "east"));
    }

    [Fact]
    public void Of_AFew_ShowsNothing()
    {
        var measures = ProgramMeasures.Of(Request(Enumerable.Range(0, 9).Select(learner => new ProgramLearner(JournalOf(learner, Given(learner, "half", 1, 3, 4))))));

        Assert.Null(measures.Learners);
        Assert.All(measures.All.Where(measure => measure.Learners is null), measure =>
            Assert.Equal((true, null, null, null, null), (measure.IsSuppressed, measure.Value, measure.Numerator, measure.Denominator, measure.Interval)));
        Assert.All(measures.All.Where(measure => measure.Learners is not null), measure => Assert.Equal(0, measure.Learners));
        Assert.Equal(7, measures.All.Count(measure => measure.IsSuppressed));
    }

    [Fact]
    public void Of_WhatDoesNotFit_IsRefused()
    {
        var good = Request([new(JournalOf(0))]);

        AssertRefused("To", good with { To = good.From });
        AssertRefused("AsOf", good with { AsOf = good.From.PlusNanoseconds(-1) });
        AssertRefused("Learners", good with { Learners = [new(JournalOf(0)), new(JournalOf(0))] });
        AssertRefused("Learners", good with { Learners = [null!] });
        AssertRefused("Groupings", good with { Groupings = [new("g", new Dictionary<LearnerId, string>()), new("g", new Dictionary<LearnerId, string>())] });
        Assert.Throws<ArgumentOutOfRangeException>("SmallestGroup", () => good with { SmallestGroup = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Confidence", () => good with { Confidence = 1 });
        Assert.Throws<ArgumentOutOfRangeException>("FeedbackDays", () => good with { FeedbackDays = 0 });
        Assert.Throws<ArgumentException>(() => new ProgramGrouping("g", new Dictionary<LearnerId, string> { [Named(0)] = "" }));
    }

    private static ProgramMeasures Of(params ValueList<ProgramLearner> learners) => ProgramMeasures.Of(Request(learners) with { SmallestGroup = 1 });

    private static void AssertRefused(string member, ProgramRequest request) => Assert.Throws<ArgumentException>(member, () => ProgramMeasures.Of(request));

    private static Func<(double, double), (double, double), bool> Near(double tolerance) =>
        (left, right) => Math.Abs(left.Item1 - right.Item1) < tolerance && Math.Abs(left.Item2 - right.Item2) < tolerance;
}
