using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Calibration.Tests.Memory;

public sealed class FsrsEstimationTest
{
    // Far from the defaults, so that none is found by standing still.
    private static readonly FsrsParameters Truth = new()
    {
        Weights =
        [
            0.6, 2, 4, 12, 6, 0.6, 2, 0.05, 1.4, 0.3, 1.2, 1.2, 0.15, 0.4, 1.2, 0.4, 2.5, 0.8, 0.3, 0.15, 0.3,
        ],
    };

    [SharedFact(Reviews.File)]
    public void Fit_OfARealPerson_IsBetterThanThatOfFsrsRs()
    {
        var rows = Reviews.OfFile();

        var fit = FsrsEstimation.Fit(rows);

        Assert.Equal((12_580, 6_276, 1, true), (fit.Reviews, fit.Predicted, fit.Learners, fit.Converged));
        var found = Scored(rows, fit.Parameters);
        Assert.True(found.Score.Auc >= 0.7394 && found.RmseBins <= 0.0555 && found.Score.LogLoss <= 0.4531, $"{found}");
        Assert.Equal(-fit.LogLikelihood / fit.Predicted, found.Score.LogLoss!.Value, 1e-9);
    }

    [SharedFact(Reviews.File)]
    public void Score_OfTheDefaults_OnARealPerson_IsThatOfThePeers()
    {
        var score = Scored(Reviews.OfFile(), new FsrsParameters());

        Assert.Equal(0.7270, score.Score.Auc!.Value, 0.00005);
        Assert.Equal(0.0832, score.RmseBins!.Value, 0.00005);
        Assert.Equal(0.4650, score.Score.LogLoss!.Value, 0.00005);
        Assert.Equal(6_276, score.Score.Count);
    }

    // Of weights that trade off against each other (w8, w9 and w10; w5 and w6 with w7) single ones are known poorly from any log; their standard errors say so.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Fit_OfSimulatedReviews_FindsTheWeightsWithinTheirErrors_AndThePredictions(ulong seed)
    {
        var rows = Reviews.Simulated(Truth, cards: 3000, length: 10, seed);

        var fit = FsrsEstimation.Fit(rows, new FsrsFitOptions { Pull = 0 });

        Assert.True(fit.Converged);
        Assert.True(fit.LogLikelihood >= FsrsEstimation.Fit(rows, new FsrsFitOptions { Start = Truth, MaxIterations = 0 }).LogLikelihood, $"{fit}");
        Assert.All(fit.Parameters.Weights.Index(), weight =>
            Assert.Equal(Truth.Weights[weight.Index], weight.Item, 4.5 * (fit.StandardErrors[weight.Index] ?? 0.1)));
        Assert.True(MeanDifference(rows, fit.Parameters, Truth) < 0.015, $"{MeanDifference(rows, fit.Parameters, Truth)}");
        Assert.True(MeanDifference(rows, new FsrsParameters(), Truth) > 0.03, $"{MeanDifference(rows, new FsrsParameters(), Truth)}");
    }

