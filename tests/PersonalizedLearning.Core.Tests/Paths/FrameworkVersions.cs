using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>A framework through its versions, in which competencies get new identifiers; each version says which took the place of which.</summary>
internal sealed class FrameworkVersions
{
    private readonly FrameworkParts first;
    private readonly Dictionary<CompetencyId, CompetencyId> now;
    private readonly List<Association> replacements = [];
    private int version = 1;

    public FrameworkVersions(FrameworkParts first)
    {
        this.first = first;
        now = first.Competencies.ToDictionary(item => item.Id, item => item.Id);
        Current = first.Build().Framework;
    }

    public CompetencyFramework Current { get; private set; }

    /// <summary>What a competency of the first version is called now.</summary>
    public CompetencyId Now(CompetencyId id) => now.GetValueOrDefault(id, id);

    /// <summary>Gives new identifiers to those that are chosen, and makes the next version.</summary>
    public FrameworkChange Rename(Func<CompetencyId, bool> isChosen)
    {
        version++;
        foreach (var id in first.Competencies.Select(item => item.Id).Where(isChosen))
        {
            var next = CompetencyId.From(FormattableString.Invariant($"{id}.v{version}"));
            replacements.Add(new Association(AssociationType.ReplacedBy, now[id], next));
            now[id] = next;
        }

        var former = Current;
        Current = (first with
        {
            Competencies = first.Competencies.Select(item => item with { Id = Now(item.Id) }).ToValueList(),
            Prerequisites = first.Prerequisites.Select(link => link with { Before = Now(link.Before), After = Now(link.After) }).ToValueList(),
            Associations = first.Associations.Select(link => link with { Origin = Now(link.Origin), Destination = Now(link.Destination) }).Concat(replacements).ToValueList(),
        }).Build().Framework;
        return FrameworkChange.Between(former, Current);
    }
}
