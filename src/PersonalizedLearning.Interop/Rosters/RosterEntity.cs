namespace PersonalizedLearning.Interop;

/// <summary>What all entries of a roster have.</summary>
public abstract record RosterEntity
{
    private protected RosterEntity()
    {
    }

    /// <summary>Gets the identifier, unique among the entries of its kind, as the source has it.</summary>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    public required string Id
    {
        get;
        init => field = Preconditions.Id(value);
    }

    /// <summary>Gets whether the entry is in use.</summary>
    public bool IsActive { get; init; } = true;
}
