using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Serialization;

public sealed class SampledConditionsTest
{
    private static ValueList<StudyCondition> All { get; } = StudySamples.Read(StudySamples.With("\"sampled\": 2,", "")).Conditions;

    private static StudyComparisons Comparisons { get; } = new() { BaselinePolicy = "streak", BaselineSelector = "dice" };

    [Property]
    public void Sampled_AnySeed_HasSoManyCellsAndTheirBaselines(ulong seed, byte number)
    {
        var count = 1 + (number % 12);
        var sampled = StudyConditions.Sampled(All, count, seed, Comparisons);

        Assert.Equal(count, sampled.Count(item => !IsBaseline(item)));
        Assert.Equal(All.Where(sampled.Contains), sampled);
        Assert.Equal(
            sampled.Where(item => !IsBaseline(item)).Select(PlaceOf).ToHashSet(),
            sampled.Where(IsBaseline).Select(PlaceOf).ToHashSet());
        Assert.Equal(sampled, StudyConditions.Sampled(All, count, seed, Comparisons));
    }

    [Fact]
    public void Sampled_ManySeeds_DrawEachCellAsOften()
    {
        const int Seeds = 1000;
        var positions = All.Index().ToDictionary(item => (object)item.Item, item => item.Index, ReferenceEqualityComparer.Instance);
        var often = Enumerable.Range(0, Seeds).SelectMany(seed => StudyConditions.Sampled(All, 3, (ulong)seed, Comparisons).Where(item => !IsBaseline(item)).Select(item => positions[item]))
            .CountBy(position => position).ToDictionary();

        // 3 of 12: five standard errors of a count.
        Assert.Equal(12, often.Count);
        Assert.All(often.Values, count => Assert.InRange(count, (Seeds / 4) - (5 * Math.Sqrt(Seeds * 3 / 16.0)), (Seeds / 4) + (5 * Math.Sqrt(Seeds * 3 / 16.0))));
    }

    [Fact]
    public void Sampled_WithoutComparisons_KeepsTheFirstArm()
    {
        var sampled = StudyConditions.Sampled(All, 1, 3);
        Assert.Contains(sampled, item => item.Policy.Name == "bkt" && item.Selector.Name == "shipped");
    }

    [Fact]
    public void Sampled_OneArmOnly_DrawsAmongAll()
    {
        var one = All.Where(IsBaseline).ToValueList();
        Assert.Equal(2, StudyConditions.Sampled(one, 2, 5, Comparisons).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void Sampled_OutOfRange_Throws(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudyConditions.Sampled(All, count, 1, Comparisons));

    [Fact]
    public void Sampled_Nothing_Throws() => Assert.Throws<ArgumentException>(() => StudyConditions.Sampled([], 1, 1));

    private static bool IsBaseline(StudyCondition item) => item.Policy.Name == "streak" && item.Selector.Name == "dice";

    private static (string Population, StudyBudget Budget) PlaceOf(StudyCondition item) => (item.Population.Name, item.Budget);
}
