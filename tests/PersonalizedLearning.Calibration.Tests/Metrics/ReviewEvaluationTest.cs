using PersonalizedLearning.Calibration.Tests.Memory;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Metrics;

public sealed class ReviewEvaluationTest
{
    private static readonly MasteryPolicySet Fsrs = new(new FreeSpacedRepetitionScheduler());

    [Fact]
    public void Score_CountsReviewsOnALaterDayAlone()
    {
        var policy = new FreeSpacedRepetitionScheduler();
        var rows = Reviews.Of((0, 3), (0, 1), (2, 3), (2.1, 1), (1, 4));
        var state = policy.Update(policy.Update(policy.Initial, rows[0].Observation), rows[1].Observation);
        var recall = policy.Retrievability(state, rows[2].Observation.At!.Value);

        var score = ReviewEvaluation.Score(rows, _ => Fsrs);

        Assert.Equal(1, score.Score.Count);
        Assert.Equal(-Math.Log(recall), score.Score.LogLoss!.Value, 1e-12);
        Assert.Equal(1 - recall, score.RmseBins!.Value, 1e-12);
    }

    [Fact]
    public void Days_AreCountedAsAskedFor()
    {
        // From noon to the next morning at three.
        var rows = Reviews.Of((0, 3), (15 / 24.0, 3));

        Assert.Equal(1, ReviewEvaluation.Score(rows, _ => Fsrs).Score.Count);
        Assert.Equal(0, ReviewEvaluation.Score(rows, _ => Fsrs, new FsrsParameters { DayStartHour = 4 }).Score.Count);
        Assert.Equal(0, ReviewEvaluation.Score(rows, _ => Fsrs, new FsrsParameters { DayCount = DayCount.WholeDays }).Score.Count);
    }

    [Fact]
    public void Review_OnSeveralCompetencies_CountsOnce()
    {
        var rows = Reviews.Of((0, 3), (2, 3), (9, 1)).Select(row => row with { Competencies = [CompetencyId.From("x"), CompetencyId.From("y")] }).ToList();

        Assert.Equal(2, ReviewEvaluation.Score(rows, _ => Fsrs).Score.Count);
    }

    [Fact]
    public void Score_WithoutPredictions_IsNotDefined()
    {
        Assert.Null(ReviewEvaluation.Score([], _ => Fsrs).RmseBins);
        Assert.Equal(0, ReviewEvaluation.Score([], _ => Fsrs).Score.Count);
        Assert.Null(ReviewEvaluation.Score(Reviews.Of((0, 3), (2, 3)), _ => new MasteryPolicySet(new WeightedAverage())).RmseBins);
    }

    [Fact]
    public void ReviewsWithoutTimes_AreNotPredicted() =>
        Assert.Equal(0, ReviewEvaluation.Score([.. Enumerable.Range(0, 4).Select(_ => Reviews.Row("a", "b", Observation.OfRating(3)))], _ => Fsrs).Score.Count);
}
