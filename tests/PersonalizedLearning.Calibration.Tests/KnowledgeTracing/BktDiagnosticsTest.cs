using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

public sealed class BktDiagnosticsTest
{
    private static readonly BktParameters Sound = new() { Prior = 0.3, Learn = 0.1, Guess = 0.2, Slip = 0.1 };

    [Fact]
    public void SoundFit_HasNoProblem() => Assert.Empty(Of(Sound));

    [Theory]
    [InlineData(0.0, "never learnt")]
    [InlineData(1.0, "known after one answer")]
    public void Learn_OfNoneOrAll_IsAWarning(double learn, string why) => Assert.Contains(why, Only("learn-at-edge", Of(Sound with { Learn = learn })).Message, StringComparison.Ordinal);

    [Fact]
    public void GuessAndSlip_OfOneOrMore_AreAWarning()
    {
        Assert.Contains("1.1", Only("degenerate-fit", Of(Sound with { Guess = 0.5, Slip = 0.6 })).Message, StringComparison.Ordinal);
        Assert.Contains("item 'x'", Only("degenerate-item", Of(Sound with { ByItem = [new BktItem { Item = "x", Guess = 0.95 }, new BktItem { Item = "y", Learn = 0.5 }] })).Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Prior_AtABound_IsSaid(double prior)
    {
        var problem = Only("parameter-at-bound", Of(Sound with { Prior = prior }));

        Assert.Equal(DiagnosticSeverity.Info, problem.Severity);
        Assert.Contains("prior", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_AtBoundsThatWereGiven_AreSaid_FixedOnesNot()
    {
        var options = new BktFitOptions
        {
            Bounds = new BktBounds { Guess = ParameterRange.Between(0, 0.2), Slip = ParameterRange.Between(0.1, 0.1), Learn = ParameterRange.Between(0.1, 0.5) },
        };

        Assert.Equal(["learn", "guess"], Of(Sound, options: options).Select(problem => problem.Message.Split(' ')[0]));
    }

    [Fact]
    public void Forgetting_IsLookedAtOnlyWhereItIsFitted()
    {
        var codes = Of(Sound, options: new BktFitOptions { Forgetting = true, ForgettingPerDay = true });

        Assert.Equal(["forget", "forgetPerDay"], codes.Select(problem => problem.Message.Split(' ')[0]));
    }

    [Theory]
    [InlineData(49, 20)]
    [InlineData(500, 9)]
    public void FewAnswersOrLearners_AreAWarning(int answers, int learners) => Only("few-answers", Of(Sound, answers, learners));

    [Fact]
    public void Fit_ThatRanOutOfIterations_IsAWarning()
    {
        var log = Logs.Of(SimulatedAnswers.Of(Sound, 50, 5, 10, seed: 1));
        var options = new BktFitOptions { MaxIterations = 2, Starts = 1 };

        Assert.Contains(BktEstimation.Diagnose(BktEstimation.Fit(log, options), options), problem => problem.Code == "not-converged");
        Assert.DoesNotContain(BktEstimation.Diagnose(BktEstimation.Fit(log)), problem => problem.Code == "not-converged");
    }

    private static IReadOnlyList<Diagnostic> Of(BktParameters parameters, int answers = 500, int learners = 50, BktFitOptions? options = null) =>
        BktEstimation.Diagnose([new BktFit(Logs.Skill, parameters, -1, answers, learners, 10, Converged: true, Start: 0)], options);

    private static Diagnostic Only(string code, IReadOnlyList<Diagnostic> problems)
    {
        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith("competency 'skill'", problem.Place, StringComparison.Ordinal);
        return problem;
    }
}
