using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class RubricTest
{
    private static readonly ValueList<RubricCriterion> Criteria = [new() { Name = "thesis", Weight = 2 }, new() { Name = "evidence" }, new() { Name = "style" }];

    private static readonly Rubric Conjunctive = new(new RubricParameters { Criteria = Criteria, PointsPossible = 4 });

    private static readonly Rubric Compensatory = new(
        new RubricParameters { Criteria = Criteria, Combination = RubricCombination.Compensatory, PointsPossible = 4 });

    [Fact]
    public void Estimate_IsTheLeastCriterion_OrTheWeightedMean()
    {
        Observation[] judged = [On("thesis", 1), On("evidence", 0.75), On("style", 0.25)];

        Assert.Equal(1, Conjunctive.EstimateAfter(judged));
        Assert.Equal(3, Compensatory.EstimateAfter(judged));
    }

    [Fact]
    public void Estimate_TakesTheLatestJudgementOnEachCriterion()
    {
        Observation[] judged = [On("thesis", 0.25), On("evidence", 1), On("style", 0.75), On("thesis", 0.5), On("evidence", 0.75)];

        Assert.Equal(2, Conjunctive.EstimateAfter(judged));
        Assert.Equal(2.5, Compensatory.EstimateAfter(judged));
    }

    [Fact]
    public void Estimate_CountsACriterionWithoutEvidenceAsZero()
    {
        Observation[] judged = [On("thesis", 1), On("evidence", 1)];

        Assert.Equal(0, Conjunctive.EstimateAfter(judged));
        Assert.Equal(3, Compensatory.EstimateAfter(judged));
        Assert.Equal(0, Compensatory.EstimateAfter([]));
    }

    [Fact]
    public void Update_ByEvidenceOnNoCriterion_ChangesNothing()
    {
        var before = Conjunctive.Update(Conjunctive.Initial, On("thesis", 0.5));

        Assert.Equal(before, Conjunctive.Update(before, On("spelling", 1)));
        Assert.Equal(before, Conjunctive.Update(before, On("Thesis", 1)));
        Assert.Equal(before, Conjunctive.Update(before, Observation.OfFraction(1)));
    }

    [Fact]
    public void Estimate_WithoutCriteria_IsTheLatestWhateverItsItem() =>
        Assert.Equal(0.25, new Rubric().EstimateAfter([On("thesis", 1), Observation.OfFraction(0.75), On("style", 0.25)]));

    [Fact]
    public void State_TellsWhatWasJudged()
    {
        var state = Conjunctive.Update(Conjunctive.Initial, On("thesis", 0));

        // In the ordinal order of their names: evidence, style, thesis.
        Assert.Equal([null, null, 0.0], Enumerable.Range(0, 3).Select(state.LatestOn));
        Assert.True(state != Conjunctive.Initial);
        Assert.True(state == Conjunctive.Update(state, On("thesis", 0)));
        Assert.False(state.Equals("thesis"));
        Assert.Equal(state.GetHashCode(), Conjunctive.Update(Conjunctive.Initial, On("thesis", 0)).GetHashCode());
        Assert.Throws<ArgumentOutOfRangeException>("position", () => state.LatestOn(16));
    }

    [Fact]
    public void Parameters_ThatAreNone_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Weight", () => new RubricCriterion { Name = "a", Weight = 0 });
        Assert.Throws<ArgumentException>("Name", () => new RubricCriterion { Name = " " });
        Assert.Throws<ArgumentOutOfRangeException>("Combination", () => new RubricParameters { Combination = (RubricCombination)2 });
        Assert.Contains(
            "'a' is there twice",
            Assert.Throws<ArgumentException>(() => new RubricParameters { Criteria = [new() { Name = "a" }, new() { Name = "a" }] }).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "17",
            Assert.Throws<ArgumentOutOfRangeException>("Criteria", () => new RubricParameters { Criteria = Many(17) }).Message,
            StringComparison.Ordinal);
        Assert.Equal(16, new RubricParameters { Criteria = Many(16) }.Criteria.Count);
    }

    [Fact]
    public void Parameters_AreEqualWhateverTheOrderOfCriteria() =>
        Assert.Equal(new RubricParameters { Criteria = Criteria }, new RubricParameters { Criteria = Criteria.Reverse().ToValueList() });

    private static Observation On(string criterion, double share) => Observation.OfFraction(share) with { Item = criterion };

    private static ValueList<RubricCriterion> Many(int count) =>
        Enumerable.Range(0, count).Select(number => new RubricCriterion { Name = FormattableString.Invariant($"c{number}") }).ToValueList();
}
