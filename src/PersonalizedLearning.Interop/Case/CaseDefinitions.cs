namespace PersonalizedLearning.Interop;

/// <summary>What items, documents and associations refer to (CFDefinitions).</summary>
public sealed record CaseDefinitions
{
    /// <summary>Gets the concepts.</summary>
    public ValueList<CaseConcept> Concepts { get; init; }

    /// <summary>Gets the subjects.</summary>
    public ValueList<CaseSubject> Subjects { get; init; }

    /// <summary>Gets the licenses.</summary>
    public ValueList<CaseLicense> Licenses { get; init; }

    /// <summary>Gets the item types.</summary>
    public ValueList<CaseItemType> ItemTypes { get; init; }

    /// <summary>Gets the groups of associations.</summary>
    public ValueList<CaseAssociationGrouping> AssociationGroupings { get; init; }

    /// <summary>Gets the members of the object's <c>extensions</c>, by name.</summary>
    public ValueList<JsonMember> Extensions { get; init; }

    /// <summary>Gets the members that CASE does not know there, or whose values are not usable, by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
