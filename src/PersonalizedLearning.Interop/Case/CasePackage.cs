namespace PersonalizedLearning.Interop;

/// <summary>A competency framework in the terms of 1EdTech CASE 1.0 or 1.1 (CFPackage), as its source states it.</summary>
/// <remarks>
/// Texts are kept letter by letter, also where they are not valid; nothing is looked up or joined. Two packages are equal when all their members are,
/// in order. Immutable and thread safe.
/// </remarks>
public sealed record CasePackage
{
    /// <summary>Gets the root; without members when the source has none.</summary>
    public CaseDocument Document { get; init; } = new();

    /// <summary>Gets the items.</summary>
    public ValueList<CaseItem> Items { get; init; }

    /// <summary>Gets the associations.</summary>
    public ValueList<CaseAssociation> Associations { get; init; }

    /// <summary>Gets the definitions; null when the source has none.</summary>
    public CaseDefinitions? Definitions { get; init; }

    /// <summary>Gets the rubrics.</summary>
    public ValueList<CaseRubric> Rubrics { get; init; }

    /// <summary>Gets the members of the package's <c>extensions</c>, by name.</summary>
    public ValueList<JsonMember> Extensions { get; init; }

    /// <summary>Gets the members of the package that CASE does not know, or whose values are not usable, by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
