using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Paths.Plans;

[Properties(MaxTest = 40)]
public sealed class PlanViewTest() : ReadModelLaws<PlanView>(Made, ActionPlanGenerators.Filled, marksIds: true)
{
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("plans", "Plans").Add("a", "a").Add("b", "b").Add("c", "c").Requires("a", "b").Build().Framework;
    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);

    [Fact]
    public void Of_AnotherLearner_IsRefused()
    {
        var sight = LearnerConsents.Before(LearnerId.From("bo")).SightOf(Viewer.Of("bo", PersonRole.Learner), TimeGenerators.End);
        var journal = new LearnerJournal(JournalGenerators.Learner);

        Assert.Throws<ArgumentException>("state", () => PlanView.Of(LearnerPlans.Before(), sight, state: StateOf(journal, sight.At)));
        Assert.Throws<ArgumentException>("report", () => PlanView.Of(LearnerPlans.Before(), sight, report: AgencyReport.Of(journal, TimeGenerators.Start, TimeGenerators.End)));
    }

    [Fact]
    public void WhoSeesPlansOnly_SeesNeitherEvidence_NorWhyThePlanWasOpenedAgain()
    {
        var consents = LearnerConsents.Before(JournalGenerators.Learner).With(new ConsentGrant
        {
            Id = EventId.From("c"), Learner = JournalGenerators.Learner, Author = Author.Of("learner", PersonRole.Learner), Recorded = TimeGenerators.Start, Scopes = [DataScope.Plan],
            Purpose = ConsentPurpose.Learning, Audience = PersonRole.Family,
        });
        var (learner, teacher) = (Author.Of("learner", PersonRole.Learner), Author.Of("teacher", PersonRole.Educator));
        var journal = EventSequence.JournalOf(
        [
            new PlanProposed { Id = EventId.From("p"), Learner = JournalGenerators.Learner, Author = learner, Recorded = TimeGenerators.Start, Terms = new PlanTerms { Outcomes = [CompetencyId.From("a")] } },
            new PlanReopened { Id = EventId.From("r"), Learner = JournalGenerators.Learner, Author = teacher, Recorded = TimeGenerators.AtDay(1), Plan = EventId.From("p"), Trigger = PlanTrigger.Lapsed, Reason = "gone" },
            new ActionPlanOpened
            {
                Id = EventId.From("o"), Learner = JournalGenerators.Learner, Author = teacher, Recorded = TimeGenerators.AtDay(1), Competencies = [CompetencyId.From("a")], Evidence = [EventId.From("quiz")],
                Text = "strips",
            },
        ]);

        var (ofParent, ofLearner) = (Made(journal, consents.SightOf(Viewer.Of("parent", PersonRole.Family), TimeGenerators.End)), Made(journal, consents.SightOf(Viewer.Of("learner", PersonRole.Learner), TimeGenerators.End)));

        Assert.Equal((PlanState.Reopened, 0, 0), (ofParent.Plans[0].State, ofParent.Reopenings.Count, ofParent.ActionPlans[0].Evidence.Count));
        Assert.Equal((PlanState.Reopened, 1, 1), (ofLearner.Plans[0].State, ofLearner.Reopenings.Count, ofLearner.ActionPlans[0].Evidence.Count));
        Assert.Null(ofParent.Agency);
    }

    private static PlanView Made(LearnerJournal journal, Sight sight) => PlanView.Of(
        journal.Fold(LearnerPlans.Before(), sight.At), sight, journal.Fold(LearnerActionPlans.Before(), sight.At), journal.Fold(LearnerDecisions.Before(), sight.At), StateOf(journal, sight.At),
        report: AgencyReport.Of(journal, Instant.MinValue, sight.At));

    private static LearnerState StateOf(LearnerJournal journal, Instant at) =>
        LearnerState.From(MasteryMap.Derive(Framework, EvidenceLedger.From(journal, at), new MasteryPolicySet(new LatestScore())), Graph);
}
