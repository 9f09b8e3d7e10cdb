namespace PersonalizedLearning.Environments;

/// <summary>
/// Individual rotation: each learner has a playlist of their own, set by a teacher or by a program, and need not visit every station.
/// </summary>
/// <remarks>
/// After the definition of blended learning models by the Clayton Christensen Institute, in our own words. Rules IR1 to IR6, BL1 and BL2.
/// The rotations of the model are one cycle. Course sessions in other blocks are left to the scheduler. Immutable; thread safe.
/// </remarks>
/// <param name="Course">The course.</param>
/// <param name="TeacherOfRecord">The teacher who answers for the course.</param>
public sealed record IndividualRotation(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
{
    /// <summary>Gets the stations, at least 1.</summary>
    public ValueList<Station> Stations { get; init; }

    /// <summary>Gets the blocks of the rotations, taken in order of time.</summary>
    public ValueList<BlockId> Rotations { get; init; }

    /// <summary>Gets playlists that are set already, at most one a learner. A learner without one gets one by needs, unless <see cref="Setter"/> is the teacher.</summary>
    public ValueList<StationPlaylist> Playlists { get; init; }

    /// <summary>Gets who sets playlists; null when nobody said, which rule IR6 refuses.</summary>
    public PlaylistSetter? Setter { get; init => field = value is { } given ? Preconditions.Defined(given, nameof(Setter)) : null; }

    /// <inheritdoc/>
    public override string Name => "individual-rotation";

    /// <inheritdoc/>
    /// <remarks>
    /// Each learner first gets a seat at an online station (by augmenting paths, so that one is found whenever the seats suffice), then, rotation by rotation, the station
    /// that suits the open needs of the learner best and has a seat. A learner has no more items than ready needs of the course have minutes for.
    /// </remarks>
    public override BlendedPlan Plan(EnvironmentProblem problem) => new IndividualRotationPlan(this, problem).Finish();

    /// <inheritdoc/>
    public override string? ForbiddenBy(EnvironmentProblem problem, Journal.LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        RequireArguments(problem, competency, modality, block);
        return Learners.Contains(learner) && Rotations.Contains(block.Id) ? "IR1" : null;
    }

    /// <inheritdoc/>
    public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => new IndividualRotationCheck(this, problem, schedule).Run();
}
