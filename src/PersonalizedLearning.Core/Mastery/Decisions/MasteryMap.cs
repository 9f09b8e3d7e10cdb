using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>What one learner has mastered of a framework as of an instant: a decision for every competency.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class MasteryMap
{
    private readonly MasteryDecision[] own;
    private readonly MasteryDecision[] decisions;
    private readonly HashSet<int> given;

    private MasteryMap(
        LearnerId learner, Instant asOf, CompetencyFramework framework, MasteryRule rule, MasteryDecision[] own, IReadOnlyList<Diagnostic> diagnostics, EvidenceLedger ledger,
        MasteryPolicySet policies)
        : this(learner, asOf, framework, rule, null, own, own, [], diagnostics, ledger, policies)
    {
    }

    private MasteryMap(
        LearnerId learner,
        Instant asOf,
        CompetencyFramework framework,
        MasteryRule rule,
        CompetencyRuleGraph? rules,
        MasteryDecision[] own,
        MasteryDecision[] decisions,
        HashSet<int> given,
        IReadOnlyList<Diagnostic> diagnostics,
        EvidenceLedger ledger,
        MasteryPolicySet policies)
    {
        Learner = learner;
        AsOf = asOf;
        Framework = framework;
        Rule = rule;
        Rules = rules;
        this.own = own;
        this.decisions = decisions;
        this.given = given;
        Decisions = Array.AsReadOnly(decisions);
        Diagnostics = diagnostics;
        Ledger = ledger;
        Policies = policies;
    }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets the framework.</summary>
    public CompetencyFramework Framework { get; }

    /// <summary>Gets the rule by which it was decided.</summary>
    public MasteryRule Rule { get; }

    /// <summary>Gets the rules by which competencies are decided through others; null when there are none.</summary>
    public CompetencyRuleGraph? Rules { get; }

    /// <summary>Gets the decisions by dense index.</summary>
    public IReadOnlyList<MasteryDecision> Decisions { get; }

    /// <summary>
    /// Gets the problems found: <c>unknown-competency</c> for each competency with evidence that the framework does not have, and <c>override-not-applied</c>
    /// for each override on such a competency, or of a level that the scale does not have.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the evidence from which it was derived.</summary>
    public EvidenceLedger Ledger { get; }

    /// <summary>Gets the policies by which it was derived.</summary>
    public MasteryPolicySet Policies { get; }

    /// <summary>Gets the decision at a dense index.</summary>
    /// <param name="index">The index.</param>
    public MasteryDecision this[int index] => decisions[index];

    /// <summary>Gets the decision about a competency.</summary>
    /// <param name="competency">The competency.</param>
    /// <exception cref="ArgumentException">The framework does not have it.</exception>
    public MasteryDecision this[CompetencyId competency] => decisions[Framework.RequiredIndexOf(competency)];

    /// <summary>Derives the map of a learner from the evidence, and from the overrides that hold.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="ledger">The evidence, as of an instant.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="rule">How estimates become decisions; the default rule when null.</param>
    /// <param name="rules">By which rules competencies are decided through others, as <see cref="Apply"/> does; by none when null.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The range of a policy is not within that of the rule's scale, or the rules are of another framework.</exception>
    public static MasteryMap Derive(
        CompetencyFramework framework, EvidenceLedger ledger, MasteryPolicySet policies, MasteryRule? rule = null, CompetencyRuleGraph? rules = null)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(policies);
        rule ??= MasteryRule.Default;
        var own = new OwnDecisions(framework, policies, rule, ledger.AsOf);
        var joint = policies.IsJoint ? new JointHistories(ledger, policies, rule, framework) : null;
        for (var index = 0; index < framework.Count; index++)
        {
            own.Decide(index, ledger, joint);
        }

        var overrides = new StandingOverrides();
        foreach (var item in ledger.OtherEvents)
        {
            overrides.Take(item);
        }

        var problems = new OverrideStage(framework, rule, ledger.RecordsAfter).Apply(overrides.HoldingAsOf(ledger.AsOf), own.Decisions);
        var unknown = ledger.Competencies.Where(competency => framework.IndexOf(competency) < 0).Select(competency => (competency, ledger.RecordsOn(competency).Length));
        return Of(framework, ledger, policies, rule, rules, own.Decisions, [.. UnknownCompetencies(framework, ledger.Learner, unknown), .. problems]);
    }

    /// <summary>Derives the map of a learner on a later version of the framework: evidence and overrides on what is gone count for what took its place.</summary>
    /// <param name="change">What became of the competencies. What nothing took the place of keeps its identifier, and is reported as unknown.</param>
    /// <param name="ledger">The evidence, as of an instant, on competencies of any version.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="rule">How estimates become decisions; the default rule when null.</param>
    /// <param name="rules">By which rules competencies are decided through others, as <see cref="Apply"/> does; by none when null.</param>
    /// <returns>The map; its <see cref="Ledger"/> names the competencies of the later version.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The range of a policy is not within that of the rule's scale, or the rules are of another framework.</exception>
    public static MasteryMap Derive(
        FrameworkChange change, EvidenceLedger ledger, MasteryPolicySet policies, MasteryRule? rule = null, CompetencyRuleGraph? rules = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(ledger);
        var followed = ledger.With(
            record => record with { Competencies = record.Competencies.Select(Successor).Distinct().ToValueList() },
            item => item is MasteryOverride given ? given with { Competency = Successor(given.Competency) } : item);
        return Derive(change.Current, followed, policies, rule, rules);

        CompetencyId Successor(CompetencyId id) => change.SuccessorOf(id) ?? id;
    }

    /// <summary>Decides competencies through others, in place of the rules that decided so far.</summary>
    /// <param name="rules">The rules, fitted to the framework of the map.</param>
    /// <returns>A new map; this one stays as it is.</returns>
    /// <remarks>Parents of parents are decided after those they rest on. What <see cref="With"/> gave stands.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">The rules are of another framework.</exception>
    public MasteryMap Apply(CompetencyRuleGraph rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (!ReferenceEquals(rules.Framework, Framework))
        {
            throw new ArgumentException($"The rules are of framework '{rules.Framework.Id}'; expected the framework of the map, '{Framework.Id}'.", nameof(rules));
        }

        MasteryDecision[] decided = [.. own];
        var stage = new CompositeStage(rules, Rule, AsOf, own, decided);
        foreach (var index in rules.Order)
        {
            if (!Stands(index, rules, given))
            {
                stage.Decide(index);
            }
        }

        return new MasteryMap(Learner, AsOf, Framework, Rule, rules, own, decided, given, Diagnostics, Ledger, Policies);
    }

    /// <summary>Makes the map as it would be with another decision about one competency; what rests on it by rules is decided anew.</summary>
    /// <param name="decision">The decision that takes the place of the present one, and of what a rule would say.</param>
    /// <returns>A new map; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    /// <exception cref="ArgumentException">The framework does not have the competency.</exception>
    public MasteryMap With(MasteryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var index = Framework.RequiredIndexOf(decision.Competency);
        MasteryDecision[] changedOwn = [.. own];
        MasteryDecision[] changed = [.. decisions];
        changedOwn[index] = changed[index] = decision;
        HashSet<int> nowGiven = [.. given, index];
        if (Rules is not null)
        {
            Propagate(Rules, index, new CompositeStage(Rules, Rule, AsOf, changedOwn, changed), nowGiven);
        }

        return new MasteryMap(Learner, AsOf, Framework, Rule, Rules, changedOwn, changed, nowGiven, Diagnostics, Ledger, Policies);
    }

    /// <summary>Makes the map of decisions that were made already, overrides among them, and applies rules to it.</summary>
    internal static MasteryMap Of(
        CompetencyFramework framework, EvidenceLedger ledger, MasteryPolicySet policies, MasteryRule rule, CompetencyRuleGraph? rules, MasteryDecision[] own, Diagnostic[] diagnostics)
    {
        var map = new MasteryMap(ledger.Learner, ledger.AsOf, framework, rule, own, Array.AsReadOnly(diagnostics), ledger, policies);
        return rules is null ? map : map.Apply(rules);
    }

    /// <summary>Names the competencies with evidence that a framework does not have.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="learner">The learner.</param>
    /// <param name="unknown">These competencies, in ordinal order, and how many records there are on each.</param>
    internal static IEnumerable<Diagnostic> UnknownCompetencies(CompetencyFramework framework, LearnerId learner, IEnumerable<(CompetencyId Competency, int Records)> unknown) =>
        unknown.Select(item => new Diagnostic(
            "unknown-competency", DiagnosticSeverity.Warning, item.Competency.Value,
            $"Learner '{learner}' has {item.Records} records of evidence on '{item.Competency}', which framework '{framework.Id}' does not have."));

    /// <summary>Tells whether the decision about a competency was given by <see cref="With"/>.</summary>
    internal bool IsGiven(int index) => given.Contains(index);

    /// <summary>Derives it anew from other evidence, by the same policies and rules; what <see cref="With"/> gave stands.</summary>
    internal MasteryMap Rederived(EvidenceLedger ledger) =>
        given.Order().Aggregate(Derive(Framework, ledger, Policies, Rule, Rules), (map, index) => map.With(decisions[index]));

    /// <summary>Whether a decision that was given stands in the place of what a rule would decide.</summary>
    private static bool Stands(int index, CompetencyRuleGraph rules, HashSet<int> given) =>
        given.Contains(index) && rules.RuleOf(index) is { Outcome: RuleOutcome.Complete };

    /// <summary>Decides anew what rests on a competency, directly or not, and nothing else.</summary>
    private static void Propagate(CompetencyRuleGraph rules, int index, CompositeStage stage, HashSet<int> given)
    {
        var touched = new HashSet<int> { index };
        var open = new Stack<int>(touched);
        while (open.TryPop(out var member))
        {
            foreach (var parent in rules.Dependents(member))
            {
                if (!Stands(parent, rules, given) && touched.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }

        foreach (var parent in rules.Order)
        {
            if (touched.Contains(parent) && !Stands(parent, rules, given))
            {
                stage.Decide(parent);
            }
        }
    }
}
