namespace PersonalizedLearning.Environments;

/// <summary>What matters when spaces are given to sessions.</summary>
public sealed record SpacePolicy
{
    /// <summary>Gets the policy that holds by default.</summary>
    public static SpacePolicy Default { get; } = new();

    /// <summary>Gets what sessions are worth. One that is not listed is worth its learners × the minutes of its block.</summary>
    public ValueList<SessionValue> Values { get; init; }

    /// <summary>Gets whether people rather stay where they were in the block before. True by default.</summary>
    public bool AvoidsMoves { get; init; } = true;
}
