using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class ReviewSelectorTest
{
    // Mastered, as of day 100: a long ago, b yesterday; c lapsed; d not practised; e was never mastered.
    private static readonly LearnerState Learner = SelectorExamples.Learner("abcde", [], ('a', 1, 10), ('b', 1, 99.5), ('c', 1, 50), ('c', 0.2, 60), ('e', 0.3, 1));

    [Fact]
    public void Chosen_IsWhatIsDue_AsReviewOrToShowAgain()
    {
        var items = new ReviewSelector().Recommend(new RecommendationRequest { Learner = Learner }).Items;

        Assert.Equal(["a", "c"], items.Select(item => item.Competency.Value).Order(StringComparer.Ordinal));
        Assert.Equal(RecommendationKind.Assess, items.Single(item => item.Competency.Value == "a").Kind);
        Assert.Equal(RecommendationKind.Review, items.Single(item => item.Competency.Value == "c").Kind);
        Assert.Equal(items.OrderByDescending(item => item.Score), items);
    }

    [Fact]
    public void After_OfReviews_IsTheModel()
    {
        var start = ReviewSchedule.Start(5);
        var recalled = ReviewSchedule.Standard.After(start, 2, isRecalled: true);
        var forgotten = ReviewSchedule.Standard.After(start, 2, isRecalled: false);

        Assert.Equal(-1 / Math.Log2(0.675), start.HalfLifeDays, 1e-12);
        Assert.Equal(0.5, ReviewSchedule.RecallAfter(start, start.HalfLifeDays), 1e-12);
        Assert.True(recalled.HalfLifeDays > start.HalfLifeDays && forgotten.HalfLifeDays < start.HalfLifeDays);
        Assert.Equal((5, 7), (recalled.Difficulty, forgotten.Difficulty));
        Assert.Equal(18, ReviewSchedule.Standard.After(new ReviewState(17, 3), 1, isRecalled: false).Difficulty);
        Assert.All([0.0, 1e6], days => Assert.All([true, false], isRecalled =>
            Assert.InRange(ReviewSchedule.Standard.After(start, days, isRecalled).HalfLifeDays, 0.2, 400)));
    }

    [Fact]
    public void Schedule_AtTheTarget_NeedsNoReview()
    {
        var state = new ReviewState(3, 500);

        Assert.Null(ReviewSchedule.Standard.IntervalDays(state));
        Assert.Equal(0, ReviewSchedule.Standard.CostOf(state));
    }

    [Fact]
    public void Cost_IsHigherForWhatIsHarder_AndForWhatLastsLess()
    {
        foreach (var halfLife in (double[])[0.3, 2, 20, 200])
        {
            Assert.Equal(Enumerable.Range(1, 18), Enumerable.Range(1, 18).OrderBy(difficulty => ReviewSchedule.Standard.CostOf(new ReviewState(difficulty, halfLife))));
        }

        Assert.All(Enumerable.Range(1, 18), difficulty => Assert.True(
            ReviewSchedule.Standard.CostOf(new ReviewState(difficulty, 1)) > ReviewSchedule.Standard.CostOf(new ReviewState(difficulty, 100))));
    }

    [Fact]
    public void State_ThatIsNone_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReviewSchedule.Start(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReviewSchedule.Standard.CostOf(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReviewSchedule.Standard.IntervalDays(new ReviewState(3, double.NaN)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReviewSchedule.Standard.After(new ReviewState(3, 1), -1, isRecalled: true));
    }
}
