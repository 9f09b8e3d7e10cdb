using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A session takes place in this block; what it names of staff, space and learners is kept, and others are not added.</summary>
/// <param name="Session">The identifier that the session gets.</param>
/// <param name="Block">The block.</param>
/// <param name="Modality">The way of learning.</param>
public sealed record SessionPin(SessionId Session, BlockId Block, ModalityId Modality) : Pin(Block, Modality)
{
    /// <summary>Gets the course that it belongs to; null when it belongs to none.</summary>
    public CourseId? Course { get; init; }

    /// <summary>Gets who leads it; null to let the scheduler choose.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>Gets where it takes place; null to let the scheduler choose.</summary>
    public SpaceId? Space { get; init; }

    /// <summary>Gets what it is for. Learning by default.</summary>
    public SessionPurpose Purpose { get; init => field = Preconditions.Defined(value, nameof(Purpose)); }

    /// <summary>Gets the station of a rotation; null where there is none.</summary>
    public string? Station { get; init => field = Preconditions.Text(value, nameof(Station)); }

    /// <summary>Gets the learners who take part.</summary>
    public ValueList<LearnerId> Learners { get; init; }
}
