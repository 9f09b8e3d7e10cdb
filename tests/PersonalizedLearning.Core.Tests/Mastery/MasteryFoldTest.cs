using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class MasteryFoldTest
{
    private static readonly BayesianKnowledgeTracing Policy = new();

    public static TheoryData<MasterySnapshot> Unfit
    {
        get
        {
            var sound = new MasteryFold(Policy).Snapshot();
            return [sound with { Policy = "other" }, sound with { Version = 2 }, sound with { Count = -1 }, sound with { State = [] }, sound with { State = [.. sound.State, 0] }];
        }
    }

    [Theory]
    [MemberData(nameof(Unfit), DisableDiscoveryEnumeration = true)]
    public void Restore_WhatDoesNotFitThePolicy_SaysWhatWasExpected(MasterySnapshot snapshot) => Assert.Contains(
        "expected 'bkt' version 1 with 16 bytes", Assert.Throws<ArgumentException>(() => MasteryFold.Restore(Policy, snapshot)).Message, StringComparison.Ordinal);

    [Fact]
    public void Snapshot_AfterMoreEvidence_StaysAsItWas()
    {
        var fold = new MasteryFold(Policy);
        var before = fold.Snapshot();

        fold.Update(Observation.OfAnswer(true));

        Assert.Equal(new MasteryFold(Policy).Snapshot(), before);
        Assert.NotEqual(before, fold.Snapshot());
    }

    [Fact]
    public void WeightedAverage_OfNothing_IsZero_AndOfOneCountsInFull()
    {
        var fold = new MasteryFold(new WeightedAverage(new WeightedAverageParameters { PointsPossible = 5 }));
        Assert.Equal(0, fold.Estimate(default).Value);

        fold.Update(Observation.OfFraction(0.6));
        Assert.Equal(3, fold.Estimate(default).Value);

        fold.Update(Observation.OfFraction(0.2));
        Assert.Equal(((0.65 * 0.2) + (0.35 * 0.6)) * 5, fold.Estimate(default).Value, 12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void WeightedAverageParameters_OutOfRange_AreRefused(double weight) => Assert.Contains(
        "LatestWeight", Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedAverageParameters { LatestWeight = weight }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void PointsPossible_OutOfRange_AreRefused(double points) => Assert.Contains(
        "PointsPossible", Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedAverageParameters { PointsPossible = points }).Message, StringComparison.Ordinal);

    [Fact]
    public void PolicySet_GivesTheStandardUnlessThereIsAnother()
    {
        var own = new WeightedAverage();
        var set = new MasteryPolicySet(Policy, new Dictionary<CompetencyId, IMasteryPolicy> { [CompetencyId.From("a")] = own });

        Assert.Same(own, set[CompetencyId.From("a")]);
        Assert.Same(Policy, set[CompetencyId.From("b")]);
        Assert.Same(Policy, set[default]);
    }
}
