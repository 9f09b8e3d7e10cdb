namespace PersonalizedLearning.Environments;

/// <summary>How things stand in a slot of a schedule for one way of learning and competency: who and what could hold a session, and the sessions that there are.</summary>
internal sealed record PlacementOutlook
{
    /// <summary>Gets the sessions that there are.</summary>
    public required Session[] Sessions { get; init; }

    /// <summary>Gets those with a free seat.</summary>
    public required Session[] WithRoom { get; init; }

    /// <summary>Gets whether anybody who is there may lead it; true where nobody has to.</summary>
    public required bool HasQualifiedStaff { get; init; }

    /// <summary>Gets whether one of them is free.</summary>
    public required bool HasFreeStaff { get; init; }

    /// <summary>Gets the sessions that those who may lead it lead.</summary>
    public required SessionId[] BookedBy { get; init; }

    /// <summary>Gets whether a space that can be used suits it.</summary>
    public required bool HasSuitableSpace { get; init; }

    /// <summary>Gets whether one of them is free.</summary>
    public required bool HasFreeSpace { get; init; }

    /// <summary>Gets how many learners could be in another session of it: they are there and have minutes of it left.</summary>
    public required int Learners { get; init; }
}
