using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests;

public sealed class IrtEstimationTest
{
    private static readonly IrtFitOptions Pure = IrtFitOptions.Default.WithoutPriors() with { Tolerance = 1e-3 };

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    public void Fit_OfTwoParameters_FindsThem(double answered)
    {
        var truth = SimulatedItems.Bank(20, seed: 11);

        var fit = IrtEstimation.Fit(ItemResponses.Of(SimulatedItems.Answers(truth, 3000, seed: 12, answered)), Pure);

        Assert.True(fit.Converged);
        AssertNear(truth, fit.Items, answered == 1 ? 0.12 : 0.17, answered == 1 ? 0.1 : 0.14);
        Assert.Equal(AbilityPrior.Standard, fit.Prior);
    }

    [Fact]
    public void Fit_OfOneParameter_FindsTheCommonDiscrimination()
    {
        var truth = ItemBank.Of(SimulatedItems.Bank(15, seed: 21).Select(item => new IrtItem(item.Item, ItemResponseFunction.Of(1.4, item.Function.Difficulty))));

        var fit = IrtEstimation.Fit(ItemResponses.Of(SimulatedItems.Answers(truth, 2000, seed: 22)), Pure with { Model = IrtModel.OneParameter });

        Assert.Single(fit.Items.Select(item => item.Function.Discrimination).Distinct());
        AssertNear(truth, fit.Items, 0.07, 0.08);
    }

    [Fact]
    public void Fit_OfThreeParameters_FindsTheCurves()
    {
        var truth = SimulatedItems.Bank(25, seed: 31, lower: 0.2);

        var fit = IrtEstimation.Fit(ItemResponses.Of(SimulatedItems.Answers(truth, 4000, seed: 32)), new IrtFitOptions { Model = IrtModel.ThreeParameter, Tolerance = 1e-2 });

        // Parameters of easy items hardly show one by one; what they make together does.
        AssertCurves(truth, fit.Items, 0.025);
        Assert.Equal(0.2, fit.Items.Average(item => item.Function.LowerAsymptote), 0.03);
        Assert.All(fit.Items, item => Assert.Equal(1, item.Function.UpperAsymptote));
    }

    [Fact]
    public void Fit_OfFourParameters_FindsTheCurves()
    {
        var truth = SimulatedItems.Bank(25, seed: 41, lower: 0.15, upper: 0.95);

        var fit = IrtEstimation.Fit(ItemResponses.Of(SimulatedItems.Answers(truth, 4000, seed: 42)), new IrtFitOptions { Model = IrtModel.FourParameter, Tolerance = 1e-2 });

        AssertCurves(truth, fit.Items, 0.03);
        Assert.Equal(0.95, fit.Items.Average(item => item.Function.UpperAsymptote), 0.02);
    }

    [Fact]
    public void Fit_WithAnchors_ComesOntoTheirScale_AndFindsTheLearners()
    {
        var truth = SimulatedItems.Bank(20, seed: 51);
        var responses = ItemResponses.Of(SimulatedItems.Answers(truth, 3000, seed: 52, mean: 0.8, deviation: 0.6));

        var anchored = IrtEstimation.Fit(responses, Pure with { Anchors = ItemBank.Of(truth.Take(8)) });
        var alone = IrtEstimation.Fit(responses, Pure);

        Assert.Equal(0.8, anchored.Prior.Mean, 0.06);
        Assert.Equal(0.6, anchored.Prior.StandardDeviation, 0.06);
        Assert.Equal(truth.Take(8), anchored.Items.Take(8));
        AssertNear(truth, anchored.Items, 0.25, 0.3);
        Assert.True(alone.Items.Average(item => item.Function.Difficulty) < truth.Average(item => item.Function.Difficulty) - 0.5);
    }

