namespace PersonalizedLearning.Environments;

/// <summary>What one more of something scarce would be worth in a block.</summary>
/// <param name="Resource">What is scarce.</param>
/// <param name="Block">The block.</param>
/// <param name="Value">The worth that it would add, in weighted minutes, above 0.</param>
/// <param name="IsVerified">Whether solving again with it gave this worth; else it is an estimate from the bound.</param>
public sealed record ShadowPrice(PricedResource Resource, BlockId Block, double Value, bool IsVerified)
{
    /// <summary>Gets a member of staff whose like is scarce; null for a space.</summary>
    public StaffId? StaffLike { get; init; }

    /// <summary>Gets a space whose like is scarce; null for staff.</summary>
    public SpaceId? SpaceLike { get; init; }

    /// <summary>Gets the subjects that one more member of staff would be qualified for.</summary>
    public ValueList<SubjectId> Subjects { get; init; }

    /// <summary>Gets minutes of needs that it would serve more; null when it was not verified.</summary>
    public int? PursuedMinutes { get; init; }
}
