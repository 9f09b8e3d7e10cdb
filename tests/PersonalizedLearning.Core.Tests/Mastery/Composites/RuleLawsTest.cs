using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class RuleLawsTest
{
    private static readonly CompetencyFramework Framework = MasteryCase.Framework;

    [Property]
    public void With_OneChangeAfterAnother_IsDecidingEverythingAnew(MasteryCase item, CompetencyRuleSet rules, MasteryCase other, int seed)
    {
        var graph = CompetencyRuleGraph.Compile(Framework, rules);
        var plain = item.Map();
        var map = plain.Apply(graph);
        var later = (other with { Policy = item.Policy, Rule = item.Rule }).Map();
        var random = new Random(seed);
        for (var change = 0; change < 5; change++)
        {
            var decision = (random.Next(2) == 0 ? later : item.Map())[random.Next(Framework.Count)];
            plain = plain.With(decision);
            map = map.With(decision);

            Assert.Equal(plain.Apply(graph).Decisions, map.Decisions);
        }
    }

    [Property]
    public void Derive_AfterEvidenceWasAdded_IsWithTheChangedCompetencies(MasteryCase item, CompetencyRuleSet rules, EventSequence more)
    {
        var graph = CompetencyRuleGraph.Compile(Framework, rules);
        var decided = Enumerable.Range(0, Framework.Count).Where(index => graph.RuleOf(index) is { Outcome: RuleOutcome.Complete }).ToHashSet();
        var before = WithoutOverrides(item);
        var after = WithoutOverrides(item with { Events = Joined(item.Events, more) }).Map();
        var map = before.Map().Apply(graph);
        for (var index = 0; index < Framework.Count; index++)
        {
            map = decided.Contains(index) ? map : map.With(after[index]);
        }

        // A rule alone moves a competency that rules decide; its own evidence is only told apart.
        Assert.Equal(
            after.Apply(graph).Decisions.Select((decision, index) => decided.Contains(index) ? Outcome(decision) : default),
            map.Decisions.Select((decision, index) => decided.Contains(index) ? Outcome(decision) : default));

        static (MasteryStatus, Instant?, double) Outcome(MasteryDecision decision) => (decision.Status, decision.AchievedAt, decision.Estimate.Value);
    }

    [Property]
    public void Explanation_AgreesWithThePlainDefinitions(MasteryCase item, CompetencyRuleSet rules)
    {
        var graph = CompetencyRuleGraph.Compile(Framework, rules);
        var map = item.Map().Apply(graph);
        var plain = new PlainRules(id => rules.Retired.Contains(id) ? null : Standing(map, id), id => IsAttempted(map[id]));
        foreach (var decision in map.Decisions.Where(decision => decision.Composite is not null))
        {
            var (rule, explanation) = (decision.Composite!.Rule.Rule, decision.Composite.Explanation);

            Assert.Equal(plain.IsMet(rule), explanation.IsMet);
            Assert.Equal(plain.Of(rule) is null, explanation.HasLeft);
            Assert.Equal(plain.Of(rule)?.Score ?? 0, explanation.Score, 9);
            Assert.True(explanation.IsMet == (explanation.Missing is { Count: 0 }) || explanation.HasLeft);
        }
    }

    [Property]
    public void Status_FollowsThePlainRulesThroughTime(MasteryCase item, CompetencyRule rule)
    {
        var parent = CompetencyId.From("parent");
        var framework = Extended(parent);
        item = WithoutOverrides(item);
        var ledger = item.Events.ToLedger(TimeGenerators.End);
        var leaves = rule.Competencies().ToDictionary(id => id, id => MasteryHistory.Of(ledger, id, item.Policy, item.Rule, framework));
        var map = MasteryMap.Derive(
            framework, ledger, new MasteryPolicySet(item.Policy), item.Rule, CompetencyRuleGraph.Compile(framework, new CompetencyRuleSet([new ParentRule(parent, rule)])));

        var (status, achieved) = PlainCourse(rule, leaves, item.Rule);

        Assert.Equal(status, map[parent].Status);
        Assert.Equal(achieved, map[parent].AchievedAt);
    }

    [Property]
    public void Missing_WhenMastered_MeetsTheRule(MasteryCase item, CompetencyRule rule)
    {
        var parent = CompetencyId.From("parent");
        var framework = Extended(parent);
        var map = MasteryMap.Derive(
            framework, item.Events.ToLedger(TimeGenerators.End), new MasteryPolicySet(item.Policy), item.Rule,
            CompetencyRuleGraph.Compile(framework, new CompetencyRuleSet([new ParentRule(parent, rule)])));
        var missing = map[parent].Composite!.Explanation.Missing;

        var after = (missing ?? []).Aggregate(map, (sofar, id) => sofar.With(Mastered(sofar[id], item.Rule)));
        Assert.Equal(missing is not null, after[parent].Composite!.Explanation.IsMet);

        if (missing is { } least && rule.Competencies().Count() == Leaves(rule).Count() && !HasWeights(rule))
        {
            Assert.Equal(least.Distinct(), least);
            Assert.True(FewestThatMeet(rule, map) >= least.Count, $"{rule} misses {least}");
        }
    }

    [Property]
    public void Mastering_OneCompetencyMore_NeverUndoesARule(MasteryCase item, CompetencyRuleSet rules, int index)
    {
        var map = item.Map().Apply(CompetencyRuleGraph.Compile(Framework, rules));
        var decision = map[(int)((uint)index % Framework.Count)];

        var after = map.With(Mastered(decision, item.Rule));

        Assert.All(map.Decisions.Zip(after.Decisions).Where(pair => pair.First.Composite is { Explanation.IsMet: true } && pair.Second.Composite is not null), pair =>
            Assert.True(pair.Second.Composite!.Explanation.IsMet));
    }

    [Property]
    public void Sticky_NeverLapses(MasteryCase item, CompetencyRuleSet rules)
    {
        var sticky = new CompetencyRuleSet(rules.Rules.Select(rule => rule with { Sticky = true, Outcome = RuleOutcome.Complete }), rules.Retired);
        var fickle = new CompetencyRuleSet(rules.Rules.Select(rule => rule with { Sticky = false, Outcome = RuleOutcome.Complete }), rules.Retired);
        var map = item.Map();

        var (held, moved) = (map.Apply(CompetencyRuleGraph.Compile(Framework, sticky)), map.Apply(CompetencyRuleGraph.Compile(Framework, fickle)));

        Assert.DoesNotContain(held.Decisions, decision => decision is { Status: MasteryStatus.Lapsed, Composite: not null, Override: null });
        Assert.All(moved.Decisions.Zip(held.Decisions), pair => Assert.True(pair.First.Status == MasteryStatus.NotYet || pair.Second.IsMastered || pair.First.Composite is null || pair.First.Override is not null));
    }

    private static CompetencyFramework Extended(CompetencyId parent)
    {
        var builder = CompetencyFramework.CreateBuilder("root", "Sample").Add(parent.Value, "Parent");
        foreach (var competency in Framework.Competencies)
        {
            builder.Add(competency);
        }

        foreach (var scale in Framework.Scales)
        {
            builder.Add(scale);
        }

        return builder.Build().Framework;
    }

    private static EventSequence Joined(EventSequence first, EventSequence more) => new(
        first.Events.Concat(more.Events.Select(item => item with { Id = EventId.From(item.Id.Value + "'") })).ToValueList());

    // What a person decides has no course of its own, and is tested apart.
    private static MasteryCase WithoutOverrides(MasteryCase item) =>
        item with { Events = new(item.Events.Events.Where(other => other is EvidenceRecord or EvidenceVoided).ToValueList()) };

    private static bool IsAttempted(MasteryDecision decision) => decision.Estimate.EvidenceCount > 0 || decision.IsMastered || decision.Course.Count > 0;

    // Where a person says without evidence that it is mastered, it is just so.
    private static (bool Mastered, double Share)? Standing(MasteryMap map, CompetencyId id)
    {
        var decision = map[id];
        var scale = map.Rule.Scale;
        var isByJudgement = decision is { IsMastered: true, Estimate.EvidenceCount: 0 } && (decision.Override is not null || decision.Composite is null);
        var value = isByJudgement ? Math.Max(decision.Estimate.Value, scale.ProficientFrom) : decision.Estimate.Value;
        return (decision.IsMastered, IsAttempted(decision) ? (value - scale.Minimum) / (scale.Maximum - scale.Minimum) : 0);
    }

    private static MasteryDecision Mastered(MasteryDecision decision, MasteryRule rule) => decision with
    {
        Status = MasteryStatus.Achieved,
        Estimate = decision.Estimate with { Value = Math.Max(decision.Estimate.Value, rule.Scale.ProficientFrom), EvidenceCount = decision.Estimate.EvidenceCount + 1 },
        AchievedAt = TimeGenerators.End,
    };

    // At every instant at which anything happened: what each leaf showed by then, and what the plain rule makes of it; last, as of now.
    private static (MasteryStatus Status, Instant? Achieved) PlainCourse(CompetencyRule rule, Dictionary<CompetencyId, MasteryHistory> leaves, MasteryRule mastery)
    {
        var scale = mastery.Scale;
        var instants = leaves.Values.SelectMany(leaf => leaf.Steps.Select(step => step.Observation.At)).Distinct().Order().ToList();
        var latest = instants.Count > 0 ? instants[^1] : null;
        var (met, ever, achieved) = (false, false, (Instant?)null);
        foreach (var at in instants)
        {
            Take(at, new PlainRules(id =>
            {
                var steps = leaves[id].Steps.Where(step => step.Observation.At is null || step.Observation.At <= at).ToList();
                var shown = steps.Select(step => mastery.Shown(step.ValueAfter) >= scale.ProficientFrom).ToList();
                return (shown.Count > 0 && (shown[^1] || (mastery.Sticky && shown.Contains(true))), steps.Count == 0 ? 0 : Share(steps[^1].ValueAfter));
            }, id => leaves[id].Steps.Any(step => step.Observation.At is null || step.Observation.At <= at)));
        }

        Take(TimeGenerators.End, new PlainRules(id => (leaves[id].Decision.IsMastered, leaves[id].Steps.Count == 0 ? 0 : Share(leaves[id].Decision.Estimate.Value)), id => leaves[id].Steps.Count > 0));
        return (met ? (latest is null || achieved >= latest ? MasteryStatus.Achieved : MasteryStatus.Held) : ever ? MasteryStatus.Lapsed : MasteryStatus.NotYet, achieved);

        double Share(double value) => (value - scale.Minimum) / (scale.Maximum - scale.Minimum);

        void Take(Instant? at, PlainRules plain)
        {
            var now = plain.IsMet(rule) || (met && mastery.Sticky);
            achieved = now && !met ? at : achieved;
            (met, ever) = (now, ever || now);
        }
    }

    private static IEnumerable<CompetencyId> Leaves(CompetencyRule rule) =>
        rule is MemberRule leaf ? [leaf.Competency] : RuleGenerators.Shrink(rule).SelectMany(Leaves);

    private static bool HasWeights(CompetencyRule rule) => rule is WeightedRule || RuleGenerators.Shrink(rule).Any(HasWeights);

    private static int FewestThatMeet(CompetencyRule rule, MasteryMap map)
    {
        var open = rule.Competencies().Where(id => !map[id].IsMastered).ToList();
        return Enumerable.Range(0, 1 << open.Count)
            .Where(subset => new PlainRules(id => (map[id].IsMastered || (open.IndexOf(id) is var at and >= 0 && (subset >> at & 1) == 1), 0), _ => true).IsMet(rule))
            .Min(subset => System.Numerics.BitOperations.PopCount((uint)subset));
    }
}
