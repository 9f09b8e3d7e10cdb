using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Learners who do one thing together in one block.</summary>
public sealed record Session
{
    /// <summary>Gets the identifier, unique in its schedule.</summary>
    public required SessionId Id { get; init; }

    /// <summary>Gets the block.</summary>
    public required BlockId Block { get; init; }

    /// <summary>Gets the way of learning.</summary>
    public required ModalityId Modality { get; init; }

    /// <summary>Gets the competency; null for independent work, where each learner has one of their own.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets the course that it belongs to; null when it belongs to none.</summary>
    public CourseId? Course { get; init; }

    /// <summary>Gets who leads or watches over it; null when nobody does.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>Gets where it takes place; null when it takes no space.</summary>
    public SpaceId? Space { get; init; }

    /// <summary>Gets the learners, ordered by identifier.</summary>
    public ValueList<LearnerId> Learners { get; init; }

    /// <summary>Gets what it is for. Learning by default.</summary>
    public SessionPurpose Purpose { get; init => field = Preconditions.Defined(value, nameof(Purpose)); }

    /// <summary>Gets whether a pin or a blended model asks for it, so that it is never dropped.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets the station of a rotation; null where there is none.</summary>
    public string? Station { get; init; }
}
