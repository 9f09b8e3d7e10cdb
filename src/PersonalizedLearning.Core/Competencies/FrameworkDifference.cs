namespace PersonalizedLearning.Competencies;

/// <summary>How two versions of a framework differ, part by part.</summary>
/// <remarks>
/// A competency is the same in both where its identifier is, or where it is recognised otherwise (<see cref="FrameworkMatching"/>). What was added and changed is in the order of the
/// later version, what was removed in that of the former; links are named by the identifiers of the version that has them. Comparing the other way round gives the same with the
/// sides exchanged. What became of evidence on a competency that is gone, <see cref="FrameworkChange"/> says. Immutable and thread safe.
/// </remarks>
public sealed class FrameworkDifference
{
    internal FrameworkDifference(CompetencyFramework former, CompetencyFramework current, FrameworkMatching matching)
    {
        (Former, Current) = (former, current);
        var matches = FrameworkMatches.Of(former, current, matching);
        IdentifierChanges = matches.IdentifierChanges;
        Added = current.Competencies.Where((_, index) => matches.FormerOf(index) < 0).ToValueList();
        Removed = former.Competencies.Where((_, index) => matches.CurrentOf(index) < 0).ToValueList();
        Changed = CompetencyComparison.Changes(matches).ToValueList();
        var links = new LinkComparison(matches);
        Moved = links.Moves();
        Reordered = links.Reorderings();
        PrerequisitesAdded = links.PrerequisitesAdded();
        PrerequisitesRemoved = links.PrerequisitesRemoved();
        PrerequisitesChanged = links.PrerequisitesChanged();
        AssociationsAdded = links.AssociationsAdded();
        AssociationsRemoved = links.AssociationsRemoved();
        ScalesAdded = current.Scales.Where(scale => former.FindScale(scale.Id) is null).ToValueList();
        ScalesRemoved = former.Scales.Where(scale => current.FindScale(scale.Id) is null).ToValueList();
        ScalesChanged = current.Scales.Where(scale => former.FindScale(scale.Id) is { } other && other != scale).ToValueList();
        Framework = CompetencyComparison.Of(former, current);
    }

    /// <summary>Gets the former version.</summary>
    public CompetencyFramework Former { get; }

    /// <summary>Gets the later version.</summary>
    public CompetencyFramework Current { get; }

    /// <summary>Gets what differs of the frameworks themselves: their <c>id</c>, <c>title</c> and <c>language</c>.</summary>
    public ValueList<MemberChange> Framework { get; }

    /// <summary>Gets the competencies that only the later version has.</summary>
    public ValueList<Competency> Added { get; }

    /// <summary>Gets the competencies that only the former version has.</summary>
    public ValueList<Competency> Removed { get; }

    /// <summary>Gets the competencies of which the versions say different things.</summary>
    public ValueList<CompetencyChange> Changed { get; }

    /// <summary>Gets the competencies that are the same under another identifier.</summary>
    public ValueList<IdentifierChange> IdentifierChanges { get; }

    /// <summary>Gets the competencies that have other parents than before.</summary>
    public ValueList<HierarchyMove> Moved { get; }

    /// <summary>Gets the parents whose children stand in another order than before; what came and went among them does not count.</summary>
    public ValueList<SiblingReordering> Reordered { get; }

    /// <summary>Gets the prerequisites that only the later version has.</summary>
    public ValueList<Prerequisite> PrerequisitesAdded { get; }

    /// <summary>Gets the prerequisites that only the former version has.</summary>
    public ValueList<Prerequisite> PrerequisitesRemoved { get; }

    /// <summary>Gets the prerequisites that have another strength than before.</summary>
    public ValueList<PrerequisiteChange> PrerequisitesChanged { get; }

    /// <summary>Gets the associations that only the later version has, but for child-of links; those with an end elsewhere are among them.</summary>
    public ValueList<Association> AssociationsAdded { get; }

    /// <summary>Gets the associations that only the former version has, but for child-of links; those with an end elsewhere are among them.</summary>
    public ValueList<Association> AssociationsRemoved { get; }

    /// <summary>Gets the scales that only the later version has.</summary>
    public ValueList<ProficiencyScale> ScalesAdded { get; }

    /// <summary>Gets the scales that only the former version has.</summary>
    public ValueList<ProficiencyScale> ScalesRemoved { get; }

    /// <summary>Gets the scales of the later version that the former has with other levels or another range.</summary>
    public ValueList<ProficiencyScale> ScalesChanged { get; }

    /// <summary>Gets a value indicating whether nothing differs.</summary>
    public bool IsEmpty =>
        Framework.Count + Added.Count + Removed.Count + Changed.Count + IdentifierChanges.Count + Moved.Count + Reordered.Count + PrerequisitesAdded.Count
        + PrerequisitesRemoved.Count + PrerequisitesChanged.Count + AssociationsAdded.Count + AssociationsRemoved.Count + ScalesAdded.Count + ScalesRemoved.Count + ScalesChanged.Count == 0;

    /// <summary>Compares two versions of a framework.</summary>
    /// <param name="former">The former version.</param>
    /// <param name="current">The later version.</param>
    /// <param name="matching">How competencies are recognised.</param>
    /// <returns>How they differ.</returns>
    /// <remarks>Linear in the parts of both, but for sorting.</remarks>
    /// <exception cref="ArgumentNullException">A framework is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="matching"/> is not defined.</exception>
    public static FrameworkDifference Between(CompetencyFramework former, CompetencyFramework current, FrameworkMatching matching = FrameworkMatching.Identifier)
    {
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(current);
        return new FrameworkDifference(former, current, Preconditions.Defined(matching));
    }
}