    [Theory]
    [InlineData(IrtModel.OneParameter, true)]
    [InlineData(IrtModel.TwoParameter, false)]
    [InlineData(IrtModel.ThreeParameter, false)]
    [InlineData(IrtModel.FourParameter, false)]
    public void LogLikelihood_NeverFalls(IrtModel model, bool isAnchored)
    {
        var truth = SimulatedItems.Bank(6, seed: 61, lower: 0.1);
        var responses = ItemResponses.Of(SimulatedItems.Answers(truth, 80, seed: 62, answered: 0.8));
        var options = Pure with { Model = model, Tolerance = 0, Anchors = isAnchored ? ItemBank.Of(truth.Take(1)) : ItemBank.Empty };
        var before = double.NegativeInfinity;
        for (var iterations = 0; iterations <= 25; iterations++)
        {
            var fit = IrtEstimation.Fit(responses, options with { MaxIterations = iterations });

            Assert.True(fit.LogLikelihood >= before - 1e-9, FormattableString.Invariant($"It fell from {before:R} to {fit.LogLikelihood:R} by iteration {iterations}."));
            Assert.Equal(iterations, fit.Iterations);
            before = fit.LogLikelihood;
        }
    }

    [Theory]
    [InlineData(IrtModel.OneParameter)]
    [InlineData(IrtModel.FourParameter)]
    public void Fit_OnAnyNumberOfThreads_GivesTheSameBits(IrtModel model)
    {
        var responses = ItemResponses.Of(SimulatedItems.Answers(SimulatedItems.Bank(10, seed: 71), 2500, seed: 72, answered: 0.5));
        var options = new IrtFitOptions { Model = model, MaxIterations = 12 };

        var single = IrtEstimation.Fit(responses, options);

        foreach (var threads in (int[])[2, 3, 8])
        {
            Assert.Equal(single, IrtEstimation.Fit(responses, options, new FitControl { Threads = threads }));
        }
    }

    [Fact]
    public void LogLikelihood_IsThatOfPredictingEachAnswerFromThoseBefore()
    {
        var responses = SimulatedItems.Answers(SimulatedItems.Bank(5, seed: 81), 40, seed: 82).ToList();
        var fit = IrtEstimation.Fit(ItemResponses.Of(responses));
        var policy = new ItemResponseTheory(fit.ToParameters());
        var sum = 0.0;
        foreach (var learner in responses.GroupBy(answer => answer.Learner))
        {
            var state = policy.Initial;
            foreach (var answer in learner)
            {
                var predicted = policy.PredictSuccess(state, new Attempt(default, answer.Item))!.Value;
                sum += Math.Log(answer.IsCorrect ? predicted : 1 - predicted);
                state = policy.Update(state, Observation.OfAnswer(answer.IsCorrect) with { Item = answer.Item });
            }
        }

        Assert.Equal(sum, fit.LogLikelihood, 1e-5);
    }

