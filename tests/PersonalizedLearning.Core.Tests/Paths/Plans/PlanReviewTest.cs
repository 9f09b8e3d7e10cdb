using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Paths.Plans;

public sealed class PlanReviewTest
{
    private static readonly Author Learner = Author.Of("learner", PersonRole.Learner);
    private static readonly Author Teacher = Author.Of("teacher", PersonRole.Educator);
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("chain", "Chain").Add("a", "a").Add("b", "b").Add("c", "c").Build().Framework;
    private static readonly PlanTerms Terms = new() { Outcomes = [Of("a"), Of("b")], Steps = [Step("a"), Step("b")] };

    [Fact]
    public void Findings_OfAPlanThatFits_AreNone() => Assert.Empty(Review(Terms, 5).Findings);

    [Fact]
    public void MasteryReached_WhenAllOutcomesAre_OrAStepOutOfTurn()
    {
        Assert.Equal((PlanTrigger.MasteryReached, Day(4), null), Only(Review(Terms, 9, Right("a", 3), Right("b", 4))));
        Assert.Equal((PlanTrigger.MasteryReached, Day(4), Of("b")), Only(Review(Terms, 9, Right("b", 4))));
        Assert.Empty(Review(Terms, 9, Right("a", 0), Right("b", 0)).Findings);
    }

    [Fact]
    public void Lapsed_SinceTheEvidenceThatTookItAway()
    {
        Assert.Equal((PlanTrigger.Lapsed, Day(6), Of("a")), Only(Review(Terms, 9, Right("a", 3), Wrong("a", 6), Wrong("a", 7))));
        Assert.Empty(Review(Terms, 9, Right("a", 0), Wrong("a", 1)).Findings);
    }

    [Fact]
    public void Stale_SinceTheCadenceSaysSo() =>
        Assert.Equal((PlanTrigger.Stale, Day(122), Of("a")), Only(Review(Terms with { Steps = [Step("b")] }, 130, Right("a", 2))));

    [Fact]
    public void PaceMissed_WhenTheNextStepWasToBeMasteredByThePace()
    {
        var pace = Terms with { Pace = new PlanPace(PlanPaceUnit.Competencies, 1) };
        Assert.Empty(Review(pace, 15).Findings);
        Assert.Equal((PlanTrigger.PaceMissed, Day(15), Of("a")), Only(Review(pace, 16)));
        Assert.Empty(Review(pace, 16, Right("a", 3)).Findings);
        Assert.Equal((PlanTrigger.PaceMissed, Day(22), Of("b")), Only(Review(pace, 30, Right("a", 3))));

        var minutes = Terms with { Pace = new PlanPace(PlanPaceUnit.Minutes, 30), Steps = [Step("a") with { Minutes = 60 }, Step("b")] };
        Assert.Equal((PlanTrigger.PaceMissed, Day(22), Of("a")), Only(Review(minutes, 30)));
        Assert.Equal((PlanTrigger.PaceMissed, Day(29), Of("b")), Only(Review(minutes, 30, Right("a", 3))));
    }

    [Fact]
    public void PaceMissed_WhenSomethingIsOverdue()
    {
        Assert.Equal((PlanTrigger.PaceMissed, Day(5), Of("b")), Only(Review(Terms with { Steps = [Step("a"), Step("b") with { Due = Day(5) }] }, 9)));
        Assert.Equal([Of("a"), Of("b")], Review(Terms with { Due = Day(5) }, 9).Findings.Select(finding => finding.Competency));
        Assert.Empty(Review(Terms with { Due = Day(5) }, 5).Findings);
    }

    [Fact]
    public void CoreNotPlanned_WhenItIsNeitherMasteredNorAStep()
    {
        var core = new PlanRules { Core = new CoreRequirement { Id = "core", Competencies = [Of("a"), Of("b")] } };
        var finding = Assert.Single(Review(Terms with { Steps = [Step("b")] }, 9, core).Findings);

        Assert.Equal((PlanTrigger.CoreNotPlanned, "core-not-planned", Of("a")), (finding.Trigger, finding.Code, finding.Competency));
        Assert.Empty(Review(Terms, 9, core).Findings);
        Assert.Empty(Review(Terms with { Steps = [Step("b")] }, 9, core, Right("a", 0)).Findings);
    }

