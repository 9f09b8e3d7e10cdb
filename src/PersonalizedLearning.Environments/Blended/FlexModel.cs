namespace PersonalizedLearning.Environments;

/// <summary>
/// Flex: online learning is the backbone, on campus and each learner on an own schedule; the teacher of record is on site and supports face to face as needed.
/// </summary>
/// <remarks>
/// After the definition of blended learning models by the Clayton Christensen Institute, in our own words. Rules FX1 to FX5, BL1 and BL2. Immutable; thread safe.
/// </remarks>
/// <param name="Course">The course.</param>
/// <param name="TeacherOfRecord">The teacher who answers for the course.</param>
public sealed record FlexModel(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
{
    /// <summary>Gets the blocks in which learners learn online.</summary>
    public ValueList<BlockId> OnlineBlocks { get; init; }

    /// <summary>Gets the blocks that are kept open for face-to-face support. Learners who ask for none are free in them.</summary>
    public ValueList<BlockId> SupportBlocks { get; init; }

    /// <summary>Gets the online way of learning.</summary>
    public required ModalityId OnlineModality { get; init; }

    /// <summary>Gets the way of learning of support: not online.</summary>
    public required ModalityId SupportModality { get; init; }

    /// <summary>Gets where it all takes place.</summary>
    public required SpaceId Space { get; init; }

    /// <summary>Gets the share of a learner's minutes in the course that is online, to be exceeded: from 0 to below 1. ½ by default.</summary>
    public double OnlineShare { get; init => field = value < 1 ? Preconditions.InRange(value, 0, 1, nameof(OnlineShare)) : throw new ArgumentOutOfRangeException(nameof(OnlineShare), value, "OnlineShare is not below 1; expected a share that can be exceeded."); } = 0.5;

    /// <summary>Gets what learners ask support for.</summary>
    public ValueList<SupportRequest> Requests { get; init; }

    /// <summary>Gets within how many blocks of the course a request is met, counted from the block in which it is raised, at least 1. 5 by default.</summary>
    public int SupportWithin { get; init => field = Preconditions.AtLeast(value, 1, nameof(SupportWithin)); } = 5;

    /// <inheritdoc/>
    public override string Name => "flex";

    /// <inheritdoc/>
    /// <remarks>All learners who are on site learn online in the online blocks, in one session; each request gets the first support block within reach that has a seat.</remarks>
    public override BlendedPlan Plan(EnvironmentProblem problem) => new FlexPlan(this, problem).Finish();

    /// <inheritdoc/>
    public override string? ForbiddenBy(EnvironmentProblem problem, Journal.LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        RequireArguments(problem, competency, modality, block);
        return !Learners.Contains(learner) ? null
            : PlaceOf.IsRemote(problem, learner, modality, block) ? "FX5"
            : problem.Staff.FirstOrDefault(item => item.Id == TeacherOfRecord) is not { } teacher || teacher.UnavailableIn.Contains(block.Id) ? "FX2"
            : modality.Online || SupportBlocks.Contains(block.Id) ? null : "FX1";
    }

    /// <inheritdoc/>
    public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => new FlexCheck(this, problem, schedule).Run();
}
