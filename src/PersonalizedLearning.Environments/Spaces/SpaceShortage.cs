namespace PersonalizedLearning.Environments;

/// <summary>
/// Proof that sessions of one block can't all be housed: these spaces are all that suit any of them, and they are too few (Hall 1935).
/// Where spaces hold one session each and are no parts of others, they would do without any one of the sessions.
/// </summary>
/// <param name="Sessions">The sessions that compete, ordered by identifier.</param>
/// <param name="Spaces">All spaces that suit at least one of them, can be used and reached, ordered by identifier.</param>
public sealed record SpaceShortage(ValueList<SessionId> Sessions, ValueList<SpaceId> Spaces)
{
    /// <summary>Gets how many of the sessions these spaces hold at once: fewer than there are.</summary>
    public required int Housed { get; init; }

    /// <summary>Gets spaces that would suit but can't be reached in time from where the learners or the educator are before or after, ordered by identifier.</summary>
    public ValueList<SpaceId> TooFar { get; init; }
}
