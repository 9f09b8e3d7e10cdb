using System.Runtime.InteropServices;

namespace PersonalizedLearning.Competencies;

/// <summary>One pass over the parts of a framework: keeps what is usable and reports the rest.</summary>
internal sealed class FrameworkValidation(CompetencyId root)
{
    private readonly Dictionary<(int Before, int After), int> prerequisiteIndex = [];
    private readonly HashSet<(AssociationType Type, int Origin, int Destination)> seenAssociations = [];
    private readonly List<Association> associations = [];
    private readonly List<(int Origin, int Destination)> associationEnds = [];
    private readonly List<Association> external = [];
    private readonly List<Prerequisite> prerequisites = [];
    private readonly List<(int Before, int After)> prerequisiteEnds = [];
    private readonly List<ProficiencyScale> scales = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    public List<Competency> Competencies { get; } = [];

    public Dictionary<CompetencyId, int> IndexById { get; } = [];

    public FrameworkLinks Links() =>
        new(associations.AsReadOnly(), [.. associationEnds], external.AsReadOnly(), prerequisites.AsReadOnly(), [.. prerequisiteEnds], scales.AsReadOnly());

    public void AddCompetencies(List<(Competency Item, string? Place)> items)
    {
        Competencies.EnsureCapacity(items.Count);
        IndexById.EnsureCapacity(items.Count);
        var codes = new Dictionary<string, CompetencyId>(items.Count, StringComparer.Ordinal);
        foreach (var (item, place) in items)
        {
            if (!IndexById.TryAdd(item.Id, Competencies.Count))
            {
                Report("duplicate-competency-id", DiagnosticSeverity.Error, place ?? item.Id.Value, $"Competency '{item.Id}' is there already; the first is kept.");
                continue;
            }

            Competencies.Add(item);
            if (item.Code is not null && !codes.TryAdd(item.Code, item.Id))
            {
                Report(
                    "duplicate-code", DiagnosticSeverity.Warning, place ?? item.Id.Value,
                    $"Code '{item.Code}' is borne by competency '{codes[item.Code]}' too; a code that is meant to be looked up should be unique.");
            }
        }
    }

    public void AddAssociations(List<(Association Link, string? Place)> items)
    {
        associations.EnsureCapacity(items.Count);
        associationEnds.EnsureCapacity(items.Count);
        seenAssociations.EnsureCapacity(items.Count);
        foreach (var (link, place) in items)
        {
            var (origin, destination) = (IndexOf(link.Origin), IndexOf(link.Destination));
            if (origin < 0 || (destination < 0 && !(link.Type == AssociationType.IsChildOf && link.Destination == root)))
            {
                KeepExternal(link, place ?? PlaceOf(link));
            }
            else if (link.Origin == link.Destination)
            {
                Report("self-association", DiagnosticSeverity.Error, place ?? PlaceOf(link), $"Competency '{link.Origin}' has a {link.Type} link to itself; it was left out.");
            }
            else if (seenAssociations.Add((link.Type, origin, destination)))
            {
                associations.Add(link);
                associationEnds.Add((origin, destination));
            }
            else
            {
                Report("duplicate-association", DiagnosticSeverity.Info, place ?? PlaceOf(link), $"The {link.Type} link from '{link.Origin}' to '{link.Destination}' is there already; the first is kept.");
            }
        }
    }

    public void AddPrerequisites(List<(Prerequisite Link, string? Place)> items)
    {
        prerequisites.EnsureCapacity(items.Count);
        prerequisiteEnds.EnsureCapacity(items.Count);
        prerequisiteIndex.EnsureCapacity(items.Count);
        foreach (var (link, place) in items)
        {
            var ends = (Before: IndexOf(link.Before), After: IndexOf(link.After));
            if (ends.Before < 0 || ends.After < 0)
            {
                var missing = ends.Before < 0 ? link.Before : link.After;
                Report("dangling-prerequisite", DiagnosticSeverity.Warning, place ?? PlaceOf(link), $"Competency '{missing}' is not in the framework; the prerequisite was left out.");
            }
            else if (ends.Before == ends.After)
            {
                Report("self-prerequisite", DiagnosticSeverity.Error, place ?? PlaceOf(link), $"Competency '{link.Before}' is named as its own prerequisite; that was left out.");
            }
            else if (prerequisiteIndex.TryAdd(ends, prerequisites.Count))
            {
                prerequisites.Add(link);
                prerequisiteEnds.Add(ends);
            }
            else
            {
                KeepStronger(link, prerequisiteIndex[ends], place ?? PlaceOf(link));
            }
        }
    }

