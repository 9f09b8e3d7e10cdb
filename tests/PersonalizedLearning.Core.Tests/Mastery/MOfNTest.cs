using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class MOfNTest
{
    private static readonly Observation Right = Observation.OfAnswer(true);
    private static readonly Observation Wrong = Observation.OfAnswer(false);

    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("100", 0.5)]
    [InlineData("100 99 100", 1)]
    [InlineData("100 0 0 100", 0.5)]
    public void Estimate_IsTheProgressOverTheWindow(string percents, double expected) =>
        Assert.Equal(expected, new MOfN(new MOfNParameters { Required = 2, Window = 3 }).EstimateAfterPercents(percents));

    [Fact]
    public void Estimate_AfterMasteryAndMisses_StaysOnlyWhereSticky()
    {
        Observation[] answers = [Right, Right, Wrong, Wrong];

        Assert.Equal(0, new MOfN(new MOfNParameters { Required = 2, Window = 2 }).EstimateAfter(answers));
        Assert.Equal(1, new MOfN(new MOfNParameters { Required = 2, Window = 2, Sticky = true }).EstimateAfter(answers));
    }

    [Fact]
    public void Estimate_OverTheWidestWindow_ForgetsTheOldestAnswer()
    {
        var policy = new MOfN(new MOfNParameters { Required = 64, Window = 64 });

        Assert.Equal(1, policy.EstimateAfter(Enumerable.Repeat(Right, 64)));
        Assert.Equal(63 / 64.0, policy.EstimateAfter(Enumerable.Repeat(Right, 64).Append(Wrong)));
        Assert.Equal(1, policy.EstimateAfter(Enumerable.Repeat(Right, 64).Prepend(Wrong)));
    }

    [Fact]
    public void Update_ByARightAnswerWithAHint_CountsAsWrong() =>
        Assert.Equal(0, new MOfN().EstimateAfter([Right with { Hints = 1 }]));

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Required", () => new MOfNParameters { Required = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Window", () => new MOfNParameters { Window = 65 });
        Assert.Throws<ArgumentOutOfRangeException>("CorrectFrom", () => new MOfNParameters { CorrectFrom = 0 });
        Assert.Throws<ArgumentException>("parameters", () => new MOfN(new MOfNParameters { Required = 6 }));
    }
}
