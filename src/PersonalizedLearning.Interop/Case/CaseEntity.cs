namespace PersonalizedLearning.Interop;

/// <summary>What every object of a CASE package has. Members that the source lacks are null; texts are as the source had them.</summary>
public abstract record CaseEntity
{
    private protected CaseEntity()
    {
    }

    /// <summary>Gets the identifier; a UUID in a valid package.</summary>
    public string? Identifier { get; init; }

    /// <summary>Gets the address of the object.</summary>
    public string? Uri { get; init; }

    /// <summary>Gets when the object was last changed, as an ISO 8601 text.</summary>
    public string? LastChangeDateTime { get; init; }

    /// <summary>Gets the members of the object's <c>extensions</c>, by name.</summary>
    public ValueList<JsonMember> Extensions { get; init; }

    /// <summary>Gets the members that CASE does not know there, or whose values are not usable, by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
