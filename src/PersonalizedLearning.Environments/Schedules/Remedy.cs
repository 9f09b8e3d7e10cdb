namespace PersonalizedLearning.Environments;

/// <summary>A single change that would serve an unmet need, proved by solving again with it.</summary>
/// <param name="Kind">What would have to change.</param>
/// <param name="Amount">By how much: 1 more, or how much lower the minimum size.</param>
public sealed record Remedy(RemedyKind Kind, int Amount)
{
    /// <summary>Gets the block; null where the change is not about one.</summary>
    public BlockId? Block { get; init; }

    /// <summary>Gets a member of staff whose like is wanted; null where the change is not about staff, or nobody there is alike.</summary>
    public StaffId? StaffLike { get; init; }

    /// <summary>Gets a space whose like is wanted; null where the change is not about spaces, or none there is alike.</summary>
    public SpaceId? SpaceLike { get; init; }

    /// <summary>Gets the way of learning; null where the change is not about one.</summary>
    public ModalityId? Modality { get; init; }

    /// <summary>Gets the subject; null where the change is not about one.</summary>
    public SubjectId? Subject { get; init; }
}
