using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Metrics;

public sealed class PolicyComparisonTest
{
    private static readonly BootstrapOptions Few = new() { Resamples = 200 };

    [Property(MaxTest = 30)]
    public void Figures_OfEachLearnerOnce_AreThoseOfTheScore(ulong seed)
    {
        var answers = Drawn(seed, learners: 12, answers: 15, grid: 8);
        var figures = new double[ScoreSums.Measures];

        new ScoreSums(answers).Score([.. Enumerable.Repeat(1, answers.Learners)], figures);

        Assert.All(Enum.GetValues<ScoreMeasure>(), measure => Assert.Equal(answers.Score[measure] ?? double.NaN, figures[(int)measure], 1e-9));
    }

    [Property(MaxTest = 30)]
    public void Figures_OfLearnersRepeated_AreThoseOfTheirRowsRepeated(ulong seed)
    {
        var answers = Drawn(seed, learners: 6, answers: 9, grid: 5);
        var figures = new double[ScoreSums.Measures];
        var numbers = new SeededChance(seed);
        int[] weights = [.. Enumerable.Range(0, answers.Learners).Select(_ => numbers.NextBelow(4)).Append(1).Take(answers.Learners)];
        int[] rows = [.. Enumerable.Range(0, answers.Rows).SelectMany(row => Enumerable.Repeat(row, weights[answers.LearnerOf[row]]))];

        new ScoreSums(answers).Score(weights, figures);

        var plain = PredictionScore.Of([.. rows.Select(row => answers.Predicted[row])], [.. rows.Select(row => answers.Correct[row])]);
        Assert.All(Enum.GetValues<ScoreMeasure>(), measure => Assert.Equal(plain[measure] ?? double.NaN, figures[(int)measure], 1e-9));
    }

    [Fact]
    public void Comparison_OnAnyNumberOfThreads_GivesTheSameBits()
    {
        EvaluatedPolicy[] policies = [new("one", Drawn(1, 40, 12, 50)), new("two", Blurred(Drawn(1, 40, 12, 50), 0.3))];

        Assert.Equal(PolicyComparison.Of(policies, Few), PolicyComparison.Of(policies, Few, new FitControl { Threads = 4 }));
        Assert.NotEqual(PolicyComparison.Of(policies, Few), PolicyComparison.Of(policies, Few with { Seed = 2 }));
    }

    [Fact]
    public void Intervals_HoldTheTruthAboutAsOftenAsTheySay()
    {
        // Answers come true as predicted, so that the expected figures are known from the predictions alone.
        const int runs = 200;
        var (logLoss, accuracy) = (0, 0);
        for (var run = 0UL; run < runs; run++)
        {
            var answers = Drawn(run, learners: 40, answers: 10, grid: 1000);
            var intervals = PolicyComparison.Of([new("p", answers)], Few).Policies[0].Intervals;

            // With predictions evenly from 0 to 1 the log loss is ½, and the share predicted rightly ¾.
            logLoss += intervals.LogLoss!.Value.Contains(0.5) ? 1 : 0;
            accuracy += intervals.Accuracy!.Value.Contains(0.75) ? 1 : 0;
        }

        Assert.InRange(logLoss, 0.88 * runs, 0.99 * runs);
        Assert.InRange(accuracy, 0.88 * runs, 0.99 * runs);
    }

    [Fact]
    public void Difference_ToAWorsePolicy_IsBeyondChance_AndSaysWhichIsBetter()
    {
        var good = Drawn(3, 60, 20, 1000);

        var difference = PolicyComparison.Of([new("good", good), new("bad", Blurred(good, 0.6))], Few).Differences.Single();

        Assert.Equal(("good", "bad", 1200), (difference.First, difference.Second, difference.Count));
        var logLoss = difference[ScoreMeasure.LogLoss];
        Assert.True(logLoss.Difference < 0 && logLoss.Interval!.Value.Upper < 0 && logLoss.IsBeyondChance && logLoss.Probability < 0.05);
        Assert.True(logLoss.IsFirstBetter);
        Assert.True(difference[ScoreMeasure.Auc].IsFirstBetter);
    }

    [Fact]
    public void Difference_ToItself_IsNothing()
    {
        var answers = Drawn(4, 20, 10, 100);

        var difference = PolicyComparison.Of([new("a", answers), new("b", answers)], Few).Differences.Single();

        Assert.All(difference.Measures, measure => Assert.Equal((0.0, new ScoreInterval(0, 0), 1.0, false, null), (measure.Difference, measure.Interval, measure.Probability, measure.IsBeyondChance, measure.IsFirstBetter)));
    }

    [Fact]
    public void Difference_IsPaired_AndSoNarrowerThanThoseOfTheFigures()
    {
        var good = Drawn(5, 60, 20, 1000);

        var comparison = PolicyComparison.Of([new("good", good), new("near", Blurred(good, 0.02))], Few);

        Assert.True(Width(comparison.Differences[0][ScoreMeasure.LogLoss].Interval) < Width(comparison.Policies[0].Intervals.LogLoss) / 5);
    }

