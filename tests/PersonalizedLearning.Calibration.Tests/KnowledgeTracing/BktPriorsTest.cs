using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

public sealed class BktPriorsTest
{
    private static readonly BktParameters Truth = new() { Prior = 0.35, Learn = 0.15, Guess = 0.2, Slip = 0.08 };

    private static readonly BktPriors Usual = new()
    {
        Prior = ParameterPrior.Around(0.4, 20),
        Learn = ParameterPrior.Around(0.1, 20),
        Guess = ParameterPrior.Beta(5, 17),
        Slip = ParameterPrior.Beta(3, 19),
        Forget = ParameterPrior.Around(0.05, 20),
    };

    [Fact]
    public void FewAnswers_StayNearTheBelief_WhereWithoutOneTheyGoToTheEdge()
    {
        var log = Logs.Of("1", "11", "111");

        var with = BktEstimation.Fit(log, new BktFitOptions { Priors = Usual }).Single();
        var without = BktEstimation.Fit(log).Single();

        Assert.InRange(with.Parameters.Prior, 0.3, 0.6);
        Assert.InRange(with.Parameters.Guess, 0.15, 0.3);
        Assert.InRange(with.Parameters.Slip, 0.05, 0.15);
        Assert.True(without.LogLikelihood > with.LogLikelihood);
        Assert.True(without.LogLikelihood > -1e-4);
    }

    [Fact]
    public void ManyAnswers_OutweighTheBelief()
    {
        var fit = BktEstimation.Fit(Logs.Of(SimulatedAnswers.Of(Truth, 4000, 5, 15, seed: 11)), new BktFitOptions { Priors = Usual }).Single().Parameters;

        Assert.Equal(Truth.Prior, fit.Prior, 0.03);
        Assert.Equal(Truth.Learn, fit.Learn, 0.03);
        Assert.Equal(Truth.Guess, fit.Guess, 0.03);
        Assert.Equal(Truth.Slip, fit.Slip, 0.03);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Objective_FromIterationToIteration_NeverFalls(bool forgetting, bool byItem)
    {
        var rows = new SimulatedRows(Truth) { Items = ["a", "b", "c"] }.Draw(40, seed: 3);
        var log = PolicyEvaluation.ToLog(rows, withItems: true);
        var options = new BktFitOptions { Priors = Usual, Forgetting = forgetting, Starts = 1, Tolerance = 0, ByItem = byItem ? BktByItem.Both : BktByItem.None, ItemPriorAnswers = 0 };
        var before = double.NegativeInfinity;
        for (var iterations = 0; iterations <= 60; iterations++)
        {
            var fit = BktEstimation.Fit(log, options with { MaxIterations = iterations }).Single();
            var reached = fit.LogLikelihood + LogDensity(fit.Parameters, forgetting);

            Assert.True(reached >= before - 1e-9, $"It fell from {before} to {reached} by iteration {iterations}.");
            before = reached;
        }
    }

    // With one learner and one answer all is known: a right answer, of prior and guess believed to be as they are.
    [Fact]
    public void Fit_OfNothingButABelief_IsTheBelief()
    {
        var fit = BktEstimation.Fit(Logs.Of("1"), new BktFitOptions { Priors = new BktPriors { Learn = ParameterPrior.Around(0.25, 4), Slip = ParameterPrior.Around(0.125, 1e9) } }).Single();

        Assert.Equal(0.25, fit.Parameters.Learn, 1e-12);
        Assert.Equal(0.125, fit.Parameters.Slip, 1e-6);
    }

    [Fact]
    public void Belief_IsOfABetaDistribution()
    {
        var belief = ParameterPrior.Beta(3, 9);

        Assert.Equal((2, 8), (belief.Happened, belief.Failed));
        Assert.Equal(ParameterPrior.Around(0.2, 10), belief);
        Assert.Equal(default, ParameterPrior.Beta(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("alpha", () => ParameterPrior.Beta(0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>("beta", () => ParameterPrior.Beta(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => ParameterPrior.Around(1.1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("cases", () => ParameterPrior.Around(0.5, double.PositiveInfinity));
    }

    private static double LogDensity(BktParameters parameters, bool forgetting)
    {
        // Items without a belief of their own share that of the parameter: each counts once more.
        BktItem[] all = [new() { Item = "general" }, .. parameters.ByItem];
        var byClass = all.Sum(item => Usual.Learn.LogDensity(item.Learn ?? parameters.Learn) + Usual.Guess.LogDensity(item.Guess ?? parameters.Guess)
            + Usual.Slip.LogDensity(item.Slip ?? parameters.Slip) + (forgetting ? Usual.Forget.LogDensity(item.Forget ?? parameters.Forget) : 0));
        return Usual.Prior.LogDensity(parameters.Prior) + byClass;
    }
}
