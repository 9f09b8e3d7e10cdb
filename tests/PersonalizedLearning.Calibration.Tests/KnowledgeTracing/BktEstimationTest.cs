using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

public sealed class BktEstimationTest
{
    private static readonly BktParameters Truth = new() { Prior = 0.35, Learn = 0.15, Guess = 0.2, Slip = 0.08 };
    private static readonly BktParameters ForgetfulTruth = new() { Prior = 0.6, Learn = 0.12, Forget = 0.06, Guess = 0.15, Slip = 0.1 };

    public static TheoryData<int> ManyThreads => [2, 4, 7];

    [Fact]
    public void Fit_OfSimulatedAnswers_RecoversTheParameters()
    {
        var fit = BktEstimation.Fit(Logs.Of(SimulatedAnswers.Of(Truth, 4000, 5, 15, seed: 11))).Single();

        AssertNear(Truth, fit.Parameters);
        Assert.True(fit.Converged);
        Assert.False(fit.IsDegenerate);
        Assert.Equal(0, fit.Parameters.Forget);
    }

    [Fact]
    public void Fit_WithForgetting_RecoversTheParameters()
    {
        var log = Logs.Of(SimulatedAnswers.Of(ForgetfulTruth, 4000, 10, 30, seed: 12));

        var fit = BktEstimation.Fit(log, new BktFitOptions { Forgetting = true }).Single();

        AssertNear(ForgetfulTruth, fit.Parameters);
        Assert.True(fit.LogLikelihood >= BktEstimation.LogLikelihood(log, _ => ForgetfulTruth));
    }

    [Theory]
    [MemberData(nameof(ManyThreads))]
    public void Fit_OnManyThreads_GivesTheSameBits(int threads)
    {
        var log = ManyCompetencies(17);

        var one = BktEstimation.Fit(log, new BktFitOptions { Forgetting = true, MaxIterations = 50 });
        var many = BktEstimation.Fit(log, new BktFitOptions { Forgetting = true, MaxIterations = 50, Threads = threads });

        Assert.Equal(one, many);
    }

    [Fact]
    public void Fit_WithTheSameSeed_GivesTheSameBits() =>
        Assert.Equal(BktEstimation.Fit(ManyCompetencies(3), new BktFitOptions { Seed = 5 }), BktEstimation.Fit(ManyCompetencies(3), new BktFitOptions { Seed = 5 }));

