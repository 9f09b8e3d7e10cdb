using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ItemResponseFunctionTest
{
    [Theory]
    [InlineData(0, 0, 0, 1, "discrimination is 0")]
    [InlineData(double.NaN, 0, 0, 1, "discrimination is NaN")]
    [InlineData(101, 0, 0, 1, "discrimination is 101")]
    [InlineData(1, double.NaN, 0, 1, "difficulty is NaN")]
    [InlineData(1, 1001, 0, 1, "difficulty is 1001")]
    [InlineData(1, 0, -0.1, 1, "lowerAsymptote is -0.1")]
    [InlineData(1, 0, 0.5, 0.5, "lowerAsymptote is 0.5")]
    [InlineData(1, 0, 0, 1.1, "upperAsymptote is 1.1")]
    [InlineData(1, 0, 0, 0, "upperAsymptote is 0")]
    [InlineData(1, 0, 0, double.NaN, "upperAsymptote is NaN")]
    public void Of_AParameterOutside_IsRefusedByName(double discrimination, double difficulty, double lower, double upper, string expected) => Assert.Contains(
        expected, Assert.Throws<ArgumentOutOfRangeException>(() => ItemResponseFunction.Of(discrimination, difficulty, lower, upper)).Message, StringComparison.Ordinal);

    [Fact]
    public void Probability_AtTheDifficulty_IsHalfWay()
    {
        Assert.Equal(0.5, ItemResponseFunction.Rasch(1.3).Probability(1.3));
        Assert.Equal(0.55, ItemResponseFunction.Of(2, -1, 0.2, 0.9).Probability(-1), 1e-15);
        Assert.Equal(1 / (1 + Math.Exp(-1.4)), ItemResponseFunction.Of(0.7, 1).Probability(3), 1e-15);
    }

    [Property]
    public Property Probability_AndInformation_AreInRangeEverywhere() => Prop.ForAll(Arb.From(ItemResponseGenerators.Functions), function =>
    {
        foreach (var ability in (double[])[double.MinValue, -1000, -6, -1, 0, 0.5, 6, 1000, double.MaxValue])
        {
            Assert.InRange(function.Probability(ability), function.LowerAsymptote, function.UpperAsymptote);
            Assert.InRange(function.Information(ability), 0, 2500.1);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => function.Probability(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => function.Information(double.NaN));
    });

    [Fact]
    public void Information_IsTheExpectedCurvature()
    {
        var function = ItemResponseFunction.Of(1.4, 0.3, 0.2, 0.95);
        const double step = 1e-4;
        foreach (var ability in (double[])[-2, 0, 0.3, 1.7])
        {
            var slope = (function.Probability(ability + step) - function.Probability(ability - step)) / (2 * step);
            var probability = function.Probability(ability);
            Assert.Equal(slope * slope / (probability * (1 - probability)), function.Information(ability), 1e-7);
        }
    }
}
