using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ProgressPointsTest
{
    private static readonly Dictionary<char, Observation> Answers = new()
    {
        ['C'] = Observation.OfAnswer(true),
        ['W'] = Observation.OfAnswer(false),
        ['H'] = Observation.OfAnswer(true) with { Hints = 1 },
    };

    // C right, W wrong, H right with a hint.
    [Theory]
    [InlineData("", 0)]
    [InlineData("W", 0)]
    [InlineData("C", 1)]
    [InlineData("CC", 3)]
    [InlineData("HH", 2)]
    [InlineData("HC", 2)]
    [InlineData("CHC", 3)]
    [InlineData("CCCC", 5)]
    [InlineData("CCCCW", 4)]
    public void Estimate_IsThePoints(string sequence, double expected) =>
        Assert.Equal(expected, new ProgressPoints().EstimateAfter(sequence.Select(letter => Answers[letter])));

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("LearnedAt", () => new ProgressPointsParameters { LearnedAt = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("CorrectFrom", () => new ProgressPointsParameters { CorrectFrom = double.NaN });
    }
}
