namespace PersonalizedLearning.Competencies;

/// <summary>An immutable set of competencies with their hierarchy, typed associations, prerequisites and scales.</summary>
/// <remarks>
/// Outside, competencies have identifiers; inside, each has a dense index from 0 to <see cref="Count"/> − 1, its position in
/// <see cref="Competencies"/>. Made by a <see cref="FrameworkBuilder"/>. Equality is by reference. Thread safe.
/// </remarks>
public sealed class CompetencyFramework
{
    private readonly Dictionary<CompetencyId, int> indexById;
    private readonly Lazy<ILookup<string, Competency>> byCode;
    private readonly AdjacencyList children;
    private readonly AdjacencyList parents;
    private readonly bool[] inPrerequisite;
    private readonly (int Before, int After)[] prerequisiteEnds;
    private readonly (int Origin, int Destination)[] associationEnds;

    internal CompetencyFramework(
        FrameworkId id, string title, string? language, Competency[] competencies, Dictionary<CompetencyId, int> indexById, FrameworkLinks links)
    {
        Id = id;
        Title = title;
        Language = language;
        Competencies = Array.AsReadOnly(competencies);
        Associations = links.Associations;
        ExternalReferences = links.ExternalReferences;
        Prerequisites = links.Prerequisites;
        Scales = links.Scales;
        this.indexById = indexById;
        prerequisiteEnds = links.PrerequisiteEnds;
        associationEnds = links.AssociationEnds;
        byCode = new Lazy<ILookup<string, Competency>>(() => competencies.Where(item => item.Code is not null).ToLookup(item => item.Code!, StringComparer.Ordinal));
        var hierarchy = HierarchyLinks();
        parents = AdjacencyList.From(competencies.Length, [.. hierarchy.Select(link => (link.Child, link.Parent))]);
        children = AdjacencyList.From(competencies.Length, [.. hierarchy.OrderBy(link => link.Sequence).Select(link => (link.Parent, link.Child))]);
        inPrerequisite = new bool[competencies.Length];
        MarkPrerequisiteEnds();
    }

    /// <summary>Gets the identifier of the framework; it may stand as the destination of a child-of association and is then the root.</summary>
    public FrameworkId Id { get; }

    /// <summary>Gets the title.</summary>
    public string Title { get; }

    /// <summary>Gets the language of the texts as a BCP 47 tag; null when not said.</summary>
    public string? Language { get; }

    /// <summary>Gets the number of competencies.</summary>
    public int Count => Competencies.Count;

    /// <summary>Gets the competencies; the position of each is its dense index.</summary>
    public IReadOnlyList<Competency> Competencies { get; }

    /// <summary>Gets the associations whose ends are both in the framework.</summary>
    public IReadOnlyList<Association> Associations { get; }

    /// <summary>Gets the associations of which at least one end is not in the framework; nothing is derived from them.</summary>
    public IReadOnlyList<Association> ExternalReferences { get; }

    /// <summary>Gets the prerequisites, each pair of competencies at most once.</summary>
    public IReadOnlyList<Prerequisite> Prerequisites { get; }

    /// <summary>Gets the proficiency scales.</summary>
    public IReadOnlyList<ProficiencyScale> Scales { get; }

    /// <summary>Gets the dense indices of the ends of each of <see cref="Prerequisites"/>.</summary>
    internal ReadOnlySpan<(int Before, int After)> PrerequisiteEnds => prerequisiteEnds;

    /// <summary>Gets the competency at a dense index.</summary>
    /// <param name="index">The index, from 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the framework.</exception>
    public Competency this[int index] => Competencies[index];

