using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A blended model of a course: what a schedule of the course has to satisfy, and how to make one that does.</summary>
/// <param name="Course">The course.</param>
/// <param name="TeacherOfRecord">The teacher who answers for the course.</param>
public abstract record BlendedModel(CourseId Course, StaffId TeacherOfRecord)
{
    /// <summary>Gets the learners of the course.</summary>
    public ValueList<LearnerId> Learners { get; init; }

    /// <summary>Gets over what learners have control. A blended course gives control over at least one of them.</summary>
    public ValueList<LearnerControl> Control { get; init; }

    /// <summary>Gets the name of the model in kebab case, such as <c>station-rotation</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Makes the sessions that the model fixes, such as those of a rotation. What they leave open is the scheduler's.</summary>
    /// <remarks>A plan takes no learner, member of staff or space from sessions that the problem pins, such as those that another model planned.</remarks>
    /// <param name="problem">The problem: its people, spaces and blocks.</param>
    /// <returns>The sessions, which keep all rules of the model, or what stands against it.</returns>
    public abstract BlendedPlan Plan(EnvironmentProblem problem);

    /// <summary>Tells whether a rule of the model forbids to place a learner of the course.</summary>
    /// <remarks>
    /// Where it does not, and the planned sessions are kept, the placement breaks no rule of the model, but for those that depend on who leads the session and where it is
    /// (LR1, LR2, LR4, AC2, AC4, EV5), and for the minutes of pre-work of a day (FC4), which are summed over the schedule.
    /// </remarks>
    /// <param name="problem">The problem.</param>
    /// <param name="learner">The learner.</param>
    /// <param name="competency">What is offered for a competency of the course.</param>
    /// <param name="modality">The way of learning.</param>
    /// <param name="block">The block.</param>
    /// <returns>The rule, such as <c>FC2</c>; null when none forbids it.</returns>
    public abstract string? ForbiddenBy(EnvironmentProblem problem, LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block);

    /// <summary>Finds what a schedule breaks of the rules of the model.</summary>
    /// <param name="problem">The problem that the schedule answers.</param>
    /// <param name="schedule">The schedule, of this course and of others.</param>
    /// <returns>What is broken, ordered by rule, block, session and learner; empty when the schedule keeps all rules.</returns>
    public abstract ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule);

    private protected static void RequireArguments(EnvironmentProblem problem, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(competency);
        ArgumentNullException.ThrowIfNull(modality);
        ArgumentNullException.ThrowIfNull(block);
    }
}
