namespace PersonalizedLearning.Environments;

/// <summary>A member of staff leads a session of this kind in this block.</summary>
/// <param name="Staff">The member of staff.</param>
/// <param name="Block">The block.</param>
/// <param name="Modality">The way of learning.</param>
public sealed record StaffPin(StaffId Staff, BlockId Block, ModalityId Modality) : Pin(Block, Modality);
