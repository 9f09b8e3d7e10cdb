using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration.Tests;

public sealed class RaschEstimationTest
{
    [Fact]
    public void Fit_OfTwoItems_IsTheLogarithmOfTheirOdds()
    {
        // Of those with one right, 30 had the first and 10 the second: β₂ − β₁ = ln 3.
        var fit = RaschEstimation.Fit([30 + 7, 10 + 7], [5, 40, 7]);

        Assert.Equal(-Math.Log(3) / 2, fit.Difficulties[0]!.Value, 1e-10);
        Assert.Equal(Math.Log(3) / 2, fit.Difficulties[1]!.Value, 1e-10);
        Assert.Equal((30 * Math.Log(0.75)) + (10 * Math.Log(0.25)), fit.LogLikelihood, 1e-10);

        // Half the standard error of the logarithm of odds.
        Assert.Equal(Math.Sqrt((1 / 30.0) + (1 / 10.0)) / 2, fit.StandardErrors[0]!.Value, 1e-10);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.6)]
    public void Fit_OfSimulatedAnswers_FindsTheDifficulties_WhoeverAnswers(double answered)
    {
        var bank = ItemBank.Of(SimulatedItems.Bank(15, seed: 3).Select(item => new IrtItem(item.Item, ItemResponseFunction.Rasch(item.Function.Difficulty))));
        var mean = bank.Average(item => item.Function.Difficulty);

        var fit = RaschEstimation.Fit(ItemResponses.Of(SimulatedItems.Answers(bank, 600, seed: 4, answered, mean: 0.7, deviation: 1.8)));

        Assert.True(fit.Converged);
        foreach (var (index, item) in bank.Index())
        {
            // Four standard errors.
            Assert.InRange(fit.Difficulties[index]!.Value, item.Function.Difficulty - mean - (4 * fit.StandardErrors[index]!.Value), item.Function.Difficulty - mean + (4 * fit.StandardErrors[index]!.Value));
            Assert.InRange(fit.StandardErrors[index]!.Value, 0.05, 0.25);
        }
    }

    [Fact]
    public void Fit_OfManyItems_NeitherOverflowsNorCancels()
    {
        const int count = 120;
        var bank = ItemBank.Of(Enumerable.Range(0, count).Select(index => new IrtItem($"{index:000}", ItemResponseFunction.Rasch(-4 + (8.0 * index / (count - 1))))));

        var fit = RaschEstimation.Fit(ItemResponses.Of(SimulatedItems.Answers(bank, 300, seed: 5)));

        Assert.True(fit.Converged);
        Assert.All(fit.Difficulties, difficulty => Assert.True(difficulty is null or (> -12 and < 12)));
        Assert.True(double.IsFinite(fit.LogLikelihood));
    }

    [Fact]
    public void Fit_WithItemsThatTellNothing_LeavesThemOut()
    {
        ItemResponse[] answers =
        [
            .. Learner("a", "q1+", "q2-", "q3+", "q4-"), .. Learner("b", "q1-", "q2+", "q3+", "q4-"), .. Learner("c", "q1+", "q2-", "q3+", "q4-"),
        ];

        var fit = RaschEstimation.Fit(ItemResponses.Of(answers));

        Assert.Equal([true, true, false, false], fit.Difficulties.Select(difficulty => difficulty is not null));
        Assert.Equal(Math.Log(2), (fit.Difficulties[1] - fit.Difficulties[0])!.Value, 1e-9);
        Assert.Contains(fit.Diagnostics, found => found.Code == "one-sided-items" && found.Message.StartsWith("2 of 4", StringComparison.Ordinal));
    }

    [Fact]
    public void Fit_OfItemsThatAnswersDoNotHoldTogether_SaysSo()
    {
        // Whoever is right about one of the first two is right about both of the others.
        ItemResponse[] always =
        [
            .. Learner("a", "q1+", "q2-", "q3+", "q4+"), .. Learner("b", "q1-", "q2+", "q3+", "q4+"),
            .. Learner("c", "q1-", "q2-", "q3+", "q4-"), .. Learner("d", "q1-", "q2-", "q3-", "q4+"),
        ];

        // Two pairs of items that no learner compares.
        ItemResponse[] apart = [.. Learner("a", "q1+", "q2-"), .. Learner("b", "q1-", "q2+"), .. Learner("c", "q3+", "q4-"), .. Learner("d", "q3-", "q4+")];

        foreach (var fit in ((ItemResponse[][])[always, apart]).Select(answers => RaschEstimation.Fit(ItemResponses.Of(answers))))
        {
            Assert.False(fit.Converged);
            Assert.Equal(["not-connected"], fit.Diagnostics.Select(found => found.Code));
            Assert.Equal([null, null, null, null], fit.Difficulties);
        }
    }

    [Fact]
    public void Fit_OfTotalsThatDoNotHoldItemsTogether_EndsAndSaysSo()
    {
        var fit = RaschEstimation.Fit([10, 10, 30, 30], [0, 20, 0, 20, 0]);

        Assert.False(fit.Converged);
        Assert.Contains(fit.Diagnostics, found => found.Code == "not-connected");
        Assert.All(fit.Difficulties, difficulty => Assert.True(double.IsFinite(difficulty!.Value)));
    }

    [Fact]
    public void Fit_OfNothing_OrAnswersOfOneKind_HasNoDifficulty()
    {
        Assert.Empty(RaschEstimation.Fit(ItemResponses.Of([])).Difficulties);
        Assert.Equal([null], RaschEstimation.Fit(ItemResponses.Of(Learner("a", "q1+"))).Difficulties);
        Assert.Equal([null, null], RaschEstimation.Fit(ItemResponses.Of([.. Learner("a", "q1+", "q2+"), .. Learner("b", "q1-", "q2-")])).Difficulties);
    }

    [Fact]
    public void Fit_OfTotalsThatDoNotBelongTogether_IsRefused()
    {
        Assert.Contains("expected 3", Assert.Throws<ArgumentException>(() => RaschEstimation.Fit([1, 2], [1, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("score 1 is -1", Assert.Throws<ArgumentException>(() => RaschEstimation.Fit([1, 2], [1, -1, 1])).Message, StringComparison.Ordinal);
        Assert.Contains("differ by", Assert.Throws<ArgumentException>(() => RaschEstimation.Fit([2, 2], [0, 5, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("Item 0 has 0", Assert.Throws<ArgumentException>(() => RaschEstimation.Fit([0, 5], [0, 5, 0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_WhenCancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() => RaschEstimation.Fit([30, 10], [5, 40, 0], new CancellationToken(canceled: true)));

    private static IEnumerable<ItemResponse> Learner(string learner, params string[] answers) =>
        answers.Select(answer => new ItemResponse(LearnerId.From(learner), answer[..^1], answer[^1] == '+'));
}
