namespace PersonalizedLearning.Environments;

/// <summary>Lab rotation: learners of a class rotate between their home room and a computer lab, where they learn online.</summary>
/// <remarks>
/// After the definition of blended learning models by the Clayton Christensen Institute, in our own words. Rules LR1 to LR4, BL1 and BL2.
/// What happens in the home room is left to the scheduler. Immutable; thread safe.
/// </remarks>
/// <param name="Course">The course.</param>
/// <param name="TeacherOfRecord">The teacher who answers for the course.</param>
public sealed record LabRotation(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
{
    /// <summary>The feature that marks a space as a computer lab where no other is named.</summary>
    public const string ComputerLab = "computer-lab";

    /// <summary>Gets the labs, at least 1.</summary>
    public ValueList<LearningLab> Labs { get; init; }

    /// <summary>Gets the feature that a lab must have: <see cref="ComputerLab"/> by default.</summary>
    public string LabFeature { get; init => field = Preconditions.Text(value ?? throw new ArgumentNullException(nameof(value)), nameof(LabFeature)); } = ComputerLab;

    /// <summary>Gets the room of the class, which is no lab of it.</summary>
    public required SpaceId HomeRoom { get; init; }

    /// <summary>Gets the online way of learning in the lab.</summary>
    public required ModalityId LabModality { get; init; }

    /// <summary>Gets how many blocks of the cycle each learner is in the lab, at least 1. 1 by default.</summary>
    public int VisitsPerCycle { get; init => field = Preconditions.AtLeast(value, 1, nameof(VisitsPerCycle)); } = 1;

    /// <summary>Gets the blocks of the cycle, taken in order of time.</summary>
    public ValueList<BlockId> Blocks { get; init; }

    /// <inheritdoc/>
    public override string Name => "lab-rotation";

    /// <inheritdoc/>
    /// <remarks>
    /// The visits of all classes with a common lab are planned together: laid end to end and wrapped around at the end of each block
    /// (McNaughton, Scheduling with deadlines and loss functions, Management Science 6, 1959), then completed by augmenting paths where learners or labs
    /// are missing in some blocks. So a plan is found whenever the seats suffice: h ≤ blocks, and the visits of all classes fit the labs' seats.
    /// </remarks>
    public override BlendedPlan Plan(EnvironmentProblem problem) => new LabRotationPlan(this, problem).Finish();

    /// <inheritdoc/>
    public override string? ForbiddenBy(EnvironmentProblem problem, Journal.LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        RequireArguments(problem, competency, modality, block);
        return !Learners.Contains(learner) || !modality.Online ? null
            : Blocks.Contains(block.Id) ? "LR3"
            : !modality.Requires.Contains(LabFeature) ? "LR1"
            : modality.Supervision == Supervision.None ? "LR4" : null;
    }

    /// <inheritdoc/>
    public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => new LabRotationCheck(this, problem, schedule).Run();
}
