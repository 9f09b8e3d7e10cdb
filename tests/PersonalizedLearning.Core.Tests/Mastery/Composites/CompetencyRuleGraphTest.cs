using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

/// <summary>How what was decided about members reaches those that rest on them.</summary>
public sealed class CompetencyRuleGraphTest
{
    private static readonly CompetencyId Parent = Evidenced.Id("parent");

    [Fact]
    public void Parent_IsAchievedWhenItsLastMemberIs_AndHeldWithLaterEvidence()
    {
        var learner = new Evidenced().Mastered("a", day: 1).Mastered("b", day: 3);
        AssertIs(learner, MasteryStatus.Achieved, 3);

        learner.Mastered("a", day: 5);
        AssertIs(learner, MasteryStatus.Held, 3);
    }

    [Fact]
    public void Parent_LapsesWithAMember_AndIsAchievedAnew()
    {
        var learner = new Evidenced().Mastered("a", day: 1).Mastered("b", day: 3).Failed("a", day: 5);
        AssertIs(learner, MasteryStatus.Lapsed, 3);

        learner.Mastered("a", day: 7);
        AssertIs(learner, MasteryStatus.Achieved, 7);
    }

    [Fact]
    public void Parent_WhoseMembersWereNeverMasteredTogether_NeverWas() =>
        AssertIs(new Evidenced().Mastered("a", day: 1).Failed("a", day: 2).Mastered("b", day: 3), MasteryStatus.NotYet, null);

    [Fact]
    public void Parent_WithAStickyRule_IsHeldWhateverItsMembersDo()
    {
        var learner = new Evidenced().Mastered("a", day: 1).Mastered("b", day: 3).Failed("a", day: 5);
        var sticky = new CompetencyRuleSet([new ParentRule(Parent, Both()) { Sticky = true }]);

        var decision = learner.Map(Evidenced.Family("parent", "a", "b"), sticky)[Parent];

        Assert.Equal((MasteryStatus.Held, (Instant?)TimeGenerators.AtDay(3)), (decision.Status, decision.AchievedAt));
        Assert.Equal([Evidenced.Id("a")], decision.Composite!.Explanation.Missing);
    }

    [Fact]
    public void Parent_IsDecidedAnew_WhenEvidenceOfAMemberIsVoided()
    {
        var learner = new Evidenced().Mastered("a", day: 1).Mastered("b", day: 3).Voided("e1", day: 4);
        var framework = Evidenced.Family("parent", "a", "b");

        Assert.Equal(MasteryStatus.Achieved, learner.Map(framework, AllChildren(), asOf: TimeGenerators.AtDay(3))[Parent].Status);
        Assert.Equal(MasteryStatus.NotYet, learner.Map(framework, AllChildren(), asOf: TimeGenerators.AtDay(4))[Parent].Status);

        CompetencyRuleSet AllChildren() => CompetencyRuleSet.AllChildren(framework);
    }

    [Fact]
    public void Parent_OfParents_IsDecidedAfterThem_AndTellsTheEvidenceOfAll()
    {
        var builder = CompetencyFramework.CreateBuilder("f", "Sample").Add("grandparent", "G").Add("parent", "P").Add("uncle", "U").Add("a", "A").Add("b", "B");
        foreach (var (child, parent) in (ReadOnlySpan<(string, string)>)[("parent", "grandparent"), ("uncle", "grandparent"), ("a", "parent"), ("b", "parent")])
        {
            builder.Add(new Association(AssociationType.IsChildOf, Evidenced.Id(child), Evidenced.Id(parent)));
        }

        var framework = builder.Build().Framework;
        var learner = new Evidenced().Mastered("uncle", day: 2).Mastered("a", day: 4).Mastered("b", day: 6);

        var top = learner.Map(framework, CompetencyRuleSet.AllChildren(framework))[Evidenced.Id("grandparent")];

        Assert.Equal((MasteryStatus.Achieved, (Instant?)TimeGenerators.AtDay(6)), (top.Status, top.AchievedAt));
        Assert.Equal(["e1", "e2", "e0"], top.EvidenceUsed.Select(evidence => evidence.Value));
        Assert.Equal(3, top.Estimate.EvidenceCount);
        Assert.Equal("Proficient", top.Level.Name);
    }

    [Fact]
    public void OwnEvidence_OfACompetencyThatARuleDecides_IsIgnored_AndSaid()
    {
        var learner = new Evidenced().Mastered("parent", day: 0).Mastered("a", day: 1);
        var framework = Evidenced.Family("parent", "a", "b");

        var decision = learner.Map(framework, CompetencyRuleSet.AllChildren(framework))[Parent];

        Assert.Equal(MasteryStatus.NotYet, decision.Status);
        Assert.Equal([new IgnoredEvidence(EventId.From("e0"), IgnoredReason.DecidedByRule)], decision.EvidenceIgnored);
        Assert.Equal(MasteryStatus.Achieved, decision.Composite!.OwnStatus);
    }

