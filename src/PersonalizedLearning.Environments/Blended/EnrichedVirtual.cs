namespace PersonalizedLearning.Environments;

/// <summary>Enriched virtual: required face-to-face sessions with the teacher of record, and the rest of the course online from elsewhere.</summary>
/// <remarks>
/// After the definition of blended learning models by the Clayton Christensen Institute, in our own words. Rules EV1 to EV5, BL1 and BL2.
/// The period of the rules is the week, from Monday to Sunday. Immutable; thread safe.
/// </remarks>
/// <param name="Course">The course.</param>
/// <param name="TeacherOfRecord">The teacher who answers for the course.</param>
public sealed record EnrichedVirtual(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
{
    /// <summary>Gets how many face-to-face sessions with the teacher of record each learner has a week, at least 1. 1 by default.</summary>
    public int RequiredSessions { get; init => field = Preconditions.AtLeast(value, 1, nameof(RequiredSessions)); } = 1;

    /// <summary>Gets on how many days of a week a learner is face to face at most, from 1 to 7. 3 by default.</summary>
    public int MaxFaceToFaceDays { get; init => field = (int)Preconditions.InRange(value, 1, 7, nameof(MaxFaceToFaceDays)); } = 3;

    /// <summary>Gets the blocks in which face-to-face sessions can be.</summary>
    public ValueList<BlockId> FaceToFaceBlocks { get; init; }

    /// <summary>Gets the way of learning of face-to-face sessions: not online.</summary>
    public required ModalityId FaceToFaceModality { get; init; }

    /// <summary>Gets where face-to-face sessions are.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>Gets the blocks in which learners learn online from elsewhere.</summary>
    public ValueList<BlockId> OnlineBlocks { get; init; }

    /// <summary>Gets the online way of learning.</summary>
    public required ModalityId OnlineModality { get; init; }

    /// <summary>Gets who teaches online; null for the teacher of record, who generally does both.</summary>
    public StaffId? OnlineTeacher { get; init; }

    /// <inheritdoc/>
    public override string Name => "enriched-virtual";

    /// <inheritdoc/>
    /// <remarks>
    /// A class that is too large for one session is split evenly into cohorts; each takes the days with the most free blocks, so that it has few face-to-face days.
    /// This is greedy over cohorts, so that a plan may be missed where one exists.
    /// </remarks>
    public override BlendedPlan Plan(EnvironmentProblem problem) => new EnrichedVirtualPlan(this, problem).Finish();

    /// <inheritdoc/>
    public override string? ForbiddenBy(EnvironmentProblem problem, Journal.LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        RequireArguments(problem, competency, modality, block);
        return Learners.Contains(learner) && !(modality.Online && PlaceOf.IsRemote(problem, learner, modality, block)) ? "EV4" : null;
    }

    /// <inheritdoc/>
    public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => new EnrichedVirtualCheck(this, problem, schedule).Run();
}
