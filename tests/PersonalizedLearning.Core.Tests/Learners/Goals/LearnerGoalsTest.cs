using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

[Properties(MaxTest = 100)]
public sealed class LearnerGoalsTest
{
    private static readonly GoalContent Half = new() { Competency = CompetencyId.From("half"), Benchmarks = [new Benchmark { Id = "poster", Text = "a poster of halves" }] };

    [Fact]
    public void Set_ByWhoDecides_IsActiveAtOnce()
    {
        var goal = Assert.Single(JournalDays.Fold(LearnerGoals.Before(), JournalDays.ByLearner(1, Set("goal", Half))).Goals);

        Assert.Equal((GoalState.Active, JournalDays.At(1), JournalDays.Learner), (goal.State, goal.Since, goal.SetBy));
        Assert.Equal([JournalDays.Learner], goal.AgreedBy);
        Assert.Null(goal.Pending);
    }

    [Fact]
    public void Set_ByWhoCoDecides_WaitsForTheLearner()
    {
        var view = JournalDays.Fold(LearnerGoals.Before(), JournalDays.ByEducator(1, Set("goal", Half)));
        Assert.Equal(GoalState.Proposed, view.Goals[0].State);
        Assert.Equal([new AgencyParty(PersonRole.Learner)], view.AssentTo(EventId.From("goal"), JournalDays.At(1)).Missing);

        view = JournalDays.Fold(view, JournalDays.ByLearner(2, Agreed("yes", "goal")));

        Assert.Equal((GoalState.Active, JournalDays.At(2)), (view.Goals[0].State, view.Goals[0].Since));
        Assert.Equal([JournalDays.Educator, JournalDays.Learner], view.Goals[0].AgreedBy);
        Assert.Empty(view.AssentTo(EventId.From("goal"), JournalDays.At(2)).Missing);
        Assert.Empty(view.Refused);
    }

    [Fact]
    public void Set_ByWhoIsOnlyHeard_IsRefused()
    {
        var reason = Assert.Single(JournalDays.Fold(LearnerGoals.Before(), JournalDays.ByFamily(1, Set("goal", Half))).Refused);

        Assert.Equal(("not-allowed", "goal"), (reason.Code, reason.Place));
        Assert.Equal("'parent' as family may not set a goal; expected somebody who decides on goals, alone or with others.", reason.Message);
    }

    [Fact]
    public void Revision_ByWhoCoDecides_IsPendingUntilAllAgree_AndIsKeptWithItsReason()
    {
        var later = Half with { Due = JournalDays.At(50) };
        var view = JournalDays.Fold(LearnerGoals.Before(), JournalDays.ByLearner(1, Set("goal", Half)), JournalDays.ByEducator(2, Revised("later", "goal", later, "illness")));
        Assert.Equal((Half, EventId.From("later")), (view.Goals[0].Content, view.Goals[0].Pending!.Id));

        view = JournalDays.Fold(view, JournalDays.ByLearner(3, Agreed("yes", "goal", "later")));

        Assert.Equal(later, view.Goals[0].Content);
        Assert.Null(view.Goals[0].Pending);
        var revision = Assert.Single(view.Goals[0].Revisions);
        Assert.Equal((JournalDays.Educator, "illness", Half, later, JournalDays.At(3)), (revision.Author, revision.Reason, revision.Before, revision.After, revision.InEffectSince!.Value));
        Assert.Equal((GoalState.Active, JournalDays.At(1)), (view.Goals[0].State, view.Goals[0].Since));
    }

    [Fact]
    public void Revision_ThatALaterOneReplaced_CantBeAgreedTo()
    {
        var view = JournalDays.Fold(
            LearnerGoals.Before(), JournalDays.ByLearner(1, Set("goal", Half)), JournalDays.ByEducator(2, Revised("later", "goal", Half with { Weight = 2 }, "more")),
            JournalDays.ByEducator(3, Revised("last", "goal", Half with { Weight = 3 }, "even more")), JournalDays.ByLearner(4, Agreed("yes", "goal", "later")));

        Assert.Equal(["change-superseded"], view.Refused.Select(reason => reason.Code));
        Assert.Equal([GoalChangeState.Superseded, GoalChangeState.Pending], view.Goals[0].Changes.Select(change => change.State));
    }

