using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Input;

/// <summary>Looks up what evidence calls competencies, each name once.</summary>
internal sealed class CompetencyNames(CompetencyFramework framework, bool skipUnknown)
{
    private readonly Dictionary<CompetencyId, CompetencyId> known = [];
    private readonly SortedDictionary<CompetencyId, (string Place, int Count)> unknown = [];

    /// <summary>The identifiers of the competencies that an event names.</summary>
    public ValueList<CompetencyId> Resolve(ValueList<CompetencyId> competencies, JournalEvent item, string file)
    {
        foreach (var name in competencies)
        {
            if (!known.ContainsKey(name))
            {
                known.Add(name, LookUp(name, item, file));
            }

            if (unknown.TryGetValue(name, out var seen))
            {
                unknown[name] = seen with { Count = seen.Count + 1 };
            }
        }

        return competencies.Select(name => known[name]).Distinct().ToValueList();
    }

    /// <summary>One warning for each name that was passed over.</summary>
    public IEnumerable<Diagnostic> Skipped() => unknown.Select(item => new Diagnostic(
        "unknown-competency", DiagnosticSeverity.Warning, item.Value.Place,
        FormattableString.Invariant($"Competency '{item.Key}' is not in framework '{framework.Id}'; {item.Value.Count} records on it are not used.")));

    private CompetencyId LookUp(CompetencyId name, JournalEvent item, string file)
    {
        var place = item.Sequence > 0 ? FormattableString.Invariant($"{file}, data row {item.Sequence}") : $"{file}, event '{item.Id}'";
        try
        {
            return framework.Resolve(name.Value).Id;
        }
        catch (ArgumentException problem) when (!skipUnknown)
        {
            throw new UsageException($"{place}: {problem.Message.Split(" (Parameter", 2)[0]} (--skip-unknown passes over such evidence.)", problem);
        }
        catch (ArgumentException)
        {
            unknown.Add(name, (place, 0));
            return name;
        }
    }
}