    [Fact]
    public void Fit_OfFsrs5_KeepsItsNineteenWeights()
    {
        var start = new FsrsParameters { Weights = [.. FsrsParameters.DefaultWeights.Take(19)] };

        var fit = FsrsEstimation.Fit(Reviews.Simulated(start, 100, 8, seed: 3), new FsrsFitOptions { Start = start });

        Assert.Equal(19, fit.Parameters.Weights.Count);
        Assert.True(fit.LogLikelihood > fit.StartLogLikelihood);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    public void Fit_IsTheSameBits_ForAnyNumberOfThreads(int threads)
    {
        var rows = Reviews.Simulated(Truth, 400, 8, seed: 4);

        Assert.Equal(FsrsEstimation.Fit(rows), FsrsEstimation.Fit(rows, control: new FitControl { Threads = threads }));
    }

    [Fact]
    public void Loss_NeverRises_WithTheIterationsAllowed()
    {
        var rows = Reviews.Simulated(Truth, 100, 8, seed: 5);
        var last = double.NegativeInfinity;
        for (var iterations = 0; iterations <= 20; iterations++)
        {
            var fit = FsrsEstimation.Fit(rows, new FsrsFitOptions { Pull = 0, MaxIterations = iterations, Tolerance = 0 });
            Assert.True(fit.LogLikelihood >= last, $"After {iterations} iterations {fit.LogLikelihood}, before {last}.");
            last = fit.LogLikelihood;
        }
    }

    [Fact]
    public void Pull_TheStronger_TheNearerToTheStart()
    {
        var rows = Reviews.Simulated(Truth, 100, 8, seed: 6);
        double[] apart = [.. new[] { 0.1, 10, 1e9 }.Select(pull => Distance(FsrsEstimation.Fit(rows, new FsrsFitOptions { Pull = pull }).Parameters))];

        Assert.True(apart[0] > apart[1] && apart[1] > apart[2], string.Join(", ", apart));
        Assert.Equal(0, apart[2], 1e-3);
    }

    [Fact]
    public void Starts_TheMore_TheBetterOrTheSame_AndSeeded()
    {
        var rows = Reviews.Simulated(Truth, 60, 8, seed: 8);
        FsrsFit Of(int starts, long seed) => FsrsEstimation.Fit(rows, new FsrsFitOptions { Pull = 0, Starts = starts, Seed = seed });

        var (one, four) = (Of(1, 1), Of(4, 1));

        Assert.Equal(0, one.Start);
        Assert.True(four.LogLikelihood >= one.LogLikelihood);
        Assert.Equal(four, Of(4, 1));
        Assert.NotEqual(four, Of(4, 2));
    }

    [Fact]
    public void Progress_Grows_ToNoMoreThanAll()
    {
        var told = new List<FitProgress>();

        FsrsEstimation.Fit(
            Reviews.Simulated(Truth, 20, 6, seed: 9), new FsrsFitOptions { Starts = 2, MaxIterations = 5, Tolerance = 0 }, control: new FitControl { Progress = new Listener(told) });

        Assert.Equal(told.OrderBy(progress => progress.Done), told);
        Assert.All(told, progress => Assert.True(progress.Done < 10 && progress.Total == 10));
        Assert.Equal(10, told.Count);
    }

    [Fact]
    public void Fit_TakesOnlyTheLearnersAskedFor()
    {
        var rows = Reviews.Simulated(Truth, 300, 6, seed: 7);

        var some = FsrsEstimation.Fit(rows, learners: learner => learner == LearnerId.From("learner-1"));

        Assert.Equal(FsrsEstimation.Fit([.. rows.Where(row => row.Learner == LearnerId.From("learner-1"))]), some);
        Assert.Equal((1, 600), (some.Learners, some.Reviews));
    }

    [Fact]
    public void Fit_WithoutAReviewOnALaterDay_IsTheStart()
    {
        foreach (var rows in (IReadOnlyList<ObservedRow>[])[[], Reviews.Of((0, 3)), Reviews.Of((0, 3), (0, 1), (0, 4)), Reviews.Of((9, 3), (5, 1), (0, 4)), Untimed()])
        {
            foreach (var pull in (double[])[0, 1])
            {
                var fit = FsrsEstimation.Fit(rows, new FsrsFitOptions { Pull = pull });

                Assert.Equal((new FsrsParameters(), rows.Count, 0, 0.0, true), (fit.Parameters, fit.Reviews, fit.Predicted, fit.LogLikelihood, fit.Converged));
            }
        }
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void Fit_OfReviewsOfOneKind_IsDefined(int rating, double pull)
    {
        var rows = Reviews.Of(Enumerable.Range(0, 30).Select(review => (review * (review + 1) / 2.0, rating)));

        var fit = FsrsEstimation.Fit(rows, new FsrsFitOptions { Pull = pull });

        Assert.True(fit.Converged && double.IsFinite(fit.LogLikelihood) && fit.LogLikelihood >= fit.StartLogLikelihood, $"{fit}");
    }

    [Fact]
    public void Fit_Cancelled_Stops()
    {
        using var cancelling = new CancellationTokenSource();
        cancelling.Cancel();

        Assert.Throws<OperationCanceledException>(() => FsrsEstimation.Fit(Reviews.Of((0, 3), (2, 1)), control: new FitControl { Cancellation = cancelling.Token }));
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Pull", () => new FsrsFitOptions { Pull = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("Tolerance", () => new FsrsFitOptions { Tolerance = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxIterations", () => new FsrsFitOptions { MaxIterations = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("Starts", () => new FsrsFitOptions { Starts = 0 });
        Assert.Throws<ArgumentNullException>("Start", () => new FsrsFitOptions { Start = null! });
    }

    private static IReadOnlyList<ObservedRow> Untimed() => [.. Enumerable.Range(0, 9).Select(index => Reviews.Row("a", "b", Observation.OfAnswer(index % 2 == 0)))];

    private static ReviewScore Scored(IReadOnlyCollection<ObservedRow> rows, FsrsParameters parameters) =>
        ReviewEvaluation.Score(rows, _ => new MasteryPolicySet(new FreeSpacedRepetitionScheduler(parameters)));

    private static double Distance(FsrsParameters parameters) =>
        Math.Sqrt(parameters.Weights.Zip(FsrsParameters.DefaultWeights, (found, usual) => (found - usual) * (found - usual)).Sum());

    private static double MeanDifference(IReadOnlyList<ObservedRow> rows, FsrsParameters one, FsrsParameters other)
    {
        var (first, second) = (new FreeSpacedRepetitionScheduler(one), new FreeSpacedRepetitionScheduler(other));
        var (sum, count) = (0.0, 0);
        foreach (var card in rows.GroupBy(row => row.Competencies))
        {
            var (left, right) = (first.Initial, second.Initial);
            foreach (var row in card)
            {
                var at = row.Observation.At!.Value;
                if (left.Stability > 0 && at - Instant.FromUnixTimeTicks(left.LatestTicks) >= Duration.FromDays(1))
                {
                    (sum, count) = (sum + Math.Abs(first.Retrievability(left, at) - second.Retrievability(right, at)), count + 1);
                }

                (left, right) = (first.Update(left, row.Observation), second.Update(right, row.Observation));
            }
        }

        return sum / count;
    }

    private sealed class Listener(List<FitProgress> told) : IProgress<FitProgress>
    {
        public void Report(FitProgress value) => told.Add(value);
    }
}