    [Fact]
    public void Closing_ByOneOfTwoWhoDecideTogether_WaitsForTheOther()
    {
        var together = new AgencyGrant { Id = EventId.From("grant"), Learner = JournalGenerators.Learner, Decision = AgencyDecision.Goal, Level = AgencyLevel.CoDecides, Role = PersonRole.Learner };
        var view = JournalDays.Fold(
            LearnerGoals.Before(), JournalDays.ByEducator(1, together), JournalDays.ByLearner(2, Set("goal", Half)), JournalDays.ByEducator(3, Agreed("fine", "goal")),
            JournalDays.ByEducator(4, Closed("done", "goal", GoalOutcome.Reached)));
        Assert.Equal((GoalState.Active, GoalOutcome.Reached), (view.Goals[0].State, view.Goals[0].Pending!.Outcome));

        view = JournalDays.Fold(view, JournalDays.ByLearner(5, Agreed("yes", "goal", "done")));

        Assert.Equal((GoalState.Reached, JournalDays.At(5)), (view.Goals[0].State, view.Goals[0].Since));
        Assert.Equal("because", view.Goals[0].Closing!.Reason);
        Assert.Empty(view.Refused);
    }

    [Fact]
    public void Proposal_IsDroppedWithoutOthers()
    {
        var view = JournalDays.Fold(LearnerGoals.Before(), JournalDays.ByEducator(1, Set("goal", Half)), JournalDays.ByEducator(2, Closed("no", "goal", GoalOutcome.Dropped)));

        Assert.Equal(GoalState.Dropped, view.Goals[0].State);
    }

    [Fact]
    public void ClosedGoal_CanNeitherBeRevisedNorClosedNorAgreedTo_ButReflectedOn()
    {
        var view = JournalDays.Fold(
            LearnerGoals.Before(), JournalDays.ByLearner(1, Set("goal", Half)), JournalDays.ByLearner(2, Closed("no", "goal", GoalOutcome.Dropped)),
            JournalDays.ByLearner(3, Revised("later", "goal", Half with { Weight = 2 }, "more")), JournalDays.ByLearner(4, Closed("again", "goal", GoalOutcome.Reached)), JournalDays.ByEducator(5, Agreed("yes", "goal")),
            JournalDays.ByLearner(6, Met("met", "goal", "poster")), JournalDays.ByLearner(7, Reflected("look", "goal")));

        Assert.Equal(Enumerable.Repeat("goal-closed", 4), view.Refused.Select(reason => reason.Code));
        Assert.Contains("was closed as dropped on 2026-01-03", view.Refused[0].Message, StringComparison.Ordinal);
        Assert.Single(view.Goals[0].Reflections);
    }

    [Fact]
    public void Benchmark_IsMetOnce_AndOnlyOfAnActiveGoal()
    {
        var view = JournalDays.Fold(
            LearnerGoals.Before(), JournalDays.ByEducator(1, Set("goal", Half)), JournalDays.ByLearner(2, Met("early", "goal", "poster")), JournalDays.ByLearner(3, Agreed("yes", "goal")),
            JournalDays.ByLearner(4, Met("met", "goal", "poster")), JournalDays.ByLearner(5, Met("again", "goal", "poster")), JournalDays.ByLearner(6, Met("other", "goal", "song")));

        Assert.Equal(["goal-not-active", "already-met", "unknown-benchmark"], view.Refused.Select(reason => reason.Code));
        Assert.Contains("expected one of 'poster'", view.Refused[2].Message, StringComparison.Ordinal);
        Assert.Equal((JournalDays.At(4), JournalDays.Learner), (view.Goals[0].Benchmarks[0].MetAt!.Value, view.Goals[0].Benchmarks[0].MetBy));
    }

    [Fact]
    public void Reflections_OfOthers_AreRemarks_AndDontCount()
    {
        var content = Half with { Reflection = ReflectionCadence.OfDays(7) };
        var view = JournalDays.Fold(LearnerGoals.Before(), JournalDays.ByLearner(1, Set("goal", content)), JournalDays.ByEducator(5, Reflected("remark", "goal")), JournalDays.ByEducator(6, Reflected("general", null)));

        Assert.Empty(view.OverdueReflections(JournalDays.At(8)));
        Assert.Equal([new OverdueReflection(EventId.From("goal"), JournalDays.At(8))], view.OverdueReflections(JournalDays.At(9)));
        Assert.Equal((1, 0, 1, 0), (view.Goals[0].Remarks.Count, view.Goals[0].Reflections.Count, view.Remarks.Count, view.Reflections.Count));

        view = JournalDays.Fold(view, JournalDays.ByLearner(10, Reflected("own", "goal")), JournalDays.ByLearner(10, Reflected("own-general", null)));

        Assert.Empty(view.OverdueReflections(JournalDays.At(17)));
        Assert.Equal([JournalDays.At(17)], view.OverdueReflections(JournalDays.At(18)).Select(item => item.Since));
        Assert.Equal((1, 1), (view.Goals[0].Reflections.Count, view.Reflections.Count));
    }

