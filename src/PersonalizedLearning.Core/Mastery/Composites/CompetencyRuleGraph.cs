using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>The rules of a set fitted to a framework: which competencies they reach, and in which order they are decided.</summary>
/// <remarks>Compiled once and used for any number of learners. Immutable and thread safe.</remarks>
public sealed class CompetencyRuleGraph
{
    private readonly ParentRule?[] ruleOf;
    private readonly Instant?[] retiredAt;
    private readonly AdjacencyList dependents;
    private readonly int[] order;

    private CompetencyRuleGraph(
        CompetencyFramework framework, CompetencyRuleSet rules, ParentRule?[] ruleOf, AdjacencyList dependents, int[] order, IReadOnlyList<Diagnostic> diagnostics)
    {
        Framework = framework;
        Rules = rules;
        Diagnostics = diagnostics;
        this.ruleOf = ruleOf;
        this.dependents = dependents;
        this.order = order;
        retiredAt = [.. framework.Competencies.Select(item => rules.Retired.Contains(item.Id) ? Instant.MinValue : item.RetiredAt)];
    }

    /// <summary>Gets the framework.</summary>
    public CompetencyFramework Framework { get; }

    /// <summary>Gets the rules as they were given.</summary>
    public CompetencyRuleSet Rules { get; }

    /// <summary>
    /// Gets the problems found: <c>unknown-rule-competency</c> and <c>unknown-rule-member</c> for what the framework does not have, <c>rule-cycle</c> for
    /// competencies that depend on themselves through rules; such rules decide nothing. <c>rule-member-not-child</c> tells of a member that is no child of the
    /// competency, which is allowed.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the dense indices of the competencies that rules decide, members before those that rest on them.</summary>
    internal ReadOnlySpan<int> Order => order;

    /// <summary>Fits rules to a framework.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>The rules that are usable, and the problems found in the others.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CompetencyRuleGraph Compile(CompetencyFramework framework, CompetencyRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(rules);
        var compilation = new RuleCompilation(framework);
        foreach (var rule in rules.Rules)
        {
            compilation.Add(rule);
        }

        compilation.DropCycles();
        var links = compilation.Links();
        return new CompetencyRuleGraph(framework, rules, compilation.RuleOf, links, compilation.OrderOf(links), compilation.Diagnostics.AsReadOnly());
    }

    /// <summary>Finds the rule that decides a competency.</summary>
    /// <param name="index">The dense index.</param>
    /// <returns>The rule; null where there is none that is usable.</returns>
    public ParentRule? RuleOf(int index) => ruleOf[index];

    /// <summary>The competencies whose rules name a competency.</summary>
    internal ReadOnlySpan<int> Dependents(int index) => dependents[index];

    /// <summary>When a competency leaves the rules; null when it does not.</summary>
    internal Instant? RetiredAt(int index) => retiredAt[index];
}