    /// <summary>Makes a builder of a new framework.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="title">The title, not empty.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The identifier or the title is not usable.</exception>
    public static FrameworkBuilder CreateBuilder(string id, string title)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(FrameworkId.From(id), title);
    }

    /// <summary>Finds the dense index of a competency.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The index, or −1 when the framework does not hold it.</returns>
    public int IndexOf(CompetencyId id) => indexById.TryGetValue(id, out var index) ? index : -1;

    /// <summary>Gets the dense index of a competency that must be there.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentException">The framework does not hold it.</exception>
    public int RequiredIndexOf(CompetencyId id)
    {
        var index = IndexOf(id);
        return index >= 0
            ? index
            : throw new ArgumentException($"Competency '{id}' is unknown; expected one of the {Count} competencies of framework '{Id}'.", nameof(id));
    }

    /// <summary>Finds the competencies that bear a code.</summary>
    /// <param name="code">The code, compared ordinally.</param>
    /// <returns>All of them; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public IEnumerable<Competency> FindByCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return byCode.Value[code];
    }

    /// <summary>Finds a competency by what people call it: its identifier, else its code.</summary>
    /// <param name="idOrCode">The identifier or the code, compared ordinally.</param>
    /// <returns>The competency.</returns>
    /// <exception cref="ArgumentException">No competency bears it, or several bear the code.</exception>
    public Competency Resolve(string idOrCode)
    {
        ArgumentNullException.ThrowIfNull(idOrCode);
        if (Preconditions.IsId(idOrCode) && IndexOf(CompetencyId.From(idOrCode)) is var index and >= 0)
        {
            return this[index];
        }

        return byCode.Value[idOrCode].ToList() switch
        {
            [var only] => only,
            [] => throw new ArgumentException($"Competency '{idOrCode}' is unknown; expected an identifier or a code of framework '{Id}'.", nameof(idOrCode)),
            var several => throw new ArgumentException(
                $"Code '{idOrCode}' is borne by {several.Count} competencies; expected an identifier: {string.Join(", ", several.Select(item => item.Id))}.", nameof(idOrCode)),
        };
    }

    /// <summary>Gets the direct children of a competency, in their order among siblings.</summary>
    /// <param name="index">The dense index of the parent.</param>
    /// <returns>The dense indices of the children.</returns>
    public ReadOnlySpan<int> Children(int index) => children[index];

    /// <summary>Gets the direct parents of a competency; several are possible.</summary>
    /// <param name="index">The dense index of the child.</param>
    /// <returns>The dense indices of the parents.</returns>
    public ReadOnlySpan<int> Parents(int index) => parents[index];

    /// <summary>
    /// Tells whether a competency only groups others: it has children and takes part in no prerequisite or precedes link. It is then a heading,
    /// not something to be learnt next by itself.
    /// </summary>
    /// <param name="index">The dense index.</param>
    /// <returns>Whether it is a heading.</returns>
    public bool IsGrouping(int index) => !inPrerequisite[index] && !children[index].IsEmpty;

    /// <summary>Lists what is under a heading, headings between not counted; a competency that is no heading stands for itself.</summary>
    /// <param name="index">The dense index.</param>
    /// <returns>Dense indices, ascending, each once.</returns>
    public IReadOnlyList<int> MembersOf(int index)
    {
        if (!IsGrouping(index))
        {
            return [index];
        }

        var seen = new HashSet<int> { index };
        var open = new Stack<int>([index]);
        while (open.TryPop(out var heading))
        {
            foreach (var child in children[heading])
            {
                if (seen.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        return [.. seen.Where(member => !IsGrouping(member)).Order()];
    }

    /// <summary>Finds a scale by its identifier.</summary>
    /// <param name="id">The identifier, compared ordinally.</param>
    /// <returns>The scale, or null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public ProficiencyScale? FindScale(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Scales.FirstOrDefault(scale => string.Equals(scale.Id, id, StringComparison.Ordinal));
    }

    private List<(int Child, int Parent, int Sequence)> HierarchyLinks()
    {
        var found = new List<(int Child, int Parent, int Sequence)>();
        for (var position = 0; position < associationEnds.Length; position++)
        {
            if (Associations[position] is { Type: AssociationType.IsChildOf } link && associationEnds[position] is { Destination: >= 0 } ends)
            {
                found.Add((ends.Origin, ends.Destination, link.Sequence ?? int.MaxValue));
            }
        }

        return found;
    }

    /// <summary>Finds the ends of its precedes links, as dense indices.</summary>
    internal IEnumerable<(int Before, int After)> PrecedesLinks()
    {
        for (var position = 0; position < associationEnds.Length; position++)
        {
            if (Associations[position].Type == AssociationType.Precedes)
            {
                yield return associationEnds[position];
            }
        }
    }

    private void MarkPrerequisiteEnds()
    {
        foreach (var (before, after) in prerequisiteEnds.Concat(PrecedesLinks()))
        {
            inPrerequisite[before] = true;
            inPrerequisite[after] = true;
        }
    }
}
