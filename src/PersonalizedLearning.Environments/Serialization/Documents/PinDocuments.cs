using System.Text.Json.Serialization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A pin as it stands in JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(LearnerPinDocument), "learner")]
[JsonDerivedType(typeof(StaffPinDocument), "staff")]
[JsonDerivedType(typeof(SessionPinDocument), "session")]
internal abstract record PinDocument
{
    public required BlockId Block { get; init; }

    public required ModalityId Modality { get; init; }

    public CompetencyId? Competency { get; init; }

    public PersonId? By { get; init; }

    public string? Reason { get; init; }
}

internal sealed record LearnerPinDocument : PinDocument
{
    public required LearnerId Learner { get; init; }
}

internal sealed record StaffPinDocument : PinDocument
{
    public required StaffId Staff { get; init; }
}

internal sealed record SessionPinDocument : PinDocument
{
    public required SessionId Session { get; init; }

    public CourseId? Course { get; init; }

    public StaffId? Staff { get; init; }

    public SpaceId? Space { get; init; }

    public LearnerId[]? Learners { get; init; }

    public SessionPurpose? Purpose { get; init; }

    public string? Station { get; init; }
}
