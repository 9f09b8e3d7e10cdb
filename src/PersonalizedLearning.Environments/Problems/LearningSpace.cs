namespace PersonalizedLearning.Environments;

/// <summary>Where learners learn: a room, a zone of one, a place off campus, or no room at all.</summary>
public sealed record LearningSpace
{
    /// <summary>Gets the identifier.</summary>
    public required SpaceId Id { get; init; }

    /// <summary>Gets the most learners at once, at least 1.</summary>
    public required int Capacity { get; init => field = Preconditions.AtLeast(value, 1, nameof(Capacity)); }

    /// <summary>Gets what it has, as lower-case tags such as <c>lab</c> or <c>devices</c>.</summary>
    public ValueList<string> Features { get; init; }

    /// <summary>Gets the blocks in which it can't be used.</summary>
    public ValueList<BlockId> UnavailableIn { get; init; }

    /// <summary>Gets how many sessions it can hold at once, at least 1; together they hold no more than <see cref="Capacity"/> learners. 1 by default.</summary>
    public int MaxConcurrentGroups { get; init => field = Preconditions.AtLeast(value, 1, nameof(MaxConcurrentGroups)); } = 1;

    /// <summary>Gets where it is. On campus by default.</summary>
    public SpaceKind Kind { get; init => field = Preconditions.Defined(value, nameof(Kind)); }

    /// <summary>Gets the space of which it is a part; null when it is whole. Parts together hold no more learners than the whole, and a session in the whole takes all its parts.</summary>
    public SpaceId? Parent { get; init; }

    /// <summary>Gets the minutes that it takes to get there from campus or back, at least 0; a space on campus takes none.</summary>
    public int TravelMinutes { get; init => field = Preconditions.AtLeast(value, 0, nameof(TravelMinutes)); }
}
