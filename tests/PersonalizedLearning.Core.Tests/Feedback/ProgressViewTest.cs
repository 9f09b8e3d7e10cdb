using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Learners;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;
using static PersonalizedLearning.Core.Tests.Learners.JournalDays;

namespace PersonalizedLearning.Core.Tests.Feedback;

public sealed class ProgressViewTest() : ReadModelLaws<ProgressView>(Made, FeedbackGenerators.Known, marksIds: true)
{
    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(MasteryCase.Framework);

    [Fact]
    public void Derive_TellsWhatIsDone_Current_Next_AndBlocked()
    {
        var journal = FeedbackSample.JournalOf(FeedbackSample.Events.Where(item => item.KnownFrom < At(20)));
        var basis = FeedbackBasis.Of(FeedbackSample.Inputs, journal, At(20));
        var view = ProgressView.Derive(FeedbackSample.SightOf(Audience.Learner), basis, SmallSchool.Graph, FeedbackSample.Recommended(basis));
        var all = view.Overall!;

        Assert.Equal((5, 2), (all.Total, all.Mastered));
        Assert.Equal([("third", At(7)), ("counting", At(5))], all.Done.Select(step => (step.Competency.Value, step.At!.Value)));
        Assert.Equal(["half"], all.Current.Select(step => step.Competency.Value));
        var next = Assert.Single(all.Next);
        Assert.Equal(("fifth", 2, "strips"), (next.Competency.Value, next.Rank, next.Experience!.Value.Value));
        Assert.Equal([CompetencyId.From("third")], next.BuildsOn);
        Assert.NotEmpty(next.Reasons);
        Assert.Equal([new BlockedStep(CompetencyId.From("tenth"), [CompetencyId.From("fifth")])], all.Blocked);
    }

    [Fact]
    public void Derive_ByGoalAndPlan_CountsTheWayThere()
    {
        var basis = FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.Journal, At(60));
        var view = ProgressView.Derive(FeedbackSample.SightOf(Audience.Learner), basis, SmallSchool.Graph);

        Assert.Equal([("goal", 5, 2), ("late-goal", 5, 2)], view.Goals.Select(part => (part.Subject!.Id, part.Total, part.Mastered)));
        Assert.Equal([("plan", 1, 0)], view.Plans.Select(part => (part.Subject!.Id, part.Total, part.Mastered)));
        Assert.Equal(["third"], view.Plans[0].Current.Select(step => step.Competency.Value));
    }

    [Fact]
    public void Derive_ForWhoMaySeePlansAndNotMastery_OnlyCounts()
    {
        var sight = FeedbackSample.ConsentsTo(FeedbackSample.Consent with { Scopes = [DataScope.Plan, DataScope.Goals] }).SightOf(Viewer.Of("parent", PersonRole.Family, ConsentPurpose.Support), At(60));
        var view = ProgressView.Derive(sight, FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.Journal, At(60)), SmallSchool.Graph);

        Assert.Null(view.Overall);
        Assert.All(view.Goals.Concat(view.Plans), part => Assert.Equal(0, part.Done.Count + part.Current.Count + part.Next.Count + part.Blocked.Count));
        Assert.NotEmpty(view.Goals);
    }

    [Fact]
    public void Derive_OfOthers_NamesWhatWasExpected()
    {
        var basis = FeedbackBasis.Of(FeedbackSample.Inputs, FeedbackSample.Journal, At(60));
        var other = LearnerConsents.Before(LearnerId.From("bo")).SightOf(Viewer.Of("bo", PersonRole.Learner), At(60));

        Assert.Contains("expected 'bo'", Assert.Throws<ArgumentException>("basis", () => ProgressView.Derive(other, basis, SmallSchool.Graph)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("graph", () => ProgressView.Derive(FeedbackSample.SightOf(Audience.Learner), basis, Graph));
    }

    private static ProgressView Made(LearnerJournal journal, Sight sight)
    {
        var inputs = new FeedbackInputs { Graph = Graph, Policies = new MasteryPolicySet(new LatestScore()) };
        return ProgressView.Derive(sight, FeedbackBasis.Of(inputs, journal, sight.At), Graph);
    }
}
