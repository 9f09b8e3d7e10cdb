using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>What a school can offer for one competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Subject">Its subject, which an educator who teaches it must be qualified for.</param>
/// <param name="Level">Its level within the subject.</param>
public sealed record CompetencyOffering(CompetencyId Competency, SubjectId Subject, int Level)
{
    /// <summary>Gets the course that it belongs to; null when it belongs to none.</summary>
    public CourseId? Course { get; init; }

    /// <summary>Gets the ways of learning in which it is offered. Empty: in all that the problem describes.</summary>
    public ValueList<ModalityId> Modalities { get; init; }
}