    [Fact]
    public void Difference_IsOverAnswersThatBothPredict()
    {
        var all = Drawn(6, 30, 10, 100);
        double[] some = [.. all.Predicted.ToArray().Select((value, row) => row % 3 == 0 ? double.NaN : value)];
        var less = new PredictedAnswers(some, all.Correct.ToArray(), LearnerRowsOf(30, 10));

        var difference = PolicyComparison.Of([new("all", all), new("less", less)], Few).Differences.Single();

        Assert.Equal(200, difference.Count);
        Assert.All(difference.Measures, measure => Assert.Equal(0, measure.Difference));
        Assert.Null(less[0]);
        Assert.Equal(all[1], less[1]);
    }

    [Fact]
    public void Intervals_WhereTheyMeanNothing_AreNull()
    {
        var one = Drawn(7, 1, 30, 100);
        var none = new PredictedAnswers([double.NaN, double.NaN], [true, false], LearnerRowsOf(2, 1));

        Assert.All(new[] { one, none }, answers => Assert.Equal(new ScoreIntervals(), PolicyComparison.Of([new("p", answers)], Few).Policies[0].Intervals));
        Assert.Equal(new ScoreIntervals(), PolicyComparison.Of([new("p", Drawn(7, 9, 30, 100))], Few with { Resamples = 0 }).Policies[0].Intervals);
        var difference = PolicyComparison.Of([new("p", none), new("q", none)], Few).Differences.Single();
        Assert.All(difference.Measures, measure => Assert.Equal((null, null, null), (measure.Difference, measure.Interval, measure.Probability)));
    }

    [Fact]
    public void Intervals_OfAnswersAllRight_LeaveOutTheArea()
    {
        var right = new PredictedAnswers([0.5, 0.6, 0.7], [true, true, true], LearnerRowsOf(3, 1));

        var intervals = PolicyComparison.Of([new("p", right)], Few).Policies[0].Intervals;

        Assert.Null(intervals.Auc);
        Assert.Equal(new ScoreInterval(1, 1), intervals.Accuracy);
    }

    [Fact]
    public void Reliability_SaysHowOftenPredictionsCameTrue()
    {
        var answers = new PredictedAnswers([0.1, 0.15, 1, double.NaN, 0.95], [true, false, true, true, false], LearnerRowsOf(5, 1));

        var bins = answers.Reliability();

        Assert.Equal([(0.1, 2, 0.125, 0.5), (0.9, 2, 0.975, 0.5)], bins.Select(bin => (bin.From, bin.Count, Math.Round(bin.MeanPrediction, 12), bin.ShareRight)));
        Assert.Equal(answers.Score.CalibrationError!.Value, bins.Sum(bin => bin.Count / 4.0 * Math.Abs(bin.ShareRight - bin.MeanPrediction)), 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>("bins", () => answers.Reliability(0));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => answers[5]);
    }

    [Fact]
    public void Comparison_CanBeCancelled_AndTellsProgress()
    {
        var seen = new ReportedProgress();
        EvaluatedPolicy[] policies = [new("p", Drawn(8, 10, 10, 10))];

        PolicyComparison.Of(policies, Few, new FitControl { Progress = seen });

        Assert.Equal(new FitProgress(200, 200), seen.Reports[^1]);
        Assert.ThrowsAny<OperationCanceledException>(() => PolicyComparison.Of(policies, Few, new FitControl { Threads = 2, Cancellation = new CancellationToken(true) }));
    }

    [Fact]
    public void What_CantBeCompared_IsRefused()
    {
        Assert.Throws<ArgumentException>("policies", () => PolicyComparison.Of([new("p", Drawn(1, 5, 5, 10)), new("q", Drawn(1, 5, 4, 10))]));
        Assert.Throws<ArgumentOutOfRangeException>("Resamples", () => new BootstrapOptions { Resamples = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("Confidence", () => new BootstrapOptions { Confidence = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("measure", () => PredictionScore.Of([], [])[(ScoreMeasure)5]);
    }

    private static double Width(ScoreInterval? interval) => interval!.Value.Upper - interval.Value.Lower;

    /// <summary>Predictions on a grid from 0 to 1, and answers that come true as predicted.</summary>
    private static PredictedAnswers Drawn(ulong seed, int learners, int answers, int grid)
    {
        var numbers = new SeededChance(seed * 7919);
        var (predicted, correct) = (new double[learners * answers], new bool[learners * answers]);
        for (var row = 0; row < predicted.Length; row++)
        {
            predicted[row] = (double)numbers.NextBelow(grid + 1) / grid;
            correct[row] = numbers.Next() < predicted[row];
        }

        return new PredictedAnswers(predicted, correct, LearnerRowsOf(learners, answers));
    }

    private static PredictedAnswers Blurred(PredictedAnswers answers, double blur) => new(
        [.. answers.Predicted.ToArray().Select((value, row) => Math.Clamp(value + (row % 2 == 0 ? blur : -blur), 0.01, 0.99))],
        answers.Correct.ToArray(),
        LearnerRowsOf(answers.Learners, answers.Rows / answers.Learners));

    private static LearnerRows LearnerRowsOf(int learners, int answers) => LearnerRows.Of([.. Enumerable.Range(0, learners * answers)
        .Select(row => new ObservedRow(LearnerId.From($"l{row % learners}"), [CompetencyId.From("x")], Observation.OfAnswer(true)))]);
}
