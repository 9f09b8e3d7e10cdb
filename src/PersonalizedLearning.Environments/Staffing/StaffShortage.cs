namespace PersonalizedLearning.Environments;

/// <summary>
/// Proof that sessions of one block can't all be led: these staff are all who can lead any of them, and they are too few (Hall 1935).
/// Without any one of the sessions the staff would do.
/// </summary>
/// <param name="Sessions">The sessions that compete, ordered by identifier.</param>
/// <param name="Staff">All who may lead at least one of them, are there and have room for it, ordered by identifier: fewer than the sessions, unless somebody can watch several at once.</param>
public sealed record StaffShortage(ValueList<SessionId> Sessions, ValueList<StaffId> Staff)
{
    /// <summary>Gets how many of the sessions these staff lead at once: fewer than there are.</summary>
    public required int Led { get; init; }

    /// <summary>Gets who could lead one of the sessions but for the blocks or learners that they have already, ordered by identifier.</summary>
    public ValueList<StaffId> AtLimit { get; init; }
}
