namespace PersonalizedLearning.Environments;

/// <summary>Who leads which session, and which sessions nobody can.</summary>
/// <param name="Sessions">The sessions that take place, with their staff, ordered by block (as in time), then by identifier.</param>
/// <param name="Closed">The sessions for which there is nobody, in the same order.</param>
/// <param name="Loads">What each member of staff has to do, ordered by member.</param>
public sealed record StaffAssignmentResult(ValueList<Session> Sessions, ValueList<UnstaffedSession> Closed, ValueList<StaffLoad> Loads);
