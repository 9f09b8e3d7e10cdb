using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

public sealed class BktForgetPerDayTest
{
    private static readonly BktParameters Truth = new() { Prior = 0.5, Learn = 0.2, Guess = 0.15, Slip = 0.08, ForgetPerDay = 0.03 };

    private static readonly BktFitOptions ByDay = new() { ForgettingPerDay = true };

    private static SimulatedRows Simulated => new(Truth) { Gaps = [0, 0.01, 1, 7, 30] };

    [Theory]
    [InlineData(0.03, 0.005)]
    [InlineData(0.2, 0.03)]
    [InlineData(0.002, 0.001)]
    public void Fit_RecoversTheForgettingOfADay(double truth, double within)
    {
        var fit = Fit((Simulated with { Truth = Truth with { ForgetPerDay = truth } }).Draw(4000, seed: 1), ByDay).Parameters;

        Assert.Equal(truth, fit.ForgetPerDay, within);
        Assert.Equal(Truth.Prior, fit.Prior, 0.03);
        Assert.Equal(Truth.Learn, fit.Learn, 0.03);
        Assert.Equal(Truth.Guess, fit.Guess, 0.03);
        Assert.Equal(Truth.Slip, fit.Slip, 0.03);
    }

    [Fact]
    public void Fit_WhereNothingIsForgotten_IsThatWithoutForgetting()
    {
        var rows = (Simulated with { Truth = Truth with { ForgetPerDay = 0 } }).Draw(1000, seed: 2);

        var (with, without) = (Fit(rows, ByDay), Fit(rows, new BktFitOptions()));

        Assert.InRange(with.Parameters.ForgetPerDay, 0, 0.001);
        Assert.True(with.LogLikelihood >= without.LogLikelihood - 1e-6);
    }

    [Fact]
    public void Fit_WithBoundsAndBeliefs_KeepsThem()
    {
        var rows = Simulated.Draw(100, seed: 3);

        Assert.Equal(0.01, Fit(rows, ByDay with { Bounds = new BktBounds { ForgetPerDay = ParameterRange.Between(0, 0.01) } }).Parameters.ForgetPerDay, 1e-9);
        Assert.Equal(0.3, Fit(rows, ByDay with { Priors = new BktPriors { ForgetPerDay = ParameterPrior.Around(0.3, 1e7) } }).Parameters.ForgetPerDay, 1e-3);
    }

    // As the policy has it, time never runs backwards and an unknown one is none.
    [Fact]
    public void Times_OutOfOrderOrUnknown_CountAsNoTime()
    {
        var at = Instant.FromUtc(2024, 1, 1, 0, 0);
        Instant?[] times = [null, at, at + Duration.FromDays(5), at + Duration.FromDays(2), null, at + Duration.FromDays(9)];
        bool[] answers = [true, true, false, true, false, true];
        ObservedRow[] rows = [.. times.Zip(answers, (time, isRight) => new ObservedRow(Journal.LearnerId.From("one"), [Logs.Skill], Observation.OfAnswer(isRight, time)))];
        double[] days = [0, 0, 5, 0, 0, 4];

        var log = BktEstimation.LogLikelihood(PolicyEvaluation.ToLog(rows, withTimes: true), _ => Truth);

        var alike = new BktClassParameters(Truth.Prior, [Truth.Learn], [0], [Truth.Guess], [Truth.Slip]) { ForgetPerDay = Truth.ForgetPerDay };
        Assert.Equal(BktClassEstimation.Fit([[.. answers.Zip(days, (isRight, gap) => new ClassedAnswer(isRight, DaysBefore: gap))]], alike, maxIterations: 0).LogLikelihood, log, 1e-12);
    }

    [Fact]
    public void LogLikelihood_FromIterationToIteration_NeverFalls()
    {
        var sequences = Simulated.Draw(40, seed: 4).GroupBy(row => row.Learner).Select(learner => learner.Select(row => new ClassedAnswer(row.IsCorrect, DaysBefore: 3)).ToArray()).ToList();
        var start = new BktClassParameters(0.4, [0.3], [0.05], [0.3], [0.2]) { ForgetPerDay = 0.3 };
        var before = double.NegativeInfinity;
        for (var iterations = 0; iterations <= 80; iterations++)
        {
            var reached = BktClassEstimation.Fit(sequences, start, iterations, tolerance: 0).LogLikelihood;

            Assert.True(reached >= before - 1e-10, $"It fell from {before} to {reached} by iteration {iterations}.");
            before = reached;
        }
    }

    private static BktFit Fit(IReadOnlyList<ObservedRow> rows, BktFitOptions options) => BktEstimation.Fit(PolicyEvaluation.ToLog(rows, withTimes: true), options).Single();
}
