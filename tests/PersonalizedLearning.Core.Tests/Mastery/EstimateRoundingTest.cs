using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class EstimateRoundingTest
{
    [Theory]
    [InlineData(RoundingMode.HalfAwayFromZero, 2, 1.005, 1.01)]
    [InlineData(RoundingMode.HalfAwayFromZero, 2, -1.005, -1.01)]
    [InlineData(RoundingMode.HalfAwayFromZero, 2, 3.5275, 3.53)]
    [InlineData(RoundingMode.HalfAwayFromZero, 0, 0.5, 1)]
    [InlineData(RoundingMode.HalfToEven, 2, 1.005, 1)]
    [InlineData(RoundingMode.HalfToEven, 2, 1.015, 1.02)]
    [InlineData(RoundingMode.HalfToEven, 0, 2.5, 2)]
    [InlineData(RoundingMode.Down, 1, 0.99, 0.9)]
    [InlineData(RoundingMode.Down, 1, -0.91, -1)]
    [InlineData(RoundingMode.Down, 2, 0.7, 0.7)]
    [InlineData(RoundingMode.Up, 1, 0.91, 1)]
    [InlineData(RoundingMode.Up, 2, 0.07, 0.07)]
    [InlineData(RoundingMode.Up, 10, 1e9, 1e9)]
    [InlineData(RoundingMode.Down, 10, -1e9, -1e9)]
    public void Round_FollowsTheMode(RoundingMode mode, int decimals, double value, double expected) =>
        Assert.Equal(expected, new EstimateRounding { Mode = mode, Decimals = decimals }.Round(value));

    [Property]
    public Property Round_IsDoneOnce_KeepsTheOrder_AndStaysWithinOneUnit() => Prop.ForAll(
        Arb.From(MasteryGenerators.Roundings), Arb.From(MasteryGenerators.Probabilities), Arb.From(MasteryGenerators.Probabilities), (rounding, first, second) =>
        {
            rounding ??= new EstimateRounding();
            var (lower, upper) = (rounding.Round(Math.Min(first, second)), rounding.Round(Math.Max(first, second)));

            Assert.True(lower <= upper);
            Assert.Equal(lower, rounding.Round(lower));
            Assert.True(Math.Abs(lower - Math.Min(first, second)) <= Math.Pow(10, -rounding.Decimals) + 1e-15);
        });

    [Theory]
    [InlineData(-1, "Decimals is -1; expected a whole number of at least 0")]
    [InlineData(11, "Decimals is 11; expected a whole number from 0 to 10")]
    public void Decimals_OutOfRange_AreRefused(int decimals, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => new EstimateRounding { Decimals = decimals }).Message, StringComparison.Ordinal);

    [Fact]
    public void Mode_Undefined_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new EstimateRounding { Mode = (RoundingMode)9 });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1e10)]
    public void Round_OfWhatNoScaleHas_IsRefused(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => new EstimateRounding().Round(value));

    [Fact]
    public void Shown_StaysWithinTheScale()
    {
        var scale = new ProficiencyScale("thirds", 1 / 3.0, 2 / 3.0, [new("low", 1 / 3.0), new("high", 0.5, true)]);
        var rule = new MasteryRule { Scale = scale, Rounding = new EstimateRounding { Decimals = 0 } };

        Assert.Equal(scale.Minimum, rule.Shown(0.4));
        Assert.Equal(scale.Maximum, rule.Shown(0.6));
        Assert.Equal(0.4, (rule with { Rounding = null }).Shown(0.4));
    }
}
