namespace PersonalizedLearning.Environments;

/// <summary>A session for which there is nobody, and why.</summary>
/// <param name="Session">The session.</param>
/// <param name="Shortage">The sessions that compete, and the staff for whom they do.</param>
public sealed record UnstaffedSession(Session Session, StaffShortage Shortage);