    [Fact]
    public void Fit_FromMoreStarts_IsAtLeastAsLikely()
    {
        var log = ManyCompetencies(8);
        var few = BktEstimation.Fit(log, new BktFitOptions { Starts = 2 });
        var more = BktEstimation.Fit(log, new BktFitOptions { Starts = 12 });

        Assert.All(few.Zip(more), pair => Assert.True(pair.Second.LogLikelihood >= pair.First.LogLikelihood));
        Assert.All(more, fit => Assert.InRange(fit.Start, 0, 11));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LogLikelihood_FromIterationToIteration_NeverFalls(bool forgetting)
    {
        var log = Logs.Of(SimulatedAnswers.Of(ForgetfulTruth, 60, 1, 40, seed: 3));
        var before = double.NegativeInfinity;
        for (var iterations = 0; iterations <= 120; iterations++)
        {
            var fit = BktEstimation.Fit(log, new BktFitOptions { Starts = 1, MaxIterations = iterations, Tolerance = 0, Forgetting = forgetting }).Single();

            Assert.True(fit.LogLikelihood >= before - (1e-12 * Math.Abs(fit.LogLikelihood)), $"It fell from {before} to {fit.LogLikelihood} by iteration {iterations}.");
            before = fit.LogLikelihood;
        }
    }

    [Fact]
    public void Fit_WithinBounds_KeepsThem_AndClimbs()
    {
        var bounds = new BktBounds { Guess = ParameterRange.Between(0.05, 0.1), Slip = ParameterRange.Between(0.12, 0.3), Prior = ParameterRange.Between(0.5, 0.5) };
        var log = Logs.Of(SimulatedAnswers.Of(Truth, 300, 5, 15, seed: 4));

        var fit = BktEstimation.Fit(log, new BktFitOptions { Bounds = bounds }).Single();
        var start = BktEstimation.Fit(log, new BktFitOptions { Bounds = bounds, Starts = 1, MaxIterations = 0 }).Single();

        Assert.InRange(fit.Parameters.Guess, 0.05, 0.1);
        Assert.InRange(fit.Parameters.Slip, 0.12, 0.3);
        Assert.Equal(0.5, fit.Parameters.Prior);
        Assert.True(fit.LogLikelihood > start.LogLikelihood);
    }

    [Fact]
    public void Fit_OfSkillThatIsLost_IsCalledDegenerate_UnlessBoundsKeepItFromIt()
    {
        // All begin right and end wrong: without forgetting only a state in which answers get worse explains that.
        var log = Logs.Of(Enumerable.Repeat("1111100000", 50));

        var free = BktEstimation.Fit(log, new BktFitOptions { Starts = 20 }).Single();
        var bound = BktEstimation.Fit(log, new BktFitOptions { Bounds = new BktBounds { Guess = ParameterRange.Between(0, 0.4), Slip = ParameterRange.Between(0, 0.4) } }).Single();
        var forgetting = BktEstimation.Fit(log, new BktFitOptions { Forgetting = true, Starts = 20 }).Single();

        Assert.True(free.IsDegenerate);
        Assert.False(bound.IsDegenerate);
        Assert.False(forgetting.IsDegenerate);
    }

    [Fact]
    public void Fit_OfSomeLearners_IsTheFitOfTheirAnswersAlone()
    {
        string[] texts = [.. SimulatedAnswers.Of(Truth, 40, 3, 9, seed: 9)];

        var some = BktEstimation.Fit(Logs.Of(texts), learners: learner => int.Parse(learner.Value.Split('-')[1]) < 20).Single();

        Assert.Equal(BktEstimation.Fit(Logs.Of(texts[..20])).Single(), some);
    }

    [Fact]
    public void Fit_OfNothing_IsEmpty()
    {
        Assert.Empty(BktEstimation.Fit(ResponseLog.CreateBuilder().Build()));
        Assert.Empty(BktEstimation.Fit(Logs.Of("01"), learners: _ => false));
        Assert.Equal(new BktParameters(), BktEstimation.ToPolicies([]).Standard.Parameters);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("1111111111")]
    [InlineData("0000000000")]
    [InlineData("1", "1", "1", "1")]
    [InlineData("0", "00", "000", "0")]
    public void Fit_OfAnswersOfOneKind_IsFiniteAndSaysSo(params string[] answers)
    {
        foreach (var forgetting in (bool[])[false, true])
        {
            var options = new BktFitOptions { Forgetting = forgetting };
            var fit = BktEstimation.Fit(Logs.Of(answers), options).Single();

            Assert.InRange(fit.LogLikelihood, -answers.Sum(text => text.Length), 1e-9);
            Assert.Contains(BktEstimation.Diagnose([fit], options), problem => problem.Code == "few-answers");
            Assert.InRange(new MasteryFold(BktEstimation.ToPolicies([fit])[Logs.Skill]).PredictSuccess(default)!.Value, 0, 1);
        }
    }

    [Fact]
    public void Fit_OfLongStreaks_StaysFinite()
    {
        var log = Logs.Of(new string('1', 5000) + new string('0', 5000), new string('0', 5000), new string('1', 3000));

        var fit = BktEstimation.Fit(log, new BktFitOptions { Forgetting = true, MaxIterations = 30 }).Single();

        Assert.True(double.IsFinite(fit.LogLikelihood));
    }

    [Fact]
    public void Fit_FromAStartThatForbidsTheAnswers_IsRefused()
    {
        var start = new BktParameters { Prior = 0, Learn = 0, Guess = 0 };

        var problem = Assert.Throws<ArgumentException>(() => BktEstimation.Fit(Logs.Of("1"), new BktFitOptions { Start = start, Starts = 1 }));

        Assert.Contains("skill", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToPolicies_OfAnUnseenCompetency_IsTheMeanOfTheFitted()
    {
        var fits = BktEstimation.Fit(ManyCompetencies(3));

        var unseen = (BktParameters)BktEstimation.ToPolicies(fits)[CompetencyId.From("unseen")].Parameters;

        Assert.Equal(fits.Sum(fit => fit.Parameters.Guess * fit.Answers) / fits.Sum(fit => fit.Answers), unseen.Guess, 1e-12);
    }

    [Fact]
    public void LogLikelihood_OfImpossibleAnswers_IsNegativeInfinity() => Assert.Equal(
        double.NegativeInfinity, BktEstimation.LogLikelihood(Logs.Of("0"), _ => new BktParameters { Prior = 1, Forget = 0, Slip = 0, Guess = 1 }));

    private static ResponseLog ManyCompetencies(int count)
    {
        var builder = ResponseLog.CreateBuilder();
        for (var index = 0; index < count; index++)
        {
            Logs.Add(builder, CompetencyId.From($"c{index}"), SimulatedAnswers.Of(index % 2 == 0 ? Truth : ForgetfulTruth, 30 + index, 1, 20, (ulong)index));
        }

        return builder.Build();
    }

    private static void AssertNear(BktParameters expected, BktParameters actual)
    {
        const double within = 0.03;
        Assert.Equal(expected.Prior, actual.Prior, within);
        Assert.Equal(expected.Learn, actual.Learn, within);
        Assert.Equal(expected.Forget, actual.Forget, within);
        Assert.Equal(expected.Guess, actual.Guess, within);
        Assert.Equal(expected.Slip, actual.Slip, within);
    }
}
