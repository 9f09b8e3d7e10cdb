namespace PersonalizedLearning.Interop;

/// <summary>A reference to another object: a LinkURI or LinkGenURI of CASE. Members that the source lacks are null.</summary>
public sealed record CaseLink
{
    /// <summary>Gets the title of the object referred to.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the identifier of the object referred to: a UUID, or anything where the target is outside CASE.</summary>
    public string? Identifier { get; init; }

    /// <summary>Gets the address of the object referred to.</summary>
    public string? Uri { get; init; }

    /// <summary>Gets what kind of object an end of an association is: <c>CASE</c> or an <c>ext:</c> word (CASE 1.1).</summary>
    public string? TargetType { get; init; }

    /// <summary>Gets the members that CASE does not know, by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
