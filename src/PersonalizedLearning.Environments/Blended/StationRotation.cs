namespace PersonalizedLearning.Environments;

/// <summary>
/// Station rotation: learners of a class rotate, in a fixed order or when the teacher says so, through all stations of one room or of adjoining ones;
/// at least one station is online.
/// </summary>
/// <remarks>
/// After the definition of blended learning models by the Clayton Christensen Institute, in our own words. Rules SR1 to SR7, BL1 and BL2.
/// A cycle is as many rotations in a row as there are stations. Groups that are at a station at the same time share one session.
/// Course sessions in other blocks than <see cref="Rotations"/> are left to the scheduler. Immutable; thread safe.
/// </remarks>
/// <param name="Course">The course.</param>
/// <param name="TeacherOfRecord">The teacher who answers for the course.</param>
public sealed record StationRotation(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
{
    /// <summary>Gets the stations in the order of the rotation, at least 2.</summary>
    public ValueList<Station> Stations { get; init; }

    /// <summary>Gets the blocks of the rotations, taken in order of time: as many as there are stations, or a multiple for several cycles.</summary>
    public ValueList<BlockId> Rotations { get; init; }

    /// <summary>Gets into how many groups the class is split, at least 1; null for as many as there are stations. With more, several groups share a station.</summary>
    public int? Groups { get; init => field = value is { } given ? Preconditions.AtLeast(given, 1, nameof(Groups)) : null; }

    /// <summary>Gets whether the teacher decides in which order groups move on, so that no order is fixed. False by default.</summary>
    public bool TeacherDiscretion { get; init; }

    /// <summary>Gets spaces that adjoin each other, so that stations in them count as in one room.</summary>
    public ValueList<SpaceId> AdjoiningSpaces { get; init; }

    /// <inheritdoc/>
    public override string Name => "station-rotation";

    /// <inheritdoc/>
    /// <remarks>
    /// Group g is at station (g + t) mod k in rotation t, so that groups and rotations form a Latin square. Groups differ in size by at most 1 where no links stand against it;
    /// with links, learners are placed greedily, so that a plan may be missed where one exists. O(n log n + k · rotations).
    /// </remarks>
    public override BlendedPlan Plan(EnvironmentProblem problem) => new StationRotationPlan(this, problem).Finish();

    /// <inheritdoc/>
    public override string? ForbiddenBy(EnvironmentProblem problem, Journal.LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        RequireArguments(problem, competency, modality, block);
        return Learners.Contains(learner) && Rotations.Contains(block.Id) ? "SR3" : null;
    }

    /// <inheritdoc/>
    public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => new StationRotationCheck(this, problem, schedule).Run();
}
