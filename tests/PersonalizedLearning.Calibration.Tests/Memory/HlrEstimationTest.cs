using FsCheck.Xunit;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.Memory;

public sealed class HlrEstimationTest
{
    private static readonly HlrParameters Truth = new() { Right = 0.9, Wrong = -0.5, Bias = 0.7 };

    [Theory]
    [InlineData(HlrCriterion.Likelihood, 1, 0.1)]
    [InlineData(HlrCriterion.Likelihood, 2, 0.1)]
    [InlineData(HlrCriterion.SquaredError, 1, 0.1)]
    public void Fit_OfSimulatedAnswers_FindsTheWeights(HlrCriterion criterion, ulong seed, double within)
    {
        var rows = Reviews.Simulated(Truth, cards: 8000, length: 6, seed);

        var fit = HlrEstimation.Fit(rows, new HlrFitOptions { Criterion = criterion, Penalty = 0 });

        Assert.True(fit.Converged);
        Assert.Equal(Truth.Right, fit.Parameters.Right, within);
        Assert.Equal(Truth.Wrong, fit.Parameters.Wrong, within);
        Assert.Equal(Truth.Bias, fit.Parameters.Bias, within);
        Assert.Equal((48_000, 40_000, 80), (fit.Answers, fit.Predicted, fit.Learners));
    }

    [Property(MaxTest = 30)]
    public void Fit_IsTheSame_FromWhereverItStarts(ulong seed)
    {
        var numbers = new SeededChance(seed);
        var rows = Reviews.Simulated(Truth, 60, 6, seed);
        double Any(double most) => ((2 * numbers.Next()) - 1) * most;

        var usual = HlrEstimation.Fit(rows, new HlrFitOptions { Tolerance = 1e-10 }).Parameters;
        var other = HlrEstimation.Fit(
            rows, new HlrFitOptions { Tolerance = 1e-10, Start = new HlrParameters { Right = Any(2), Wrong = Any(2), Bias = Any(4) } }).Parameters;

        Assert.Equal(usual.Right, other.Right, 1e-3);
        Assert.Equal(usual.Wrong, other.Wrong, 1e-3);
        Assert.Equal(usual.Bias, other.Bias, 1e-3);
    }

    [Property]
    public void Gradient_IsThatOfFiniteDifferences(ulong seed, bool squared)
    {
        const double Step = 1e-6;
        var numbers = new SeededChance(seed);
        var loss = new HlrLoss(
            PracticeLapses.Of(Reviews.Any(seed), new HlrParameters(), null).All, squared ? HlrCriterion.SquaredError : HlrCriterion.Likelihood, penalty: 0.3);
        double[] point = [numbers.Next() - 0.5, numbers.Next() - 0.5, (4 * numbers.Next()) - 2];
        var gradient = new double[3];

        Assert.Equal(loss.At(point), loss.Derive(point, gradient, new double[9]), 1e-9 * (1 + loss.At(point)));

        for (var place = 0; place < point.Length; place++)
        {
            double At(double by)
            {
                double[] moved = [.. point];
                moved[place] += by;
                return loss.At(moved);
            }

            Assert.Equal((At(Step) - At(-Step)) / (2 * Step), gradient[place], 1e-4 * (1 + Math.Abs(gradient[place]) + (loss.At(point) * 1e-3)));
        }
    }

    [Property]
    public void Loss_OfTheLikelihood_IsConvex(ulong seed)
    {
        var numbers = new SeededChance(seed);
        var loss = new HlrLoss(PracticeLapses.Of(Reviews.Any(seed), new HlrParameters(), null).All, HlrCriterion.Likelihood, penalty: 0);
        double[] one = [.. Enumerable.Range(0, 3).Select(_ => (2 * numbers.Next()) - 1)];
        double[] other = [.. Enumerable.Range(0, 3).Select(_ => (2 * numbers.Next()) - 1)];

        var middle = loss.At([.. one.Zip(other, (left, right) => (left + right) / 2)]);

        Assert.True(middle <= ((loss.At(one) + loss.At(other)) / 2) + (1e-9 * (1 + Math.Abs(middle))));
    }

    [Fact]
    public void SquaredError_IsNoGreater_ThanWhereTheLikelihoodIsGreatest()
    {
        var rows = Reviews.Simulated(Truth, 200, 6, seed: 3);
        var loss = new HlrLoss(PracticeLapses.Of(rows, Truth, null).All, HlrCriterion.SquaredError, 0.1);
        double Of(HlrCriterion criterion) => HlrEstimation.Fit(rows, new HlrFitOptions { Criterion = criterion }).Parameters is var found
            ? loss.At([found.Right, found.Wrong, found.Bias])
            : 0;

        Assert.True(Of(HlrCriterion.SquaredError) <= Of(HlrCriterion.Likelihood));
    }

    [Fact]
    public void Fit_WithoutALaterAnswer_IsTheStart()
    {
        foreach (var rows in (IReadOnlyList<ObservedRow>[])[[], Reviews.Of((0, 3)), Reviews.Of((9, 3), (5, 1)), [Reviews.Row("a", "b", Observation.OfAnswer(true)), Reviews.Row("a", "b", Observation.OfAnswer(false))]])
        {
            var fit = HlrEstimation.Fit(rows);

            Assert.Equal((new HlrParameters(), rows.Count, 0, 0.0), (fit.Parameters, fit.Answers, fit.Predicted, fit.LogLikelihood));
        }
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 0.1)]
    [InlineData(1, 0)]
    [InlineData(1, 0.1)]
    public void Fit_OfAnswersOfOneKind_IsDefined(int rating, double penalty)
    {
        var rows = Reviews.Of(Enumerable.Range(0, 30).Select(review => (review * 1.7, rating)));

        var fit = HlrEstimation.Fit(rows, new HlrFitOptions { Penalty = penalty });

        Assert.True(double.IsFinite(fit.LogLikelihood) && fit.LogLikelihood >= fit.StartLogLikelihood, $"{fit}");
    }

    [Fact]
    public void Start_UnderWhichAnAnswerIsImpossible_IsRefused() =>
        Assert.Throws<ArgumentException>("options", () => HlrEstimation.Fit(
            Reviews.Of(Enumerable.Range(0, 200).Select(day => ((double)day, 3))), new HlrFitOptions { Start = new HlrParameters { Right = -100, Wrong = -100, Bias = -100 }, MaxIterations = 0 }));

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Penalty", () => new HlrFitOptions { Penalty = double.PositiveInfinity });
        Assert.Throws<ArgumentOutOfRangeException>("Tolerance", () => new HlrFitOptions { Tolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("MaxIterations", () => new HlrFitOptions { MaxIterations = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("Criterion", () => new HlrFitOptions { Criterion = (HlrCriterion)9 });
        Assert.Throws<ArgumentNullException>("Start", () => new HlrFitOptions { Start = null! });
    }
}
