using FsCheck.Xunit;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Core.Tests.Competencies;

public sealed class ProficiencyScaleTest
{
    private static readonly ProficiencyScale Scale = new("s", 1, 5, [new("one", 1), new("two", 2), new("three", 3, true), new("five", 5, true)]);

    [Theory]
    [InlineData(1, "one")]
    [InlineData(1.9999999999999998, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "three")]
    [InlineData(4.9999999999999991, "three")]
    [InlineData(5, "five")]
    public void LevelOf_IsHalfOpen(double value, string expected) => Assert.Equal(expected, Scale.LevelOf(value).Name);

    [Theory]
    [InlineData(0.9999999999999999)]
    [InlineData(5.000000000000001)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void LevelOf_OutsideTheRange_NamesValueAndRange(double value) =>
        Assert.Contains("expected a number from 1 to 5", Assert.Throws<ArgumentOutOfRangeException>(() => Scale.LevelOf(value)).Message, StringComparison.Ordinal);

    [Property(MaxTest = 500)]
    public void LevelOf_CoversTheWholeRange(byte share)
    {
        var value = Scale.Denormalize(share / 255.0);
        var level = Scale.LevelOf(value);
        var position = Scale.PositionOf(level.Name);

        Assert.True(value >= level.From && (position == Scale.Levels.Count - 1 || value < Scale.Levels[position + 1].From));
        Assert.Equal(level.IsProficient, value >= Scale.ProficientFrom);
    }

    [Property(MaxTest = 500)]
    public void Denormalize_StaysInTheRange_AndNormalizeTurnsItBack(short low, ushort width, byte share)
    {
        var minimum = low / 10.0;
        var maximum = minimum + ((width + 1) / 10.0);
        var scale = new ProficiencyScale("s", minimum, maximum, [new("any", minimum, true)]);

        var value = scale.Denormalize(share / 255.0);

        Assert.InRange(value, minimum, maximum);
        Assert.Equal(share / 255.0, scale.Normalize(value), 1e-9);
        Assert.Equal(minimum, scale.Denormalize(0));
        Assert.Equal(maximum, scale.Denormalize(1));
        Assert.Equal("any", scale.LevelOf(value).Name);
    }

    [Fact]
    public void Denormalize_One_IsTheMaximumExactly() =>
        Assert.Equal(1, new ProficiencyScale("s", -2 / 7.0, 1, [new("any", -2 / 7.0, true)]).Denormalize(1));

    public static TheoryData<string, double, double, ProficiencyLevel[]> Invalid => new()
    {
        { "a maximum above the minimum 0", 0, 0, [new("a", 0, true)] },
        { "a first level from 0", 0, 1, [] },
        { "a first level from 0", 0, 1, [new("a", 0.1, true)] },
        { "a first level from 0", 0, 1, [new("a", double.NaN, true)] },
        { "unique names", 0, 1, [new("a", 0), new("a", 0.5, true)] },
        { "unique names", 0, 1, [new(" ", 0, true)] },
        { "start above the one before", 0, 1, [new("a", 0), new("b", 0, true)] },
        { "start above the one before", 0, 1, [new("a", 0), new("b", double.NaN, true)] },
        { "start at 1 or less", 0, 1, [new("a", 0), new("b", 1.5, true)] },
        { "to be proficient, as the one below", 0, 1, [new("a", 0, true), new("b", 0.5)] },
        { "at least one proficient level", 0, 1, [new("a", 0)] },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Constructor_OfAnInvalidScale_SaysWhatWasExpected(string expected, double minimum, double maximum, ProficiencyLevel[] levels)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new ProficiencyScale("s", minimum, maximum, levels.ToValueList()));

        Assert.Contains("Scale 's' is not valid", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Probability_IsProficientFrom95() => Assert.Equal((0, 1, 0.95, 4), (
        ProficiencyScale.Probability.Minimum, ProficiencyScale.Probability.Maximum, ProficiencyScale.Probability.ProficientFrom, ProficiencyScale.Probability.Levels.Count));

    [Fact]
    public void Title_WithoutOne_IsTheIdentifier() => Assert.Equal("s", Scale.Title);

    [Fact]
    public void PositionOf_AnUnknownLevel_IsMinusOne() => Assert.Equal(-1, Scale.PositionOf("One"));
}
