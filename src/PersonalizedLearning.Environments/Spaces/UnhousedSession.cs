namespace PersonalizedLearning.Environments;

/// <summary>A session for which there is no space, and why.</summary>
/// <param name="Session">The session.</param>
/// <param name="Shortage">The sessions that compete, and the spaces for which they do.</param>
public sealed record UnhousedSession(Session Session, SpaceShortage Shortage);
