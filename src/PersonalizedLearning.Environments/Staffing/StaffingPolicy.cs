namespace PersonalizedLearning.Environments;

/// <summary>What matters when staff are assigned to sessions.</summary>
public sealed record StaffingPolicy
{
    /// <summary>Gets the policy that holds by default.</summary>
    public static StaffingPolicy Default { get; } = new();

    /// <summary>Gets what sessions are worth. One that is not listed is worth its learners × the minutes of its block.</summary>
    public ValueList<SessionValue> Values { get; init; }

    /// <summary>Gets whether learners rather get an educator whom they know: one of their last round, their advisor or their mentor. True by default.</summary>
    public bool KeepsRelationships { get; init; } = true;
}