    [Theory]
    [InlineData(RuleOutcome.Recommend, true)]
    [InlineData(RuleOutcome.AttachEvidence, false)]
    public void OtherOutcomes_LeaveTheDecisionToTheCompetencysOwnEvidence(RuleOutcome outcome, bool recommends)
    {
        var framework = Evidenced.Family("parent", "a", "b");
        var rules = new CompetencyRuleSet([new ParentRule(Parent, Both()) { Outcome = outcome }]);
        var learner = new Evidenced().Mastered("a").Mastered("b").Failed("parent");

        var decision = learner.Map(framework, rules)[Parent];
        var judged = learner.Mastered("parent", day: 5).Map(framework, rules)[Parent];

        Assert.Equal((MasteryStatus.NotYet, 1), (decision.Status, decision.Estimate.EvidenceCount));
        Assert.True(decision.Composite!.Explanation.IsMet);
        Assert.Equal(recommends, decision.Composite.IsRecommended);
        Assert.True(judged.IsMastered);
        Assert.False(judged.Composite!.IsRecommended);
    }

    [Fact]
    public void AnOverrideOfAMember_ReachesTheParent()
    {
        var learner = new Evidenced().Mastered("a", day: 1).Failed("b", day: 2).Overridden("b", MasteryStatus.Achieved, day: 4);
        AssertIs(learner, MasteryStatus.Achieved, 4);

        AssertIs(new Evidenced().Mastered("a", day: 1).Overridden("b", MasteryStatus.Achieved, day: 4), MasteryStatus.Achieved, 4);
        AssertIs(new Evidenced().Mastered("a", day: 1).Mastered("b", day: 2).Overridden("b", MasteryStatus.NotYet, day: 4), MasteryStatus.Lapsed, 2);
    }

    [Fact]
    public void AnOverrideOfTheParent_StandsAboveItsRule_WhichSaysWhatItSaysBeside()
    {
        var framework = Evidenced.Family("parent", "a", "b");
        var learner = new Evidenced().Mastered("a", day: 1).Overridden("parent", MasteryStatus.Achieved, day: 4);

        var decision = learner.Map(framework, CompetencyRuleSet.AllChildren(framework))[Parent];

        Assert.Equal((MasteryStatus.Achieved, (Instant?)TimeGenerators.AtDay(4)), (decision.Status, decision.AchievedAt));
        Assert.NotNull(decision.Override);
        Assert.Equal([Evidenced.Id("b")], decision.Composite!.Explanation.Missing);
    }

    [Fact]
    public void Compile_ReportsWhatIsNotUsable_AndDecidesTheRest()
    {
        var framework = Evidenced.Family("parent", "a", "b", "c", "d");
        var rules = new CompetencyRuleSet(
        [
            new ParentRule(Evidenced.Id("a"), Evidenced.Id("b")), new ParentRule(Evidenced.Id("b"), new AnyRule([.. Evidenced.Rules("c", "a")])),
            new ParentRule(Evidenced.Id("elsewhere"), Evidenced.Id("a")), new ParentRule(Evidenced.Id("c"), Evidenced.Id("nowhere")), new ParentRule(Parent, new AllRule([.. Evidenced.Rules("d")])),
        ]);

        var graph = CompetencyRuleGraph.Compile(framework, rules);
        var map = new Evidenced().Mastered("a").Mastered("d").Map(framework, rules);

        Assert.Equal(
            ["rule-cycle", "rule-member-not-child", "rule-member-not-child", "rule-member-not-child", "unknown-rule-competency", "unknown-rule-member"],
            graph.Diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
        Assert.Contains("a, b", graph.Diagnostics.Single(diagnostic => diagnostic.Code == "rule-cycle").Message, StringComparison.Ordinal);
        Assert.Equal(["parent", "a", "d"], map.Decisions.Where(decision => decision.IsMastered).Select(decision => decision.Competency.Value));
        Assert.Equal([Parent], map.Decisions.Where(decision => decision.Composite is not null).Select(decision => decision.Competency));
    }

    [Fact]
    public void Apply_OfRulesOfAnotherFramework_IsRefused()
    {
        var graph = CompetencyRuleGraph.Compile(Evidenced.Framework("a"), new CompetencyRuleSet([]));

        Assert.Contains("'f'", Assert.Throws<ArgumentException>(() => new Evidenced().Map(Evidenced.Framework("a")).Apply(graph)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_OfADeepHierarchy_NeedsNoStack()
    {
        const int Depth = 20_000;
        var builder = CompetencyFramework.CreateBuilder("f", "Deep");
        for (var level = 0; level < Depth; level++)
        {
            builder.Add($"c{level}", "Level");
            if (level > 0)
            {
                builder.Add(new Association(AssociationType.IsChildOf, Evidenced.Id($"c{level}"), Evidenced.Id($"c{level - 1}")));
            }
        }

        var framework = builder.Build().Framework;
        var map = new Evidenced().Mastered($"c{Depth - 1}", day: 4).Map(framework, CompetencyRuleSet.AllChildren(framework));

        Assert.All(map.Decisions, decision => Assert.Equal((MasteryStatus.Achieved, (Instant?)TimeGenerators.AtDay(4)), (decision.Status, decision.AchievedAt)));
    }

    private static AllRule Both() => new([.. Evidenced.Rules("a", "b")]);

    private static void AssertIs(Evidenced learner, MasteryStatus status, int? day)
    {
        var framework = Evidenced.Family("parent", "a", "b");
        var decision = learner.Map(framework, CompetencyRuleSet.AllChildren(framework))[Parent];

        Assert.Equal((status, day is { } at ? TimeGenerators.AtDay(at) : (Instant?)null), (decision.Status, decision.AchievedAt));
    }
}
