using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Paths.ActionPlans;

public sealed class LearnerActionPlansLawsTest() : JournalViewLaws<LearnerActionPlans>(LearnerActionPlans.Before(), ActionPlanGenerators.ActionPlan);

public sealed class LearnerActionPlansTest
{
    private static readonly Author Learner = Author.Of("learner", PersonRole.Learner);
    private static readonly Author Teacher = Author.Of("teacher", PersonRole.Educator);

    private static readonly ActionPlanOpened Opened = new()
    {
        Id = EventId.From("o"), Learner = JournalGenerators.Learner, Author = Teacher, Recorded = TimeGenerators.Start, Competencies = [CompetencyId.From("a")],
        Evidence = [EventId.From("quiz")], Text = "We do it once more with strips.", Due = TimeGenerators.AtDay(7),
    };

    private static readonly ActionPlanClosed Over = new() { Id = EventId.From("x"), Learner = Opened.Learner, Author = Teacher, ActionPlan = Opened.Id, Outcome = ActionPlanOutcome.Reached, Reason = "shown" };

    [Fact]
    public void Plan_IsADraft_UntilBothHaveWritten()
    {
        var draft = LearnerActionPlans.Before().With(Opened);

        Assert.Equal((ActionPlanState.Draft, null), (draft.ActionPlans[0].State, draft.ActionPlans[0].OfLearner));
        Assert.Equal("not-active", draft.Check(Over)!.Code);
        Assert.Contains("learner", draft.Check(Over)!.Message, StringComparison.Ordinal);
        Assert.Equal(ActionPlanState.Draft, draft.With(Part("w", Teacher, "with blocks")).ActionPlans[0].State);

        var active = draft.With(Part("w", Learner, "I draw it.")).With(Part("v", Learner, "I fold it."));
        Assert.Equal((ActionPlanState.Active, "I fold it.", Opened.Text), (active.ActionPlans[0].State, active.ActionPlans[0].OfLearner!.Text, active.ActionPlans[0].OfEducator!.Text));
        Assert.Equal(3, active.ActionPlans[0].Parts.Count);
    }

    [Fact]
    public void Part_OfAThirdRole_IsRefused()
    {
        var draft = LearnerActionPlans.Before().With(Opened);

        Assert.All([PersonRole.Family, PersonRole.Mentor, PersonRole.Peer, PersonRole.System], role =>
        {
            Assert.Equal("not-allowed", draft.Check(Part("w", Author.Of("third", role), "I help"))!.Code);
            Assert.Equal("not-allowed", draft.Check(Opened with { Id = EventId.From("p"), Author = Author.Of("third", role) })!.Code);
        });
        Assert.Equal("unknown-action-plan", LearnerActionPlans.Before().Check(Part("w", Learner, "I draw it."))!.Code);
    }

    [Fact]
    public void Closed_StaysClosed()
    {
        var closed = LearnerActionPlans.Before().With(Opened).With(Part("w", Learner, "I draw it.")).With(Over);

        Assert.Equal((ActionPlanState.Closed, ActionPlanOutcome.Reached, Teacher), (closed.ActionPlans[0].State, closed.ActionPlans[0].Outcome, closed.ActionPlans[0].ClosedBy));
        Assert.Equal("action-plan-closed", closed.Check(Part("v", Learner, "more"))!.Code);
        Assert.Equal("action-plan-closed", closed.Check(Over with { Id = EventId.From("y") })!.Code);
        Assert.Null(LearnerActionPlans.Before().With(Opened).Check(Over with { Outcome = ActionPlanOutcome.Dropped }));
    }

    [Fact]
    public void Overdue_AfterItsDue_UntilClosed()
    {
        var draft = LearnerActionPlans.Before().With(Opened);

        Assert.Empty(draft.OverdueAt(TimeGenerators.AtDay(7)));
        Assert.Equal([Opened.Id], draft.OverdueAt(TimeGenerators.AtDay(8)).Select(plan => plan.Id));
        Assert.Empty(draft.With(Over with { Outcome = ActionPlanOutcome.Dropped }).OverdueAt(TimeGenerators.AtDay(8)));
    }

    private static ActionPlanPartWritten Part(string id, Author author, string text) => new() { Id = EventId.From(id), Learner = Opened.Learner, Author = author, ActionPlan = Opened.Id, Text = text };
}
