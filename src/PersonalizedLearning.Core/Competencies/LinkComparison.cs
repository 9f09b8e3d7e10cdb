namespace PersonalizedLearning.Competencies;

/// <summary>Compares the links of two versions of a framework. Ends are the same where the competencies are, or where both versions name the same thing that one of them lacks.</summary>
internal sealed class LinkComparison
{
    private const int Root = -1;
    private const int Unmatched = -2;

    private readonly FrameworkMatches matches;
    private readonly CompetencyId formerRoot;
    private readonly CompetencyId currentRoot;
    private readonly Dictionary<(End Before, End After), Prerequisite> formerPrerequisites;
    private readonly Dictionary<(End Before, End After), Prerequisite> currentPrerequisites;

    public LinkComparison(FrameworkMatches matches)
    {
        this.matches = matches;
        formerRoot = CompetencyId.From(matches.Former.Id.Value);
        currentRoot = CompetencyId.From(matches.Current.Id.Value);
        formerPrerequisites = matches.Former.Prerequisites.ToDictionary(link => (FormerEnd(link.Before), FormerEnd(link.After)));
        currentPrerequisites = matches.Current.Prerequisites.ToDictionary(link => (CurrentEnd(link.Before), CurrentEnd(link.After)));
    }

    public ValueList<Prerequisite> PrerequisitesAdded() =>
        matches.Current.Prerequisites.Where(link => !formerPrerequisites.ContainsKey((CurrentEnd(link.Before), CurrentEnd(link.After)))).ToValueList();

    public ValueList<Prerequisite> PrerequisitesRemoved() =>
        matches.Former.Prerequisites.Where(link => !currentPrerequisites.ContainsKey((FormerEnd(link.Before), FormerEnd(link.After)))).ToValueList();

    public ValueList<PrerequisiteChange> PrerequisitesChanged() => (
        from current in matches.Current.Prerequisites
        let former = formerPrerequisites.GetValueOrDefault((CurrentEnd(current.Before), CurrentEnd(current.After)))
        where former is not null && former.Strength != current.Strength
        select new PrerequisiteChange(former, current)).ToValueList();

    public ValueList<Association> AssociationsAdded() => Only(matches.Current, CurrentEnd, matches.Former, FormerEnd);

    public ValueList<Association> AssociationsRemoved() => Only(matches.Former, FormerEnd, matches.Current, CurrentEnd);

    /// <summary>Competencies of both versions that have other parents, in the order of the later version.</summary>
    public ValueList<HierarchyMove> Moves()
    {
        var before = ChildLinks(matches.Former).ToLookup(link => link.Origin, link => link.Destination);
        var after = ChildLinks(matches.Current).ToLookup(link => link.Origin, link => link.Destination);
        var moves = new List<HierarchyMove>();
        for (var index = 0; index < matches.Current.Count; index++)
        {
            if (matches.FormerOf(index) is var partner and >= 0)
            {
                var (former, current) = (matches.Former[partner].Id, matches.Current[index].Id);
                if (!before[former].Select(FormerEnd).ToHashSet().SetEquals(after[current].Select(CurrentEnd)))
                {
                    moves.Add(new HierarchyMove(former, current, [.. before[former].Order()], [.. after[current].Order()]));
                }
            }
        }

        return moves.ToValueList();
    }

    /// <summary>Parents of both versions whose common children stand in another order, in the order in which the later version names them.</summary>
    public ValueList<SiblingReordering> Reorderings()
    {
        var before = ChildrenOf(matches.Former).ToDictionary(group => FormerEnd(group.Key));
        var found = new List<SiblingReordering>();
        foreach (var group in ChildrenOf(matches.Current))
        {
            if (before.TryGetValue(CurrentEnd(group.Key), out var former)
                && Reordering(former, group) is { } reordering)
            {
                found.Add(reordering);
            }
        }

        return found.ToValueList();
    }

    private SiblingReordering? Reordering(IGrouping<CompetencyId, CompetencyId> former, IGrouping<CompetencyId, CompetencyId> current)
    {
        var left = former.Select(FormerEnd).Where(end => end.Match >= 0).ToHashSet();
        left.IntersectWith(current.Select(CurrentEnd));
        ValueList<CompetencyId> before = [.. former.Where(child => left.Contains(FormerEnd(child)))];
        ValueList<CompetencyId> after = [.. current.Where(child => left.Contains(CurrentEnd(child)))];
        return before.Select(FormerEnd).SequenceEqual(after.Select(CurrentEnd)) ? null : new SiblingReordering(former.Key, current.Key, before, after);
    }

    private static IEnumerable<Association> ChildLinks(CompetencyFramework framework) => framework.Associations.Where(link => link.Type == AssociationType.IsChildOf);

    private static ILookup<CompetencyId, CompetencyId> ChildrenOf(CompetencyFramework framework) =>
        ChildLinks(framework).OrderBy(link => link.Sequence ?? int.MaxValue).ToLookup(link => link.Destination, link => link.Origin);

    // Of child-of links within the framework, moves and orders tell. A link may stand several times as an external reference; each counts.
    private static ValueList<Association> Only(CompetencyFramework framework, Func<CompetencyId, End> endOf, CompetencyFramework other, Func<CompetencyId, End> otherEndOf)
    {
        var left = Links(other).CountBy(link => (link.Type, otherEndOf(link.Origin), otherEndOf(link.Destination))).ToDictionary();
        var only = new List<Association>();
        foreach (var link in Links(framework))
        {
            var key = (link.Type, endOf(link.Origin), endOf(link.Destination));
            if (left.GetValueOrDefault(key) is var count and > 0)
            {
                left[key] = count - 1;
            }
            else
            {
                only.Add(link);
            }
        }

        return only.ToValueList();
    }

    private static IEnumerable<Association> Links(CompetencyFramework framework) =>
        framework.Associations.Where(link => link.Type != AssociationType.IsChildOf).Concat(framework.ExternalReferences);

    private End FormerEnd(CompetencyId id) => matches.Former.IndexOf(id) is var index and >= 0
        ? EndOf(matches.CurrentOf(index), id)
        : id == formerRoot ? new End(Root, default) : new End(Unmatched, id);

    private End CurrentEnd(CompetencyId id) => matches.Current.IndexOf(id) is var index and >= 0
        ? EndOf(matches.FormerOf(index) >= 0 ? index : Unmatched, id)
        : id == currentRoot ? new End(Root, default) : new End(Unmatched, id);

    private static End EndOf(int match, CompetencyId id) => match >= 0 ? new End(match, default) : new End(Unmatched, id);

    /// <summary>An end of a link as both versions see it: the index of a competency of both in the later version, the root, or an identifier.</summary>
    private readonly record struct End(int Match, CompetencyId Id);
}
