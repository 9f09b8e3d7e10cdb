using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>One pass over rules that are to be fitted to a framework: keeps what is usable and reports the rest.</summary>
internal sealed class RuleCompilation(CompetencyFramework framework)
{
    public ParentRule?[] RuleOf { get; } = new ParentRule?[framework.Count];

    public List<Diagnostic> Diagnostics { get; } = [];

    public void Add(ParentRule rule)
    {
        var parent = framework.IndexOf(rule.Competency);
        if (parent < 0)
        {
            Report("unknown-rule-competency", DiagnosticSeverity.Error, rule.Competency, $"Framework '{framework.Id}' has no competency '{rule.Competency}'; its rule was left out.");
            return;
        }

        var unknown = rule.Rule.Competencies().Where(member => framework.IndexOf(member) < 0).ToList();
        foreach (var member in unknown)
        {
            Report(
                "unknown-rule-member", DiagnosticSeverity.Error, rule.Competency,
                $"The rule of '{rule.Competency}' names '{member}', which framework '{framework.Id}' does not have; the rule was left out.");
        }

        if (unknown.Count > 0)
        {
            return;
        }

        RuleOf[parent] = rule;
        foreach (var member in MembersOf(rule).Where(member => !framework.Children(parent).Contains(member)))
        {
            Report(
                "rule-member-not-child", DiagnosticSeverity.Info, rule.Competency,
                $"The rule of '{rule.Competency}' names '{framework[member].Id}', which is not a child of it.");
        }
    }

    public void DropCycles()
    {
        foreach (var cycle in StronglyConnected.Cycles(Links()))
        {
            var members = string.Join(", ", cycle.Select(index => framework[index].Id));
            Report("rule-cycle", DiagnosticSeverity.Error, framework[cycle[0]].Id, $"The rules of these competencies rest on each other: {members}; they were left out.");
            foreach (var index in cycle)
            {
                RuleOf[index] = null;
            }
        }
    }

    /// <summary>Links from each member to the competencies whose rules name it.</summary>
    public AdjacencyList Links()
    {
        var links =
            from parent in Enumerable.Range(0, framework.Count)
            let rule = RuleOf[parent]
            where rule is not null
            from member in MembersOf(rule)
            select (member, parent);
        return AdjacencyList.From(framework.Count, [.. links]);
    }

    /// <summary>Orders the competencies that have a rule so that each comes after those of its members (Kahn 1962).</summary>
    public int[] OrderOf(AdjacencyList links)
    {
        var open = new int[framework.Count];
        foreach (var target in links.Targets)
        {
            open[target]++;
        }

        var order = new List<int>();
        var ready = new Queue<int>(Enumerable.Range(0, framework.Count).Where(index => open[index] == 0));
        while (ready.TryDequeue(out var index))
        {
            if (RuleOf[index] is not null)
            {
                order.Add(index);
            }

            foreach (var parent in links[index])
            {
                if (--open[parent] == 0)
                {
                    ready.Enqueue(parent);
                }
            }
        }

        return [.. order];
    }

    private IEnumerable<int> MembersOf(ParentRule rule) => rule.Rule.Competencies().Select(framework.IndexOf);

    private void Report(string code, DiagnosticSeverity severity, CompetencyId place, string message) =>
        Diagnostics.Add(new Diagnostic(code, severity, place.Value, message));
}
