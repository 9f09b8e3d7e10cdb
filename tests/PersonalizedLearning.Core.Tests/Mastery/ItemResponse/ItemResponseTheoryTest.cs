using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ItemResponseTheoryTest
{
    private static readonly ItemResponseTheory Policy = new(new IrtParameters
    {
        Typical = ItemResponseFunction.Of(1.2, 0.3, 0.1),
        ByItem = ItemBank.Of([new IrtItem("hard", ItemResponseFunction.Of(2, 1.5)), new IrtItem("easy", ItemResponseFunction.Of(0.8, -2, 0.25, 0.95))]),
        Prior = new AbilityPrior { Mean = 0.5, StandardDeviation = 1.3 },
    });

    [Theory]
    [InlineData(0.5, 1.5, 1e-7)]
    [InlineData(1.5, 3, 1e-6)]
    [InlineData(3, 5.9, 1e-3)]
    public void AbilityOf_AnyNumberOfAnswers_IsExact(double least, double most, double within)
    {
        foreach (var count in (int[])[3, 30, 100, 300, 1000, 5000])
        {
            for (var seed = 0; seed < 5; seed++)
            {
                var answers = Simulated(count, least, most, seed);
                var policy = new ItemResponseTheory(new IrtParameters { ByItem = ItemBank.Of(answers.Select((answer, index) => new IrtItem($"q{index}", answer.Function))) });
                var state = policy.Initial;
                foreach (var (index, answer) in answers.Index())
                {
                    state = policy.Update(state, Observation.OfAnswer(answer.IsCorrect) with { Item = $"q{index}" });
                }

                var (exact, actual) = (AbilityEstimation.ExpectedAPosteriori(answers), policy.AbilityOf(state));
                Assert.Equal(exact.Ability, actual.Ability, within);
                Assert.Equal(exact.StandardError, actual.StandardError, within);
            }
        }
    }

    [Fact]
    public void Estimate_WithoutAnswers_IsTheMeanOverThePrior()
    {
        var policy = new ItemResponseTheory();
        var estimate = policy.Estimate(policy.Initial, Instant.MinValue);

        Assert.Equal(0.5, estimate.Value, 1e-12);

        // The standard deviation of 1/(1 + e^−θ) for a standard normal θ, by another rule.
        Assert.Equal(0.2083, estimate.Uncertainty!.Value, 1e-4);
        Assert.Equal(0, policy.AbilityOf(policy.Initial).Ability, 1e-12);
        Assert.Equal(1, policy.AbilityOf(policy.Initial).StandardError, 1e-12);
    }

    [Fact]
    public void AbilityOf_IsOnTheScaleOfThePrior()
    {
        var ability = Policy.AbilityOf(Policy.Initial);

        Assert.Equal(0.5, ability.Ability, 1e-12);
        Assert.Equal(1.3, ability.StandardError, 1e-12);
    }

    [Fact]
    public void Update_ByItem_WeighsItsOwnFunction()
    {
        var state = Policy.Update(Policy.Initial, Observation.OfAnswer(true) with { Item = "hard" });
        state = Policy.Update(state, Observation.OfAnswer(false) with { Item = "easy" });
        state = Policy.Update(state, Observation.OfAnswer(true) with { Item = "never seen" });
        var exact = AbilityEstimation.ExpectedAPosteriori(
            [new(Policy.Settings.ByItem.Find("hard")!, true), new(Policy.Settings.ByItem.Find("easy")!, false), new(Policy.Settings.Typical, true)], Policy.Settings.Prior);

        Assert.Equal(exact.Ability, Policy.AbilityOf(state).Ability, 1e-8);
        Assert.Equal(exact.StandardError, Policy.AbilityOf(state).StandardError, 1e-8);
        Assert.Equal(state, Policy.Update(Policy.Update(Policy.Update(
            Policy.Initial, Observation.OfAnswer(true)), Observation.OfAnswer(true) with { Item = "hard" }), Observation.OfAnswer(false) with { Item = "easy" }));
    }

    [Fact]
    public void PredictSuccess_AtAnItem_IsThatOfItsFunction_AndAnUnseenOneIsTypical()
    {
        Assert.True(Predict("hard") < Predict(null));
        Assert.True(Predict(null) < Predict("easy"));
        Assert.Equal(Predict(null), Predict("never seen"));
        Assert.Equal(Policy.Estimate(Policy.Initial, Instant.MinValue).Value, Predict(null));
    }

    [Fact]
    public void PredictSuccess_ManyTimesOver_AddsUpToTheProbabilityOfAllAnswers()
    {
        // Predicting one by one from those before is the likelihood of the whole, integrated over the prior.
        var (state, product) = (Policy.Initial, 1.0);
        foreach (var correct in (bool[])[true, false, true, true])
        {
            var probability = Policy.PredictSuccess(state, new Attempt(Instant.MinValue, "hard"))!.Value;
            product *= correct ? probability : 1 - probability;
            state = Policy.Update(state, Observation.OfAnswer(correct) with { Item = "hard" });
        }

        var hard = Policy.Settings.ByItem.Find("hard")!;
        var whole = Enumerable.Range(-2000, 4001).Select(step => step / 200.0).Sum(theta =>
            Math.Exp(-theta * theta / 2) / Math.Sqrt(2 * Math.PI) / 200
            * Math.Pow(hard.Probability(0.5 + (1.3 * theta)), 3) * (1 - hard.Probability(0.5 + (1.3 * theta))));
        Assert.Equal(whole, product, 1e-9);
    }

    [Fact]
    public void Update_AfterALongStreak_StillNoticesWrongAnswers()
    {
        var state = Policy.Initial;
        for (var count = 0; count < 100_000; count++)
        {
            state = Policy.Update(state, Observation.OfAnswer(true));
        }

        var before = Policy.AbilityOf(state);
        for (var count = 0; count < 1000; count++)
        {
            state = Policy.Update(state, Observation.OfAnswer(false));
        }

        Assert.True(Policy.AbilityOf(state).Ability < before.Ability - 1);
    }

    [Fact]
    public void Others_ShiftTheCurveAndRaiseItsEnds()
    {
        var factors = OtherFactors.Compensating(0.3) with { LogOdds = 1.2 };
        var shifted = new ItemResponseTheory(new IrtParameters { Typical = ItemResponseFunction.Of(1, -1.2, 0.3) });
        var plain = new ItemResponseTheory();
        var answer = Observation.OfAnswer(true);

        Assert.Equal(shifted.PredictSuccess(shifted.Initial, default)!.Value, plain.PredictSuccess(plain.Initial, new Attempt(default, null, factors))!.Value, 1e-12);
        Assert.Equal(
            shifted.AbilityOf(shifted.Update(shifted.Initial, answer)).Ability,
            plain.AbilityOf(plain.Update(plain.Initial, answer with { Others = factors })).Ability,
            1e-9);
    }

    [Fact]
    public void Update_ByAnAnswerThatOtherFactorsDecide_MovesNothing()
    {
        var factors = OtherFactors.Hindering(1);

        Assert.Equal(Policy.Initial, Policy.Update(Policy.Initial, Observation.OfAnswer(true) with { Others = factors }));
        Assert.Equal(Policy.Initial, Policy.Update(Policy.Initial, Observation.OfAnswer(false) with { Others = factors }));
        Assert.Equal(0, Policy.PredictSuccess(Policy.Initial, new Attempt(default, null, factors)));
    }

    [Fact]
    public void Parameters_AreCheckedAndNamed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new IrtParameters { CorrectFrom = 0 });
        Assert.Throws<ArgumentNullException>(() => new IrtParameters { Typical = null! });
        Assert.Throws<ArgumentNullException>(() => new IrtParameters { ByItem = null! });
        Assert.Throws<ArgumentNullException>(() => new IrtParameters { Prior = null! });
        Assert.Contains("StandardDeviation is 0", Assert.Throws<ArgumentOutOfRangeException>(() => new AbilityPrior { StandardDeviation = 0 }).Message, StringComparison.Ordinal);
        Assert.Contains("Mean is NaN", Assert.Throws<ArgumentOutOfRangeException>(() => new AbilityPrior { Mean = double.NaN }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_WithItemsInAnyOrder_AreTheSame()
    {
        IrtItem a = new("a", ItemResponseFunction.Rasch(1)), b = new("b", ItemResponseFunction.Rasch(2));

        Assert.Equal(new IrtParameters { ByItem = ItemBank.Of([a, b]) }, new IrtParameters { ByItem = ItemBank.Of([b, a]) });
    }

    [Fact]
    public void LogDensity_OfTheInitialState_IsThatOfThePrior()
    {
        Assert.Equal(-1 / 288.0, Policy.Initial.LogDensity(47), 1e-10);
        Assert.Equal(Policy.Initial.LogDensity(0), Policy.Initial.LogDensity(IrtState.NodeCount - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy.Initial.LogDensity(IrtState.NodeCount));
    }

    private static double Predict(string? item) => Policy.PredictSuccess(Policy.Initial, new Attempt(Instant.MinValue, item))!.Value;

    private static ItemAnswer[] Simulated(int count, double least, double most, int seed)
    {
        var random = new Random(seed);
        var ability = (random.NextDouble() * 4) - 2;
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var function = ItemResponseFunction.Of(least + (random.NextDouble() * (most - least)), (random.NextDouble() * 4) - 2, random.Next(2) * 0.2);
            return new ItemAnswer(function, random.NextDouble() < function.Probability(ability));
        })];
    }
}
