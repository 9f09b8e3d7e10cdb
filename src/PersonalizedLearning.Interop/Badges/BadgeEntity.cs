namespace PersonalizedLearning.Interop;

/// <summary>What the objects of a credential have in common, with all that this library has no property for.</summary>
/// <remarks>Members that a source lacks are null or empty. Reading and writing give an equal JSON document.</remarks>
public abstract record BadgeEntity
{
    private protected BadgeEntity()
    {
    }

    /// <summary>Gets the identifier, mostly an address; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the words for what it is.</summary>
    public ValueList<string> Type { get; init; }

    /// <summary>
    /// Gets the names of the members that stand in another form than they do by default: a list of one as a single value, a single value as a list of one, a text as a number or a truth value,
    /// a number as a text, a profile or an image as its address. Sorted.
    /// </summary>
    public ValueList<string> OtherForms { get; init; }

    /// <summary>Gets the members that this library has no property for, and those whose values it could not use; sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
