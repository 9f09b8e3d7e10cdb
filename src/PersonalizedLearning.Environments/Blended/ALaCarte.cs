namespace PersonalizedLearning.Environments;

/// <summary>À la carte: one course wholly online with an online teacher, beside other courses on campus. It can be taken on campus or elsewhere.</summary>
/// <remarks>
/// After the definition of blended learning models by the Clayton Christensen Institute, in our own words. Rules AC1 to AC4, BL1 and BL2. Immutable; thread safe.
/// </remarks>
/// <param name="Course">The course.</param>
/// <param name="TeacherOfRecord">The teacher who answers for the course: an online teacher.</param>
public sealed record ALaCarte(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
{
    /// <summary>The feature that marks a space as having devices where no other is named.</summary>
    public const string Devices = "devices";

    /// <summary>Gets the blocks of the course. Empty to leave all to the scheduler.</summary>
    public ValueList<BlockId> Blocks { get; init; }

    /// <summary>Gets the online way of learning.</summary>
    public required ModalityId OnlineModality { get; init; }

    /// <summary>Gets where learners who are on campus have a seat with a device; null when the course is taken elsewhere only.</summary>
    public SpaceId? SeatSpace { get; init; }

    /// <summary>Gets the feature that a space with seats must have: <see cref="Devices"/> by default.</summary>
    public string SeatFeature { get; init => field = Preconditions.Text(value ?? throw new ArgumentNullException(nameof(value)), nameof(SeatFeature)); } = Devices;

    /// <summary>Gets who watches over learners on campus, and need not teach the subject; null when the course is taken elsewhere only.</summary>
    public StaffId? Monitor { get; init; }

    /// <inheritdoc/>
    public override string Name => "a-la-carte";

    /// <inheritdoc/>
    /// <remarks>In each block of the course, one session on campus for those who are on site, watched over by the monitor, and one with the online teacher for those elsewhere.</remarks>
    public override BlendedPlan Plan(EnvironmentProblem problem) => new ALaCartePlan(this, problem).Finish();

    /// <inheritdoc/>
    public override string? ForbiddenBy(EnvironmentProblem problem, Journal.LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        RequireArguments(problem, competency, modality, block);
        return !Learners.Contains(learner) ? null
            : !modality.Online ? "AC1"
            : !PlaceOf.IsRemote(problem, learner, modality, block) && (!modality.Requires.Contains(SeatFeature) || modality.Supervision == Supervision.None) ? "AC4" : null;
    }

    /// <inheritdoc/>
    public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => new ALaCarteCheck(this, problem, schedule).Run();
}
