using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(MaxTest = 100)]
public sealed class DemonstrationJudgingTest
{
    [Theory]
    [InlineData(ResolutionRule.Majority, "2", 2)]
    [InlineData(ResolutionRule.Majority, "1 2 2", 2)]
    [InlineData(ResolutionRule.Majority, "1 2", null)]
    [InlineData(ResolutionRule.Majority, "1 1 2 2", null)]
    [InlineData(ResolutionRule.Majority, "0 1 2", null)]
    [InlineData(ResolutionRule.Median, "3 0 1", 1)]
    [InlineData(ResolutionRule.Median, "3 1", 1)]
    [InlineData(ResolutionRule.Median, "0 1 2 3", 1)]
    [InlineData(ResolutionRule.Mean, "1 2", 2)]
    [InlineData(ResolutionRule.Mean, "1 1 2", 1)]
    [InlineData(ResolutionRule.Consensus, "2 2 2", 2)]
    [InlineData(ResolutionRule.Consensus, "2 2 3", null)]
    [InlineData(ResolutionRule.AdjacentElseAdjudicate, "2 2", 2)]
    [InlineData(ResolutionRule.AdjacentElseAdjudicate, "3 2", 2)]
    [InlineData(ResolutionRule.AdjacentElseAdjudicate, "3 3 2", 3)]
    [InlineData(ResolutionRule.AdjacentElseAdjudicate, "1 3", null)]
    public void Resolve_ByRule_IsExact_AlsoInTies(ResolutionRule rule, string given, int? expected) =>
        Assert.Equal(expected, new DemonstrationJudging { Resolution = rule }.Resolve(Positions(given)));

    [Theory]
    [InlineData(RoundingMode.HalfAwayFromZero, "1 2", 2)]
    [InlineData(RoundingMode.HalfToEven, "1 2", 2)]
    [InlineData(RoundingMode.HalfToEven, "2 3", 2)]
    [InlineData(RoundingMode.HalfToEven, "2 3 3", 3)]
    [InlineData(RoundingMode.Down, "2 3 3", 2)]
    [InlineData(RoundingMode.Up, "2 2 3", 3)]
    [InlineData(RoundingMode.Up, "2 2", 2)]
    public void Resolve_ByTheMean_IsRoundedAsStated(RoundingMode rounding, string given, int expected) =>
        Assert.Equal(expected, new DemonstrationJudging { Resolution = ResolutionRule.Mean, MeanRounding = rounding }.Resolve(Positions(given)));

    [Fact]
    public void Resolve_BelowTheLeastAgreement_IsLeftToAnAdjudicator()
    {
        var judging = new DemonstrationJudging { Resolution = ResolutionRule.Median, LeastAgreement = 0.34 };

        Assert.Null(judging.Resolve(Positions("1 1 2")));
        Assert.Equal(1, (judging with { LeastAgreement = 1.0 / 3 }).Resolve(Positions("1 1 2")));
        Assert.Equal(1, (judging with { LeastAgreement = 1 }).Resolve([1]));
    }

    [Fact]
    public void Resolve_OfNobody_IsNothing_AndAgreementIsWhole()
    {
        Assert.All(Enum.GetValues<ResolutionRule>(), rule => Assert.Null(new DemonstrationJudging { Resolution = rule }.Resolve([])));
        Assert.Equal(1, DemonstrationJudging.AgreementOf([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemonstrationJudging().Resolve([-1]));
    }

    [Property]
    public void Resolve_OfAnyPanel_IsWithinWhatWasGiven_AndTheSameInAnyOrder(byte[] given, ResolutionRule rule, RoundingMode rounding)
    {
        var positions = given.Select(item => item % 5).ToValueList();
        var judging = new DemonstrationJudging { Resolution = rule, MeanRounding = rounding };

        var result = judging.Resolve(positions);

        Assert.Equal(result, judging.Resolve(positions.Reverse().ToValueList()));
        Assert.True(result is null || (result >= positions.Min() && result <= positions.Max()));
        Assert.True(positions.Count == 0 || positions.Distinct().Count() > 1 || result == positions[0]);
        Assert.True(result is not null || positions.Count == 0 || rule is not (ResolutionRule.Median or ResolutionRule.Mean));
        Assert.True(rule != ResolutionRule.Majority || result == positions.GroupBy(item => item).Where(group => 2 * group.Count() > positions.Count).Select(group => (int?)group.Key).SingleOrDefault());
    }

    private static ValueList<int> Positions(string given) => given.Split(' ').Select(int.Parse).ToValueList();
}
