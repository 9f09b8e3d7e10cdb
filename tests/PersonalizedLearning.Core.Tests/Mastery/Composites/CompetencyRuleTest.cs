using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>What the kinds of rules say, in the plainest cases and at their edges.</summary>
public sealed class CompetencyRuleTest
{
    public static TheoryData<string, int, MasteryStatus> Counts => new()
    {
        { "all", 2, MasteryStatus.NotYet }, { "all", 3, MasteryStatus.Achieved }, { "any", 0, MasteryStatus.NotYet }, { "any", 1, MasteryStatus.Achieved },
        { "2 of 3", 1, MasteryStatus.NotYet }, { "2 of 3", 2, MasteryStatus.Achieved }, { "2 of 3", 3, MasteryStatus.Achieved },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void Groups_CountTheMembersThatAreMet(string kind, int mastered, MasteryStatus expected)
    {
        var learner = new Evidenced().Failed("a").Failed("b").Failed("c");
        foreach (var id in ((string[])["a", "b", "c"]).Take(mastered))
        {
            learner.Mastered(id);
        }

        Assert.Equal(expected, learner.Decide(Kind(kind, "a", "b", "c")).Status);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("any")]
    public void AGroupOfNoMembers_IsNeverMet_AndNothingWouldMeetIt(string kind)
    {
        var decision = new Evidenced().Decide(Kind(kind));

        Assert.Equal((MasteryStatus.NotYet, 0.0, 0), (decision.Status, decision.Estimate.Value, decision.Estimate.EvidenceCount));
        Assert.Null(decision.Composite!.Explanation.Missing);
        Assert.False(decision.Composite.Explanation.HasLeft);
    }

    [Fact]
    public void ALeafOfTheHierarchy_GetsNoRule_AndItsOwnEvidenceDecides()
    {
        var framework = Evidenced.Family("parent", "leaf");

        var map = new Evidenced().Mastered("leaf").Map(framework, CompetencyRuleSet.AllChildren(framework));

        Assert.Equal([Evidenced.Id("parent")], map.Rules!.Rules.Rules.Select(rule => rule.Competency));
        Assert.Null(map[Evidenced.Id("leaf")].Composite);
        Assert.True(map[Evidenced.Id("parent")].IsMastered);
    }

    [Fact]
    public void Points_WithoutARequiredMember_AreNotEnough()
    {
        var rule = new PointsRule(4, [new(Evidenced.Id("a"), 4), new(Evidenced.Id("b"), 0, isRequired: true)]);

        var explanation = new Evidenced().Mastered("a").Decide(rule).Composite!.Explanation;

        Assert.False(explanation.IsMet);
        Assert.Equal((4.0, 4.0, 1.0), (explanation.Reached, explanation.Needed, explanation.Score));
        Assert.Equal([Evidenced.Id("b")], explanation.Missing);
        Assert.Equal([4.0, 0], explanation.Members.Select(member => member.Contribution));
    }

    [Fact]
    public void Points_NameTheFewestThatWouldDo()
    {
        // 5 points lack, and a with b gives 4. Two competencies stand behind the third member, so the fourth is cheaper, until one of the two is mastered.
        var both = new AllRule([.. Evidenced.Rules("c1", "c2")]);
        var rule = new PointsRule(5, [new(Evidenced.Id("a"), 2), new(Evidenced.Id("b"), 2), new(both, 5), new(Evidenced.Id("d"), 5)]);

        Assert.Equal([Evidenced.Id("d")], new Evidenced().Decide(rule).Composite!.Explanation.Missing);
        Assert.Equal([Evidenced.Id("c2")], new Evidenced().Mastered("c1").Decide(new PointsRule(5, [.. rule.Members.Take(3)])).Composite!.Explanation.Missing);
        Assert.Equal([Evidenced.Id("c1"), Evidenced.Id("c2")], new Evidenced().Decide(new PointsRule(5, [.. rule.Members.Take(3)])).Composite!.Explanation.Missing);
    }

    [Theory]
    [InlineData(0.6, 0.8, true)]
    [InlineData(0.6, 0.78, false)]
    [InlineData(0, 1, false)]
    public void Weighted_TakesEstimates_WhetherMasteredOrNot(double first, double second, bool expected)
    {
        // One third and two thirds against 0.73333…, which no binary number is.
        var rule = new WeightedRule(2.2 / 3, [new(Evidenced.Id("a"), 1), new(Evidenced.Id("b"), 2)]);

        var decision = new Evidenced().Scored("a", first).Scored("b", second).Decide(rule);

        Assert.Equal(expected, decision.IsMastered);
        Assert.Equal(((first * 1) + (second * 2)) / 3, decision.Estimate.Value, 12);
    }

    [Fact]
    public void Weighted_WithoutEvidence_IsNotMet_WhateverTheCut() =>
        Assert.Equal(MasteryStatus.NotYet, new Evidenced().Decide(new WeightedRule(0, [new(Evidenced.Id("a"))])).Status);

    [Fact]
    public void Weighted_BeyondWhatMasteryPromises_CanNotBeMetByIt()
    {
        var explanation = new Evidenced().Decide(new WeightedRule(0.99, [new(Evidenced.Id("a"))])).Composite!.Explanation;

        Assert.Null(explanation.Missing);
        Assert.Equal((0, 0.99), (explanation.Reached, explanation.Needed));
    }

    [Fact]
    public void Gates_KeepTheScoreOut_UntilAllAreOpen()
    {
        var rule = new GatedRule([.. Evidenced.Rules("safety", "ethics")], new WeightedRule(0.5, [new(Evidenced.Id("project"))]));
        var learner = new Evidenced().Scored("project", 0.8).Mastered("safety");

        var closed = learner.Decide(rule).Composite!.Explanation;
        var open = learner.Mastered("ethics").Decide(rule).Composite!.Explanation;

        Assert.Equal((false, 0.0, 1.0, 2.0), (closed.IsMet, closed.Score, closed.Reached, closed.Needed));
        Assert.Equal([Evidenced.Id("ethics")], closed.Missing);
        Assert.Equal((true, 0.8), (open.IsMet, open.Score));
    }

    [Fact]
    public void NestedGroups_SayWhichBranchIsNearest()
    {
        var rule = new AnyRule([new AllRule([.. Evidenced.Rules("a", "b", "c")]), new AllRule([.. Evidenced.Rules("d", "e")])]);

        Assert.Equal([Evidenced.Id("d"), Evidenced.Id("e")], new Evidenced().Decide(rule).Composite!.Explanation.Missing);
        Assert.Equal([Evidenced.Id("c")], new Evidenced().Mastered("a").Mastered("b").Decide(rule).Composite!.Explanation.Missing);
        Assert.Equal(RuleProgress.PartiallyAttempted, new Evidenced().Mastered("a").Decide(rule).Composite!.Explanation.Progress);
    }

    [Theory]
    [InlineData("all", "a", true)]
    [InlineData("all", "b", false)]
    [InlineData("any", "a", true)]
    [InlineData("2 of 3", "a c", true)]
    [InlineData("all", "a b c", false)]
    [InlineData("any", "a b c", false)]
    public void RetiredMembers_Leave_AndWhatIsAskedForShrinksToWhatRemains(string kind, string retired, bool expected)
    {
        // a fell short, b and c are mastered as far as asked; 2 of 3 becomes 1 of 1 when two leave.
        var learner = new Evidenced().Failed("a").Mastered("b").Mastered("c");
        learner = kind == "all" && retired == "b" ? learner.Failed("a") : learner;

        var decision = learner.Decide(Kind(kind, "a", "b", "c"), null, retired.Split(' '));

        Assert.Equal(expected, decision.IsMastered);
        Assert.All(retired.Split(' '), id => Assert.DoesNotContain(Evidenced.Id(id), decision.Composite!.Explanation.Missing ?? []));
    }

    [Fact]
    public void RetiredPoints_AreNotAskedFor()
    {
        var rule = new PointsRule(8, [new(Evidenced.Id("a"), 4), new(Evidenced.Id("b"), 4, isRequired: true)]);

        Assert.True(new Evidenced().Mastered("a").Decide(rule, null, "b").IsMastered);
        Assert.False(new Evidenced().Mastered("a").Decide(rule).IsMastered);
    }

    [Fact]
    public void ACompetencyThatIsRetiredInTheFramework_LeavesFromThatInstantOn()
    {
        var builder = CompetencyFramework.CreateBuilder("f", "Sample").Add("parent", "P").Add("b", "B");
        builder.Add(new Competency { Id = Evidenced.Id("a"), Statement = "Old", RetiredAt = TimeGenerators.AtDay(10) });
        var framework = builder.Build().Framework;
        var rules = new CompetencyRuleSet([new ParentRule(Evidenced.Id("parent"), new AllRule([.. Evidenced.Rules("a", "b")]))]);
        var learner = new Evidenced().Mastered("b", day: 2);

        Assert.Equal(MasteryStatus.NotYet, learner.Map(framework, rules, asOf: TimeGenerators.AtDay(9))[Evidenced.Id("parent")].Status);
        var after = learner.Map(framework, rules, asOf: TimeGenerators.AtDay(11))[Evidenced.Id("parent")];
        Assert.Equal((MasteryStatus.Achieved, (NodaTime.Instant?)TimeGenerators.AtDay(10)), (after.Status, after.AchievedAt));
    }

    [Fact]
    public void Rules_ThatAreNotValid_SayWhy()
    {
        AssertRefused("at least one", () => new AtLeastRule(1, []));
        AssertRefused("from 1 to 2", () => new AtLeastRule(3, [.. Evidenced.Rules("a", "b")]));
        AssertRefused("from 1 to 2", () => new AtLeastRule(0, [.. Evidenced.Rules("a", "b")]));
        AssertRefused("'a' is a member twice", () => new AllRule([.. Evidenced.Rules("a", "a")]));
        AssertRefused("from 0 to 1", () => new WeightedRule(1.1, [new(Evidenced.Id("a"))]));
        AssertRefused("weight is 0", () => new WeightedMember(Evidenced.Id("a"), 0));
        AssertRefused("weight is NaN", () => new WeightedMember(Evidenced.Id("a"), double.NaN));
        AssertRefused("points is 9", () => new PointsRule(9, [new(Evidenced.Id("a"), 4), new(Evidenced.Id("b"), 4)]));
        AssertRefused("at least one", () => new GatedRule([], Evidenced.Id("a")));
        AssertRefused("names that competency itself", () => new ParentRule(Evidenced.Id("a"), new AllRule([new AnyRule([.. Evidenced.Rules("a")])])));
        AssertRefused("two rules", () => new CompetencyRuleSet([new ParentRule(Evidenced.Id("a"), Evidenced.Id("b")), new ParentRule(Evidenced.Id("a"), Evidenced.Id("c"))]));
        AssertRefused("can't be an identifier", () => (CompetencyRule)default(CompetencyId));
        AssertRefused("17 levels", () => Enumerable.Range(0, 16).Aggregate((CompetencyRule)Evidenced.Id("a"), (inner, _) => new AllRule([inner])));
    }

    [Property(Arbitrary = [typeof(DomainGenerators)])]
    public void Rules_AreEqual_WhenTheirPartsAre(CompetencyRuleSet rules) =>
        Assert.Equal(rules.Rules.Select(rule => rule.Rule.ToString()).Distinct().Count(), rules.Rules.Select(rule => rule.Rule).Distinct().Count());

    private static CompetencyRule Kind(string kind, params string[] ids) => kind switch
    {
        "all" => new AllRule([.. Evidenced.Rules(ids)]),
        "any" => new AnyRule([.. Evidenced.Rules(ids)]),
        _ => new AtLeastRule(2, [.. Evidenced.Rules(ids)]),
    };

    private static void AssertRefused(string saying, Func<object> make) =>
        Assert.Contains(saying, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
}
