using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class MasteryLevelsTest
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("69", 0)]
    [InlineData("70", 1)]
    [InlineData("99 69", 0)]
    [InlineData("100", 2)]
    [InlineData("100 100", 2)]
    [InlineData("100 70", 1)]
    public void Estimate_AfterExercises_IsTheLevel(string percents, double expected) =>
        Assert.Equal(expected, new MasteryLevels().EstimateAfterPercents(percents));

    [Fact]
    public void Estimate_AfterMixedTests_MovesOneLevelAtATime()
    {
        var right = Observation.OfAnswer(true) with { Purpose = EvidencePurpose.Summative };
        var nearly = Observation.OfFraction(0.99) with { Purpose = EvidencePurpose.Summative };

        Assert.Equal(1, new MasteryLevels().EstimateAfter([right]));
        Assert.Equal(3, new MasteryLevels().EstimateAfter([right, right, right, right]));
        Assert.Equal(2, new MasteryLevels().EstimateAfter([right, right, right, nearly]));
        Assert.Equal(3, new MasteryLevels().EstimateAfter([right, right, right, Observation.OfAnswer(true)]));
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("FamiliarFrom", () => new MasteryLevelsParameters { FamiliarFrom = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("ProficientFrom", () => new MasteryLevelsParameters { ProficientFrom = 1.1 });
        Assert.Throws<ArgumentException>("parameters", () => new MasteryLevels(new MasteryLevelsParameters { FamiliarFrom = 0.8, ProficientFrom = 0.7 }));
    }
}
