using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Tests.Demo;

public sealed class DemoStoriesTest
{
    private static readonly DemoStories Stories = DemoStories.Tell();

    private static LearnerStory Amara => Stories.Learners[0];

    private static LearnerStory Ben => Stories.Learners[1];

    private static LearnerStory Chiara => Stories.Learners[2];

    [Fact]
    public void Learners_HaveMasteredWhatTheirJournalsShow()
    {
        Assert.Equal(["Amara", "Ben", "Chiara"], Stories.Learners.Select(learner => learner.Name));
        Assert.Equal([27, 12, 18], Stories.Learners.Select(learner => learner.Mastered));
        Assert.All(Stories.Learners, learner => Assert.Equal(55, learner.Total));
        Assert.All(Stories.Learners, learner => Assert.Empty(learner.Map.Diagnostics));
        Assert.All(Stories.Learners, learner => Assert.Equal(Stories.AsOf, learner.Map.AsOf));
    }

    [Fact]
    public void NextSteps_NeverHaveAnOpenHardPrerequisite_AndAreReal()
    {
        foreach (var learner in Stories.Learners)
        {
            Assert.NotEmpty(learner.Recommendations.Items);
            Assert.All(learner.Recommendations.Items, step =>
            {
                var index = Stories.Framework.IndexOf(step.Competency);
                Assert.All(Stories.Graph.HardPrerequisites(index).ToArray(), before => Assert.True(learner.Map[before].IsMastered));
                Assert.True(learner.State.Scope.Contains(index));
                Assert.NotNull(step.Experience);
                Assert.Equal(step.Score, step.Reasons.Sum(reason => reason.Contribution), 9);
            });
        }
    }

    [Fact]
    public void Ben_GoesBackToTheFoundationThatHoldsUpMost()
    {
        var first = Ben.Recommendations.Items[0];
        var need = Ben.Profile.Needs[0];

        Assert.Equal("equiv-models", first.Competency.Value);
        Assert.Equal(RecommendationKind.Learn, first.Kind);
        Assert.Equal(first.Competency, need.Decision.Competency);
        Assert.Equal(9, need.HoldsUp.Count);
        Assert.Equal((7, 9), (first.Unlocks, Ben.State.Scope.OpenCount));
        Assert.Equal(["equiv-models", "frac-number-line-unit"], Ben.Recommendations.Items.Select(step => step.Competency.Value));
    }

    [Fact]
    public void Amara_GoesOnWithRatiosAndTheDivisionThatFeelsSlippery()
    {
        Assert.Equal(
            ["ratio-equiv", "frac-mixed", "frac-as-division", "mult-scaling"], Amara.Recommendations.Items.Select(step => step.Competency.Value));
        Assert.Equal(RecommendationKind.Learn, Amara.Recommendations.Items[0].Kind);
        Assert.Equal("frac-as-division", Amara.Profile.Needs[0].Decision.Competency.Value);
    }

    [Fact]
    public void Chiara_IsAskedToShowAgainWhatShePractisedLongAgo()
    {
        Assert.All(Chiara.Recommendations.Items, step =>
        {
            Assert.Equal(RecommendationKind.Assess, step.Kind);
            Assert.True(Chiara.State.UnpractisedFor(Stories.Framework.IndexOf(step.Competency))!.Value.TotalDays > 240);
        });
        Assert.Equal("add-like", Chiara.Recommendations.Items[0].Competency.Value);
    }

    [Fact]
    public void Histories_EndWhereTheMapStands_AndTellOfNextStepsAndNeeds()
    {
        foreach (var learner in Stories.Learners)
        {
            Assert.InRange(learner.Histories.Count, 4, 6);
            Assert.All(learner.Histories, history => Assert.Equal(learner.Map[history.Decision.Competency].Estimate, history.Decision.Estimate));
            Assert.All(learner.Histories, history => Assert.True(history.Steps.Count >= 3));
            Assert.Distinct(learner.Histories.Select(history => history.Decision.Competency));
        }

        Assert.Contains("equiv-models", Ben.Histories.Select(history => history.Decision.Competency.Value));
        Assert.Contains("add-unlike", Chiara.Histories.Select(history => history.Decision.Competency.Value));
        Assert.Contains("frac-as-division", Amara.Histories.Select(history => history.Decision.Competency.Value));
    }

    [Fact]
    public void Ignored_IsAllThatNoDecisionUsed_WithItsReason()
    {
        Assert.Equal(
            [IgnoredReason.Superseded, IgnoredReason.Excused, IgnoredReason.SelfAssessment, IgnoredReason.SelfAssessment], Amara.Ignored.Select(item => item.Reason));
        Assert.Equal(
            [IgnoredReason.Missing, IgnoredReason.Voided, IgnoredReason.SelfAssessment, IgnoredReason.Missing, IgnoredReason.SelfAssessment],
            Ben.Ignored.Select(item => item.Reason));
        Assert.Contains(Chiara.Ignored, item => item.Reason == IgnoredReason.Hidden);
        Assert.Equal("Answered by a classmate who sat at the same tablet; both of them said so.", Ben.Ignored.Single(item => item.Reason == IgnoredReason.Voided).Note);
        Assert.All(Stories.Learners, learner => Assert.Equal(learner.Map.Decisions.Sum(decision => decision.EvidenceIgnored.Count), learner.Ignored.Count));
    }

    [Fact]
    public void Needs_OfBen_AreInProgress() => Assert.All(Ben.Profile.Needs, need => Assert.Equal(NeedKind.InProgress, need.Kind));

    [Fact]
    public void Tell_Twice_TellsTheSame()
    {
        var again = DemoStories.Tell();

        Assert.Equal(
            Stories.Learners.SelectMany(learner => learner.Recommendations.Items), again.Learners.SelectMany(learner => learner.Recommendations.Items));
    }
}
