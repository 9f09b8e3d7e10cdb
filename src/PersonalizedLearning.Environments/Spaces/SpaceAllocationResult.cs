namespace PersonalizedLearning.Environments;

/// <summary>Which session takes place where, and which ones have no space.</summary>
/// <param name="Sessions">The sessions that take place, with their space or none where they take none, ordered by block (as in time), then by identifier.</param>
/// <param name="Closed">The sessions for which there is no space, in the same order.</param>
public sealed record SpaceAllocationResult(ValueList<Session> Sessions, ValueList<UnhousedSession> Closed);
