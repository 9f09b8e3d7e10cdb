namespace PersonalizedLearning.Environments;

/// <summary>All that a schedule depends on: what learners need, and the people, spaces and time that there are.</summary>
/// <remarks>The order of the lists does not matter: the same things in another order give the same schedule. Immutable; thread safe.</remarks>
public sealed partial record EnvironmentProblem
{
    /// <summary>Gets what learners need time for.</summary>
    public ValueList<ScheduleNeed> Needs { get; init; }

    /// <summary>Gets when learners can take part. A learner with a need who is not listed can in every block, on site.</summary>
    public ValueList<LearnerAttendance> Attendance { get; init; }

    /// <summary>Gets what is offered for competencies.</summary>
    public ValueList<CompetencyOffering> Offerings { get; init; }

    /// <summary>Gets the ways of learning.</summary>
    public ValueList<ModalityProfile> Modalities { get; init; }

    /// <summary>Gets the staff.</summary>
    public ValueList<StaffMember> Staff { get; init; }

    /// <summary>Gets the spaces.</summary>
    public ValueList<LearningSpace> Spaces { get; init; }

    /// <summary>Gets the blocks of time, of one day or several.</summary>
    public ValueList<TimeBlock> Blocks { get; init; }

    /// <summary>Gets how people stand to each other.</summary>
    public ValueList<Relationship> Relationships { get; init; }

    /// <summary>Gets what people decided and the schedule keeps.</summary>
    public ValueList<Pin> Pins { get; init; }

    /// <summary>Gets the blended models, at most one a course.</summary>
    public ValueList<BlendedModel> Models { get; init; }

    /// <summary>Gets the groups of earlier rounds.</summary>
    public ValueList<CoMembership> History { get; init; }

    /// <summary>Gets what placements are worth beside each other.</summary>
    public ScheduleValues Values { get; init; } = ScheduleValues.Default;
}