    public void AddScales(List<ProficiencyScale> items)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scale in items)
        {
            if (ids.Add(scale.Id))
            {
                scales.Add(scale);
            }
            else
            {
                Report("duplicate-scale-id", DiagnosticSeverity.Error, scale.Id, $"Scale '{scale.Id}' is there already; the first is kept.");
            }
        }
    }

    public void CheckHierarchy()
    {
        var inside = new List<(int Child, int Parent)>();
        var isPlaced = new bool[Competencies.Count];
        var isParent = new bool[Competencies.Count];
        for (var position = 0; position < associations.Count; position++)
        {
            if (associations[position].Type != AssociationType.IsChildOf)
            {
                continue;
            }

            var (child, parent) = associationEnds[position];
            isPlaced[child] = true;
            if (parent >= 0)
            {
                isParent[parent] = true;
                inside.Add((child, parent));
            }
        }

        // A framework without any child-of link is flat by intent; in one with a hierarchy, a competency outside it was forgotten.
        var isFlat = !isPlaced.AsSpan().Contains(true);
        for (var index = 0; index < isPlaced.Length; index++)
        {
            if (!isPlaced[index] && !isFlat)
            {
                ReportOrphan(Competencies[index].Id, isParent[index]);
            }
        }

        foreach (var cycle in StronglyConnected.Cycles(AdjacencyList.From(Competencies.Count, CollectionsMarshal.AsSpan(inside))))
        {
            var members = string.Join(", ", cycle.Select(index => Competencies[index].Id));
            Report("hierarchy-cycle", DiagnosticSeverity.Error, Competencies[cycle[0]].Id.Value, $"These competencies are each other's ancestors: {members}.");
        }
    }

    private void ReportOrphan(CompetencyId id, bool isParent)
    {
        var how = isParent ? "has children but no parent" : "has neither parent nor children";
        Report("orphan", DiagnosticSeverity.Info, id.Value, $"Competency '{id}' {how}; expected a child-of link to its parent or to the framework.");
    }

    private bool IsInside(CompetencyId id) => IndexById.ContainsKey(id);

    private int IndexOf(CompetencyId id) => IndexById.TryGetValue(id, out var index) ? index : -1;

    private static string PlaceOf(Prerequisite link) => $"{link.Before} before {link.After}";

    private static string PlaceOf(Association link) => $"{link.Origin} {link.Type} {link.Destination}";

    private void KeepExternal(Association link, string place)
    {
        if (link.Origin == default || link.Destination == default)
        {
            Report("dangling-association", DiagnosticSeverity.Warning, place, $"The {link.Type} link from '{link.Origin}' to '{link.Destination}' names nothing at one end; it was left out.");
            return;
        }

        external.Add(link);
        var missing = IsInside(link.Origin) ? link.Destination : link.Origin;
        var structural = link.Type is AssociationType.IsChildOf or AssociationType.Precedes;
        Report(
            "dangling-association", structural ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, place,
            $"'{missing}' is not in the framework; the {link.Type} link from '{link.Origin}' to '{link.Destination}' is kept as an external reference.");
    }

    private void KeepStronger(Prerequisite link, int index, string place)
    {
        if (link.Strength > prerequisites[index].Strength)
        {
            prerequisites[index] = link;
        }

        Report(
            "duplicate-prerequisite", DiagnosticSeverity.Info, place,
            $"The prerequisite from '{link.Before}' to '{link.After}' is there already; it stands once, as {prerequisites[index].Strength}.");
    }

    private void Report(string code, DiagnosticSeverity severity, string place, string message) =>
        Diagnostics.Add(new Diagnostic(code, severity, place, message));
}