    [Fact]
    public void GoalChanged_SinceTheChangeTookEffect()
    {
        var goal = new GoalSet { Id = EventId.From("g"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(0), Content = new GoalContent { Competency = Of("a") } };
        var goals = LearnerGoals.Before().With(goal)
            .With(new GoalRevised { Id = EventId.From("g1"), Learner = goal.Learner, Author = Learner, Recorded = Day(1), Goal = goal.Id, Content = goal.Content with { Due = Day(90) }, Reason = "early" })
            .With(new GoalClosed { Id = EventId.From("g2"), Learner = goal.Learner, Author = Learner, Recorded = Day(4), Goal = goal.Id, Outcome = GoalOutcome.Dropped, Reason = "something else" });
        var plan = Plans(Terms with { Goals = [goal.Id] }).Plans[0];

        var finding = Assert.Single(PlanReview.Of(plan, Map(9), goals: goals).Findings);

        Assert.Equal((PlanTrigger.GoalChanged, Day(4), EventId.From("g2")), (finding.Trigger, finding.Since, finding.Cause));
        Assert.Contains("closed: something else", finding.Message, StringComparison.Ordinal);
        Assert.Empty(PlanReview.Of(Plans(Terms).Plans[0], Map(9), goals: goals).Findings);
    }

    [Fact]
    public void Due_MakesOneEventForEachCause_WhoeverAsks_AndNoneTwice()
    {
        var plans = Plans(Terms with { Due = Day(5) });
        var review = PlanReview.Of(plans.Plans[0], Map(9));
        var (mine, yours) = (review.Due(Learner).ToList(), review.Due(Teacher).ToList());

        Assert.Equal(2, mine.Count);
        Assert.Equal(mine.Select(item => item.Id), yours.Select(item => item.Id));
        Assert.Equal(2, mine.Select(item => item.Id).Distinct().Count());
        var opened = mine.Aggregate(plans, (view, item) => view.With(item));
        Assert.Equal((PlanState.Reopened, 0), (opened.Plans[0].State, opened.Refused.Count));
        Assert.Empty(PlanReview.Of(opened.Plans[0], Map(9)).Due(Learner));
        Assert.Empty(PlanReview.Of(new LearningPlan { Id = EventId.From("p"), Proposals = [] }, Map(9)).Findings);
    }

    private static (PlanTrigger, Instant, CompetencyId?) Only(PlanReview review)
    {
        var finding = Assert.Single(review.Findings);
        return (finding.Trigger, finding.Since, finding.Competency);
    }

    private static PlanReview Review(PlanTerms terms, int day, params EvidenceRecord[] evidence) => Review(terms, day, PlanRules.Default, evidence);

    private static PlanReview Review(PlanTerms terms, int day, PlanRules rules, params EvidenceRecord[] evidence) => PlanReview.Of(Plans(terms).Plans[0], Map(day, evidence), rules);

    // Agreed on at day 1.
    private static LearnerPlans Plans(PlanTerms terms)
    {
        var proposed = new PlanProposed { Id = EventId.From("p"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(0), Terms = terms };
        return LearnerPlans.Before().With(proposed).With(new ProposalAgreed { Id = EventId.From("a"), Learner = JournalGenerators.Learner, Author = Teacher, Recorded = Day(1), Proposal = proposed.Id });
    }

    private static MasteryMap Map(int day, params EvidenceRecord[] evidence) =>
        MasteryMap.Derive(Framework, EvidenceLedger.From(EventSequence.JournalOf(evidence), Day(day)), new MasteryPolicySet(new LatestScore()));

    private static EvidenceRecord Right(string competency, int day) => Seen(competency, day, true);

    private static EvidenceRecord Wrong(string competency, int day) => Seen(competency, day, false);

    private static EvidenceRecord Seen(string competency, int day, bool isRight) =>
        EvidenceRecord.Observed(FormattableString.Invariant($"{competency}{day}"), JournalGenerators.Learner, Of(competency), Outcome.Correct(isRight), Day(day));

    private static Instant Day(int day) => TimeGenerators.AtDay(day);

    private static CompetencyId Of(string name) => CompetencyId.From(name);

    private static PlannedStep Step(string name) => new() { Competency = Of(name) };
}