    [Fact]
    public void Typical_IsTheCurveOfAnItemDrawnFromTheAnswers()
    {
        var truth = SimulatedItems.Bank(20, seed: 91);

        var fit = IrtEstimation.Fit(ItemResponses.Of(SimulatedItems.Answers(truth, 1000, seed: 92)));

        foreach (var ability in (double[])[-1.5, 0, 1.5])
        {
            Assert.Equal(fit.Items.Average(item => item.Function.Probability(ability)), fit.Typical.Probability(ability), 0.03);
        }

        Assert.True(fit.Typical.Discrimination < fit.Items.Average(item => item.Function.Discrimination));
    }

    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("++++++++")]
    [InlineData("--------")]
    public void Fit_OfAnswersOfOneKind_IsFinite_AndSaysSo(string answers)
    {
        foreach (var model in Enum.GetValues<IrtModel>())
        {
            foreach (var options in (IrtFitOptions[])[new() { Model = model }, Pure with { Model = model }])
            {
                var fit = IrtEstimation.Fit(ItemResponses.Of(answers.Select((answer, index) => new ItemResponse(LearnerId.From($"{index / 2}"), $"q{index % 2}", answer == '+'))), options);

                Assert.InRange(fit.LogLikelihood, answers.Length * Math.Log(0.5), 0);
                Assert.Contains(fit.Diagnostics, found => found.Code == "one-sided-items");
                Assert.Contains(fit.Diagnostics, found => found.Code == "few-answers");
            }
        }
    }

    [Fact]
    public void Fit_OfOneLearner_IsFinite_AndSaysSo()
    {
        var fit = IrtEstimation.Fit(ItemResponses.Of("+-++-".Select((answer, index) => new ItemResponse(LearnerId.From("only"), $"q{index}", answer == '+'))));

        Assert.Contains(fit.Diagnostics, found => found.Code == "one-learner");
        Assert.All(fit.Items, item => Assert.InRange(item.Function.Difficulty, -10, 10));
    }

    [Fact]
    public void Fit_OfAnItemThatIsAStep_SaysThatItIsAtTheBound()
    {
        // Right just where all others are.
        var answers = Enumerable.Range(0, 200).SelectMany(learner => Enumerable.Range(0, 6).Select(item => new ItemResponse(LearnerId.From($"{learner}"), $"q{item}", learner % 2 == 0)));

        var fit = IrtEstimation.Fit(ItemResponses.Of(answers), Pure);

        Assert.Contains(fit.Diagnostics, found => found.Code == "parameter-at-bound");
        Assert.All(fit.Items, item => Assert.InRange(item.Function.Discrimination, 0.05, 6.0001));
    }

    [Fact]
    public void Fit_OfNothing_IsRefused() => Assert.Contains(
        "no answer", Assert.Throws<ArgumentException>(() => IrtEstimation.Fit(ItemResponses.Of([]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Fit_WhenCancelled_Stops_AndProgressIsTold()
    {
        var responses = ItemResponses.Of(SimulatedItems.Answers(SimulatedItems.Bank(5, seed: 1), 50, seed: 2));
        using var source = new CancellationTokenSource();
        var told = new List<FitProgress>();

        Assert.Throws<OperationCanceledException>(() => IrtEstimation.Fit(
            responses, Pure with { Tolerance = 0 }, new FitControl { Cancellation = source.Token, Progress = new Told(told, after: 3, source.Cancel) }));

        Assert.Equal([1, 2, 3], told.Select(progress => progress.Done));
        Assert.All(told, progress => Assert.Equal(Pure.MaxIterations, progress.Total));
    }

    [Fact]
    public void Of_RepeatedAnswers_TakesTheFirstOrAll()
    {
        ItemResponse[] answers = [new(LearnerId.From("a"), "q", false), new(LearnerId.From("a"), "q", true), new(LearnerId.From("a"), null, true), new(LearnerId.From("a"), null, true)];

        Assert.Equal(3, ItemResponses.Of(answers).Count);
        Assert.Equal(4, ItemResponses.Of(answers, RepeatedAnswers.All).Count);
        Assert.Equal([null, "q"], ItemResponses.Of(answers).Items);
        Assert.Throws<ArgumentException>(() => ItemResponses.Of([default]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemResponses.Of([], (RepeatedAnswers)7));
    }

    [Fact]
    public void Options_Outside_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(IrtFitOptions.Model), () => new IrtFitOptions { Model = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(IrtFitOptions.Repeats), () => new IrtFitOptions { Repeats = (RepeatedAnswers)9 });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(IrtFitOptions.Tolerance), () => new IrtFitOptions { Tolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(IrtFitOptions.MaxDiscrimination), () => new IrtFitOptions { MaxDiscrimination = 0.1 });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(IrtFitOptions.Nodes), () => new IrtFitOptions { Nodes = 1 });
        Assert.Throws<ArgumentNullException>(() => new IrtFitOptions { Anchors = null! });
        Assert.Throws<ArgumentOutOfRangeException>("alpha", () => new BetaPrior(0.5, 2));
        Assert.Throws<ArgumentOutOfRangeException>("standardDeviation", () => new NormalPrior(0, 0));
    }

    private static void AssertNear(ItemBank expected, ItemBank actual, double discriminations, double difficulties)
    {
        Assert.Equal(expected.Select(item => item.Item), actual.Select(item => item.Item));
        AssertRoot(discriminations, expected.Zip(actual, (one, other) => one.Function.Discrimination - other.Function.Discrimination));
        AssertRoot(difficulties, expected.Zip(actual, (one, other) => one.Function.Difficulty - other.Function.Difficulty));
    }

    private static void AssertCurves(ItemBank expected, ItemBank actual, double within) => AssertRoot(
        within, from pair in expected.Zip(actual) from ability in (double[])[-2, -1, 0, 1, 2] select pair.First.Function.Probability(ability) - pair.Second.Function.Probability(ability));

    private static void AssertRoot(double within, IEnumerable<double> differences) =>
        Assert.InRange(Math.Sqrt(differences.Average(difference => difference * difference)), 0, within);

    private sealed class Told(List<FitProgress> told, int after, Action then) : IProgress<FitProgress>
    {
        public void Report(FitProgress value)
        {
            told.Add(value);
            if (told.Count == after)
            {
                then();
            }
        }
    }
}
