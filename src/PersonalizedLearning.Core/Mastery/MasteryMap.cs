using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>What one learner has mastered of a framework as of an instant: a decision for every competency.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class MasteryMap
{
    private readonly MasteryDecision[] decisions;

    private MasteryMap(
        LearnerId learner, Instant asOf, CompetencyFramework framework, MasteryRule rule, MasteryDecision[] decisions, IReadOnlyList<Diagnostic> diagnostics)
    {
        Learner = learner;
        AsOf = asOf;
        Framework = framework;
        Rule = rule;
        this.decisions = decisions;
        Decisions = Array.AsReadOnly(decisions);
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets the framework.</summary>
    public CompetencyFramework Framework { get; }

    /// <summary>Gets the rule by which it was decided.</summary>
    public MasteryRule Rule { get; }

    /// <summary>Gets the decisions by dense index.</summary>
    public IReadOnlyList<MasteryDecision> Decisions { get; }

    /// <summary>
    /// Gets the problems found: <c>unknown-competency</c> for each competency with evidence that the framework does not have, and <c>override-not-applied</c>
    /// for each override on such a competency, or of a level that the scale does not have.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

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
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The range of a policy is not within that of the rule's scale.</exception>
    public static MasteryMap Derive(CompetencyFramework framework, EvidenceLedger ledger, MasteryPolicySet policies, MasteryRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(policies);
        rule ??= MasteryRule.Default;
        var decisions = new MasteryDecision[framework.Count];
        var joint = policies.IsJoint ? new JointHistories(ledger, policies, rule, framework) : null;
        var overrides = new StandingOverrides(ledger, rule.Scale);
        var untouched = new Dictionary<IMasteryPolicy, MasteryDecision>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < decisions.Length; index++)
        {
            var competency = framework[index].Id;
            var policy = policies[competency];
            decisions[index] = overrides.Apply(ledger.EntriesFor(competency).Count > 0
                ? HistoryOf(competency, policy).Decision
                : WithoutEvidence(policy) with { Competency = competency });
        }

        return new MasteryMap(
            ledger.Learner, ledger.AsOf, framework, rule, decisions, Array.AsReadOnly<Diagnostic>([.. UnknownCompetencies(framework, ledger), .. overrides.Problems(framework)]));

        MasteryHistory HistoryOf(CompetencyId competency, IMasteryPolicy policy) =>
            joint?.Of(competency, policy) ?? MasteryHistory.Of(ledger, competency, policy, rule, framework);

        // A policy without evidence decides the same everywhere, so a large framework costs one fold for each policy.
        MasteryDecision WithoutEvidence(IMasteryPolicy policy)
        {
            if (!untouched.TryGetValue(policy, out var decision))
            {
                untouched.Add(policy, decision = HistoryOf(default, policy).Decision);
            }

            return decision;
        }
    }

    /// <summary>Makes the map as it would be with another decision about one competency.</summary>
    /// <param name="decision">The decision that takes the place of the present one.</param>
    /// <returns>A new map; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    /// <exception cref="ArgumentException">The framework does not have the competency.</exception>
    public MasteryMap With(MasteryDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        MasteryDecision[] changed = [.. decisions];
        changed[Framework.RequiredIndexOf(decision.Competency)] = decision;
        return new MasteryMap(Learner, AsOf, Framework, Rule, changed, Diagnostics);
    }

    private static IEnumerable<Diagnostic> UnknownCompetencies(CompetencyFramework framework, EvidenceLedger ledger) =>
        from competency in ledger.Competencies
        where framework.IndexOf(competency) < 0
        select new Diagnostic(
            "unknown-competency", DiagnosticSeverity.Warning, competency.Value,
            $"Learner '{ledger.Learner}' has {ledger.EntriesFor(competency).Count} records of evidence on '{competency}', which framework '{framework.Id}' does not have.");
}