    [Fact]
    public void Goal_WhereOthersAreToBeHeard_WaitsForThemOrForTheTime()
    {
        var rules = new AgencyRules { ConsultationPeriod = Duration.FromDays(7) };
        var view = JournalDays.Fold(LearnerGoals.Before(rules), JournalDays.ByLearner(1, Set("goal", Half)));
        Assert.Equal(GoalState.Proposed, view.Goals[0].State);
        Assert.Equal([PersonRole.Mentor, PersonRole.Family], view.AssentTo(EventId.From("goal"), JournalDays.At(1)).Unheard.Select(party => party.Role));

        Assert.Equal("already-agreed", Assert.Single(JournalDays.Fold(view, JournalDays.ByLearner(2, Agreed("soon", "goal"))).Refused).Code);
        Assert.Equal(GoalState.Active, JournalDays.Fold(view, JournalDays.ByLearner(8, Agreed("later", "goal"))).Goals[0].State);
        var heard = JournalDays.Fold(view, JournalDays.ByFamily(2, Reflected("fine", "goal")), JournalDays.By(3, Author.Of("mentor", PersonRole.Mentor), Agreed("heard", "goal")));
        Assert.Equal(GoalState.Active, heard.Goals[0].State);
    }

    [Property]
    public Property Goals_KeepTheirLaws() => Prop.ForAll(Arb.From(Gen.Choose(1, 25).SelectMany(count => Generating.EachOf(Enumerable.Range(0, count).Select(index => GoalGenerators.Event(index, count))))), events =>
    {
        var journal = EventSequence.JournalOf(events);
        var view = LearnerGoals.Before();
        foreach (var item in journal.Events)
        {
            var next = view.With(item);
            foreach (var goal in view.Goals.Where(goal => goal.IsClosed))
            {
                var after = next.Find(goal.Id)!;
                Assert.Equal((goal.State, goal.Since, goal.Content, goal.AgreedBy), (after.State, after.Since, after.Content, after.AgreedBy));
            }

            foreach (var goal in next.Goals.Where(goal => view.Find(goal.Id) is not { State: GoalState.Active } && goal.State == GoalState.Active))
            {
                Assert.True(next.Agency.AssentTo([AgencyDecision.Goal], goal.AgreedBy, [], item.KnownFrom).IsGiven);
            }

            Assert.All(next.Goals, goal => Assert.True(goal.Changes.SkipLast(1).All(change => change.State != GoalChangeState.Pending)));
            Assert.All(next.Goals, goal => Assert.All(goal.Reflections, item => Assert.Equal(PersonRole.Learner, item.Author.Role)));
            view = next;
        }
    });

    internal static GoalSet Set(string id, GoalContent content) => new() { Id = EventId.From(id), Learner = JournalGenerators.Learner, Content = content };

    private static GoalAgreed Agreed(string id, string goal, string? change = null) =>
        new() { Id = EventId.From(id), Learner = JournalGenerators.Learner, Goal = EventId.From(goal), Change = change is null ? null : EventId.From(change) };

    private static GoalRevised Revised(string id, string goal, GoalContent content, string reason) =>
        new() { Id = EventId.From(id), Learner = JournalGenerators.Learner, Goal = EventId.From(goal), Content = content, Reason = reason };

    private static GoalClosed Closed(string id, string goal, GoalOutcome outcome) =>
        new() { Id = EventId.From(id), Learner = JournalGenerators.Learner, Goal = EventId.From(goal), Outcome = outcome, Reason = "because" };

    private static BenchmarkMet Met(string id, string goal, string benchmark) =>
        new() { Id = EventId.From(id), Learner = JournalGenerators.Learner, Goal = EventId.From(goal), Benchmark = benchmark };

    private static ReflectionRecorded Reflected(string id, string? goal) =>
        new() { Id = EventId.From(id), Learner = JournalGenerators.Learner, Goal = goal is null ? null : EventId.From(goal), Text = "what helped" };
}
