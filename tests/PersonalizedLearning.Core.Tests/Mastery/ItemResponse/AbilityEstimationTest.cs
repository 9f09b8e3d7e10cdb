using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class AbilityEstimationTest
{
    private static readonly ItemResponseFunction Easy = ItemResponseFunction.Rasch(-1);

    [Fact]
    public void ExpectedAPosteriori_WithoutAnswers_IsThePrior()
    {
        var prior = new AbilityPrior { Mean = 500, StandardDeviation = 100 };

        var estimate = AbilityEstimation.ExpectedAPosteriori([], prior);

        Assert.Equal(500, estimate.Ability, 1e-7);
        Assert.Equal(100, estimate.StandardError, 1e-7);
        Assert.Equal(500, AbilityEstimation.MaximumAPosteriori([], prior).Ability, 1e-7);
        Assert.Equal(100, AbilityEstimation.MaximumAPosteriori([], prior).StandardError, 1e-9);
        Assert.Equal(0, AbilityEstimation.LogLikelihood([], 3));
    }

    [Fact]
    public void MaximumLikelihood_OfNothing_IsRefused()
    {
        Assert.Contains("no answer", Assert.Throws<ArgumentException>(() => AbilityEstimation.MaximumLikelihood([])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AbilityEstimation.WeightedLikelihood([]));
        Assert.Contains("Answer 0", Assert.Throws<ArgumentException>(() => AbilityEstimation.MaximumLikelihood([default])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AbilityEstimation.ExpectedAPosteriori([default]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AbilityEstimation.LogLikelihood([], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => AbilityEstimation.ExpectedAPosteriori([], AbilityRange.Standard, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AbilityEstimation.ExpectedAPosteriori([], default, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => AbilityRange.Between(1, 0));
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, -3)]
    public void MaximumLikelihood_OfAnswersOfOneKind_IsTheEndOfTheRange(bool correct, double expected)
    {
        var estimate = AbilityEstimation.MaximumLikelihood([new(Easy, correct), new(ItemResponseFunction.Of(100, -2, 0.2), correct)], AbilityRange.Between(-3, 4));

        Assert.True(estimate.IsAtBound);
        Assert.Equal(expected, estimate.Ability);
    }

    [Fact]
    public void MaximumLikelihood_OfOneRightAndOneWrong_IsHalfWay()
    {
        var estimate = AbilityEstimation.MaximumLikelihood([new(Easy, true), new(ItemResponseFunction.Rasch(2), false)]);

        Assert.Equal(0.5, estimate.Ability, 1e-12);
        Assert.False(estimate.IsAtBound);
        Assert.Equal(1 / Math.Sqrt(Easy.Information(0.5) * 2), estimate.StandardError, 1e-12);
    }

    // catsim's search left every bound: 107.7 where the likelihood is greatest at 1.66.
    [Property(MaxTest = 300)]
    public Property MaximumLikelihood_NeverLeavesItsRange_AndNothingInItIsLikelier() => Prop.ForAll(Arb.From(ItemResponseGenerators.Answers), answers =>
    {
        var estimate = AbilityEstimation.MaximumLikelihood(answers.AsSpan());

        Assert.InRange(estimate.Ability, -6, 6);
        Assert.True(estimate.StandardError > 0);
        var greatest = AbilityEstimation.LogLikelihood(answers.AsSpan(), estimate.Ability);
        for (var step = -600; step <= 600; step++)
        {
            Assert.True(AbilityEstimation.LogLikelihood(answers.AsSpan(), step / 100.0) <= greatest + 1e-12, FormattableString.Invariant($"{step / 100.0} is likelier than {estimate}."));
        }
    });

    [Fact]
    public void MaximumLikelihood_OfTwoPeaks_IsTheHigherOne()
    {
        // Who knows little and guesses well, or who knows much and slips twice: easy items wrong, hard ones right.
        ItemAnswer[] answers =
        [
            .. Enumerable.Repeat(new ItemAnswer(ItemResponseFunction.Of(2.5, -2, 0.2), true), 2),
            .. Enumerable.Repeat(new ItemAnswer(ItemResponseFunction.Of(1, -1), false), 2),
            .. Enumerable.Repeat(new ItemAnswer(ItemResponseFunction.Of(2.5, 2, 0.2), true), 3),
        ];
        double[] values = [.. Enumerable.Range(-600, 1201).Select(step => AbilityEstimation.LogLikelihood(answers, step / 100.0))];
        int[] peaks = [.. Enumerable.Range(1, values.Length - 2).Where(index => values[index] > values[index - 1] && values[index] >= values[index + 1])];

        var estimate = AbilityEstimation.MaximumLikelihood(answers);

        Assert.Equal(2, peaks.Length);
        Assert.Equal((peaks.MaxBy(index => values[index]) - 600) / 100.0, estimate.Ability, 0.01);
        Assert.Equal((peaks.MinBy(index => values[index]) - 600) / 100.0, AbilityEstimation.MaximumLikelihood(answers, Around(peaks.MinBy(index => values[index]))).Ability, 0.01);

        static AbilityRange Around(int peak) => AbilityRange.Between(((peak - 600) / 100.0) - 0.5, ((peak - 600) / 100.0) + 0.5);
    }

    [Property(MaxTest = 200)]
    public Property ExpectedAPosteriori_IsThatOfManyNodes() => Prop.ForAll(Arb.From(ItemResponseGenerators.Answers), answers =>
    {
        var (exact, nodes) = (
            AbilityEstimation.ExpectedAPosteriori(answers.AsSpan()), AbilityEstimation.ExpectedAPosteriori(answers.AsSpan(), AbilityRange.Between(-12, 12), 4001));

        Assert.Equal(nodes.Ability, exact.Ability, 1e-9);
        Assert.Equal(nodes.StandardError, exact.StandardError, 1e-9);
    });

    [Theory]
    [InlineData(100, 2)]
    [InlineData(10_000, 1)]
    [InlineData(100_000, 4)]
    public void ExpectedAPosteriori_OfALongTest_IsNarrowAndAtThePeak(int count, double discrimination)
    {
        var item = ItemResponseFunction.Of(discrimination, 0.25);
        ItemAnswer[] answers = [.. Enumerable.Range(0, count).Select(index => new ItemAnswer(item, index % 4 != 0))];

        var (mean, mode) = (AbilityEstimation.ExpectedAPosteriori(answers), AbilityEstimation.MaximumAPosteriori(answers));

        // The posterior is all but normal: its width is that of the curvature at the peak, and the peak is the mean but for a term of 1/count.
        Assert.Equal(mode.Ability, mean.Ability, 3.0 / count);
        Assert.Equal(mode.StandardError, mean.StandardError, mode.StandardError * 10 / count);
    }

    [Fact]
    public void ExpectedAPosteriori_FarFromThePrior_IsStillFound()
    {
        ItemAnswer[] answers = [.. Enumerable.Repeat(new ItemAnswer(ItemResponseFunction.Rasch(50), true), 2000), .. Enumerable.Repeat(new ItemAnswer(ItemResponseFunction.Rasch(50), false), 2000)];

        var (mean, mode) = (AbilityEstimation.ExpectedAPosteriori(answers), AbilityEstimation.MaximumAPosteriori(answers, range: AbilityRange.Between(-100, 100)));

        Assert.InRange(mean.Ability, 49.9, 50);
        Assert.Equal(mode.Ability, mean.Ability, 1e-3);
    }

    [Fact]
    public void MaximumAPosteriori_OfAnswersOfOneKind_IsFinite()
    {
        var estimate = AbilityEstimation.MaximumAPosteriori([new(Easy, true)]);

        Assert.False(estimate.IsAtBound);
        Assert.Equal(1 - Easy.Probability(estimate.Ability), estimate.Ability, 1e-12);
    }

    [Fact]
    public void WeightedLikelihood_OfAnswersOfOneKind_IsFinite()
    {
        var estimate = AbilityEstimation.WeightedLikelihood([new(ItemResponseFunction.Rasch(0), true)]);

        // One Rasch item: 1 − P + (1 − 2P)/2 = 0, so P = 3/4.
        Assert.Equal(Math.Log(3), estimate.Ability, 1e-12);
        Assert.False(estimate.IsAtBound);
    }

    [Fact]
    public void Estimates_AllocateNothing()
    {
        ItemAnswer[] answers = [new(Easy, true), new(ItemResponseFunction.Of(1.5, 0, 0.2), false), new(Easy, true)];

        Allocations.AssertNone(() => Assert.True(
            AbilityEstimation.ExpectedAPosteriori(answers).Ability + AbilityEstimation.MaximumLikelihood(answers).Ability
            + AbilityEstimation.MaximumAPosteriori(answers).Ability + AbilityEstimation.WeightedLikelihood(answers).Ability < 100));
    }
}
