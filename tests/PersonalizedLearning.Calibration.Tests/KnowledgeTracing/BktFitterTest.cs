using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests.KnowledgeTracing;

public sealed class BktFitterTest
{
    private static readonly BktParameters Truth = new() { Prior = 0.4, Learn = 0.1, Guess = 0.2, Slip = 0.1, ForgetPerDay = 0.05 };

    private static SimulatedRows Simulated => new(Truth) { Items = ["a", "b"], Gaps = [0, 1, 10] };

    [Fact]
    public void Fit_TakesItemsAndTimesOfTheRows()
    {
        var rows = Simulated.Draw(300, seed: 1);

        var plain = new BktFitter().Fit(rows);
        var refined = new BktFitter(new BktFitOptions { ByItem = BktByItem.Guess, ForgettingPerDay = true }).Fit(rows);

        Assert.True(refined.LogLikelihood > plain.LogLikelihood);
        Assert.Empty(((BktParameters)plain.Policies[Logs.Skill].Parameters).ByItem);
        Assert.Equal(2, ((BktParameters)refined.Policies[Logs.Skill].Parameters).ByItem.Count);
        Assert.InRange(((BktParameters)refined.Policies[Logs.Skill].Parameters).ForgetPerDay, 0.03, 0.08);
    }

    [Fact]
    public void Rows_WithoutWhatTheOptionsAskFor_AreSaid()
    {
        var rows = (Simulated with { Items = [], Gaps = [] }).Draw(30, seed: 2);

        var fit = new BktFitter(new BktFitOptions { ByItem = BktByItem.Guess, ForgettingPerDay = true }).Fit(rows);

        Assert.Contains(fit.Diagnostics, problem => problem.Code == "no-items");
        Assert.Contains(fit.Diagnostics, problem => problem.Code == "no-times");
    }

    [Fact]
    public void NoRow_IsRefused() => Assert.Throws<ArgumentException>("rows", () => new BktFitter().Fit([]));

    [Fact]
    public void OneAnswerOfOneLearner_IsFitted()
    {
        ObservedRow[] rows = [new(LearnerId.From("one"), [Logs.Skill], Observation.OfAnswer(true, Instant.FromUtc(2024, 1, 1, 0, 0)) with { Item = "a" })];

        var fit = new BktFitter(new BktFitOptions { ByItem = BktByItem.Both, MinAnswersByItem = 1, Forgetting = true, ForgettingPerDay = true }).Fit(rows);

        Assert.InRange(fit.LogLikelihood, -1, 1e-9);
        Assert.Contains(fit.Diagnostics, problem => problem.Code == "few-answers");
    }

    [Fact]
    public void Fit_ThatIsCancelled_Stops_AndOneThatIsNotTellsHowFarItIs()
    {
        var rows = Simulated.Draw(50, seed: 3);
        using var source = new CancellationTokenSource();
        var heard = new List<FitProgress>();
        var options = new BktFitOptions { ByItem = BktByItem.Guess, Starts = 3 };

        _ = new BktFitter(options).Fit(rows, control: new FitControl { Progress = new Listener(heard.Add) });
        Assert.Equal([new(1, 4), new(2, 4), new(3, 4), new(4, 4)], heard);

        var stop = new FitControl { Cancellation = source.Token, Progress = new Listener(_ => source.Cancel()) };
        Assert.ThrowsAny<OperationCanceledException>(() => new BktFitter(options).Fit(rows, control: stop));
    }

    private sealed class Listener(Action<FitProgress> hear) : IProgress<FitProgress>
    {
        public void Report(FitProgress value) => hear(value);
    }
}
