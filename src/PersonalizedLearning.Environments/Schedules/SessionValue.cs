namespace PersonalizedLearning.Environments;

/// <summary>What it is worth that a session takes place, beside others of its block.</summary>
/// <param name="Session">The session.</param>
/// <param name="Value">The worth, from 0 to 1,000,000,000.</param>
public sealed record SessionValue(SessionId Session, int Value)
{
    /// <summary>The greatest worth of a session.</summary>
    internal const int Greatest = 1_000_000_000;

    /// <summary>Gets the worth, from 0 to 1,000,000,000.</summary>
    public int Value { get; init; } = (int)Preconditions.InRange(Value, 0, Greatest);
}
