using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>A place in a rotation where learners learn in one way.</summary>
/// <param name="Id">Names the station within its model: 1 to 1024 characters, as other identifiers.</param>
/// <param name="Modality">The way of learning there.</param>
/// <param name="Space">Where it is: a room, or a zone of one.</param>
/// <param name="Capacity">The most learners at once, at least 1.</param>
public sealed record Station(string Id, ModalityId Modality, SpaceId Space, int Capacity)
{
    /// <summary>Gets the identifier, unique within its model.</summary>
    public string Id { get; init; } = Preconditions.Id(Id);

    /// <summary>Gets the most learners at once, at least 1.</summary>
    public int Capacity { get; init; } = Preconditions.AtLeast(Capacity, 1);

    /// <summary>Gets a name to show; null to show the identifier.</summary>
    public string? Name { get; init => field = Preconditions.Text(value, nameof(Name)); }

    /// <summary>Gets whether a teacher leads it. False by default.</summary>
    public bool IsTeacherLed { get; init; }

    /// <summary>Gets who leads or watches over it. Null: the teacher of record where it is led by a teacher, else whom the scheduler finds.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>Gets the competency that all work on there. Null: each learner works on a need of their own in the course.</summary>
    public CompetencyId? Competency { get; init; }
}
