using System.Collections.Frozen;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>Rules by which competencies are mastered through others: at most one for each, and the competencies that are retired.</summary>
/// <remarks>Immutable and thread safe. <see cref="CompetencyRuleGraph.Compile"/> fits it to a framework.</remarks>
public sealed class CompetencyRuleSet
{
    /// <summary>Makes a set.</summary>
    /// <param name="rules">The rules, each about another competency.</param>
    /// <param name="retired">The competencies that leave every rule, besides those that the framework says are retired; none when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">A rule is null, or two are about one competency.</exception>
    public CompetencyRuleSet(IEnumerable<ParentRule> rules, IEnumerable<CompetencyId>? retired = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules.ToValueList();
        Retired = (retired ?? []).ToFrozenSet();
        var seen = new HashSet<CompetencyId>();
        foreach (var rule in Rules)
        {
            ArgumentNullException.ThrowIfNull(rule, nameof(rules));
            if (!seen.Add(rule.Competency))
            {
                throw new ArgumentException($"Competency '{rule.Competency}' has two rules; expected at most one.", nameof(rules));
            }
        }
    }

    /// <summary>Gets the rules.</summary>
    public ValueList<ParentRule> Rules { get; }

    /// <summary>Gets the competencies that leave every rule.</summary>
    public IReadOnlySet<CompetencyId> Retired { get; }

    /// <summary>Makes the rules of a hierarchy: a competency that has children is mastered when all of them are. A leaf gets no rule.</summary>
    /// <param name="framework">The framework.</param>
    /// <returns>The rules, in the order of the framework.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="framework"/> is null.</exception>
    public static CompetencyRuleSet AllChildren(CompetencyFramework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return new CompetencyRuleSet(
            from parent in Enumerable.Range(0, framework.Count)
            where !framework.Children(parent).IsEmpty
            let children = framework.Children(parent).ToArray()
            select new ParentRule(framework[parent].Id, new AllRule(children.Select(child => (CompetencyRule)framework[child].Id).ToValueList())));
    }
}
