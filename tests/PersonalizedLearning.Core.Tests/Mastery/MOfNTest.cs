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

    [Theory]
    [InlineData("100 100 100 100 0", 0.8, 0, 0)]
    [InlineData("100 100 100 100 0 100", 0.8, 0.2, 0)]
    [InlineData("0 100 100 100 100 100", 1, 1, 1)]
    [InlineData("100 100 100", 0.6, 0.6, 0)]
    public void Estimate_OfFiveInARow_DependsOnTheCredit(string percents, double byAnswers, double byStreak, double byNone)
    {
        Assert.Equal(byAnswers, InARow(MOfNCredit.RightAnswers).EstimateAfterPercents(percents), 12);
        Assert.Equal(byStreak, InARow(MOfNCredit.Streak).EstimateAfterPercents(percents), 12);
        Assert.Equal(byNone, InARow(MOfNCredit.None).EstimateAfterPercents(percents), 12);

        static MOfN InARow(MOfNCredit credit) => new(new MOfNParameters { Required = 5, Window = 5, Credit = credit });
    }

    [Theory]
    [InlineData("60 100", 0.8)]
    [InlineData("60 100 60", 1)]
    [InlineData("60 100 60 50", 0)]
    [InlineData("100 40 60", 0.3)]
    public void Estimate_ByStreak_CountsWhatAnswersAreWorth(string percents, double expected)
    {
        var policy = new MOfN(new MOfNParameters { Required = 2, Window = 2, Credit = MOfNCredit.Streak, CorrectFrom = 0.6 });

        Assert.Equal(expected, policy.EstimateAfterPercents(percents), 12);
    }

    [Theory]
    [InlineData(MOfNCredit.Streak)]
    [InlineData(MOfNCredit.None)]
    public void Estimate_WithAnyCredit_StaysOnceReachedWhereSticky(MOfNCredit credit)
    {
        var parameters = new MOfNParameters { Required = 2, Window = 2, Credit = credit };

        Assert.Equal(0, new MOfN(parameters).EstimateAfter([Right, Right, Wrong]));
        Assert.Equal(1, new MOfN(parameters with { Sticky = true }).EstimateAfter([Right, Right, Wrong]));
    }

    [Fact]
    public void Update_ByARightAnswerWithAHint_CountsAsWrong() =>
        Assert.Equal(0, new MOfN().EstimateAfter([Right with { Hints = 1 }]));

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Required", () => new MOfNParameters { Required = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Window", () => new MOfNParameters { Window = 65 });
        Assert.Throws<ArgumentOutOfRangeException>("Credit", () => new MOfNParameters { Credit = (MOfNCredit)3 });
        Assert.Throws<ArgumentOutOfRangeException>("CorrectFrom", () => new MOfNParameters { CorrectFrom = 0 });
        Assert.Throws<ArgumentException>("parameters", () => new MOfN(new MOfNParameters { Required = 6 }));
    }
}
