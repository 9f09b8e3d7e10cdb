using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>
/// Flipped classroom: content comes online and off site before class; class time with the teacher is for guided practice and projects.
/// </summary>
/// <remarks>
/// After the definition of blended learning models by the Clayton Christensen Institute, in our own words. Rules FC1 to FC5, BL1 and BL2.
/// Pre-work is what learners of the course do online from elsewhere, and what they do on site in a session of purpose <see cref="SessionPurpose.PreWork"/>.
/// Immutable; thread safe.
/// </remarks>
/// <param name="Course">The course.</param>
/// <param name="TeacherOfRecord">The teacher who answers for the course.</param>
public sealed record FlippedClassroom(CourseId Course, StaffId TeacherOfRecord) : BlendedModel(Course, TeacherOfRecord)
{
    /// <summary>Gets the competencies in the order in which class takes them, at least 1.</summary>
    public ValueList<CompetencyId> Units { get; init; }

    /// <summary>Gets competencies for which learners did the pre-work before the first block.</summary>
    public ValueList<CompetencyId> Prepared { get; init; }

    /// <summary>Gets the blocks in which the course meets on site, taken in order of time.</summary>
    public ValueList<BlockId> Meetings { get; init; }

    /// <summary>Gets the way of learning when the course meets: taught, and not online.</summary>
    public required ModalityId MeetingModality { get; init; }

    /// <summary>Gets where the course meets.</summary>
    public required SpaceId MeetingSpace { get; init; }

    /// <summary>Gets the blocks in which learners do pre-work from elsewhere.</summary>
    public ValueList<BlockId> PreWorkBlocks { get; init; }

    /// <summary>Gets the online way of learning of pre-work.</summary>
    public required ModalityId PreWorkModality { get; init; }

    /// <summary>Gets the most minutes of pre-work a day, at least 1. 60 by default.</summary>
    public int PreWorkMinutesPerDay { get; init => field = Preconditions.AtLeast(value, 1, nameof(PreWorkMinutesPerDay)); } = 60;

    /// <summary>Gets the blocks in which learners without home access can do pre-work on site.</summary>
    public ValueList<BlockId> OnSiteBlocks { get; init; }

    /// <summary>Gets where they do; null when there is no such space.</summary>
    public SpaceId? OnSiteSpace { get; init; }

    /// <summary>Gets the share of the weekdays on which the course meets that each learner is face to face with the teacher, from 0 to 1. 0.8 (4 of 5) by default.</summary>
    public double MinFaceToFaceShare { get; init => field = Preconditions.InRange(value, 0, 1, nameof(MinFaceToFaceShare)); } = 0.8;

    /// <inheritdoc/>
    public override string Name => "flipped-classroom";

    /// <inheritdoc/>
    /// <remarks>Units are spread evenly over the meetings. Pre-work for a unit is in the latest block that leaves the cap of its day and ends before the first meeting on it.</remarks>
    public override BlendedPlan Plan(EnvironmentProblem problem) => new FlippedClassroomPlan(this, problem).Finish();

    /// <inheritdoc/>
    public override string? ForbiddenBy(EnvironmentProblem problem, Journal.LearnerId learner, CompetencyOffering competency, ModalityProfile modality, TimeBlock block)
    {
        RequireArguments(problem, competency, modality, block);
        if (!Learners.Contains(learner))
        {
            return null;
        }

        if (PlaceOf.IsRemote(problem, learner, modality, block))
        {
            return modality.Online && block.Minutes > PreWorkMinutesPerDay ? "FC4" : null;
        }

        return modality.Online || modality.Supervision != Supervision.Teach ? "FC2"
            : Prepared.Contains(competency.Competency) || IsPreparedBy(problem, competency.Competency, block) ? null : "FC1";
    }

    /// <inheritdoc/>
    public override ValueList<Violation> Check(EnvironmentProblem problem, Schedule schedule) => new FlippedClassroomCheck(this, problem, schedule).Run();

    /// <summary>The number of the first meeting on a unit, when units are spread evenly over meetings.</summary>
    internal static int FirstMeeting(int unit, int units, int meetings) => ((unit * meetings) + units - 1) / units;

    // The plan has done the pre-work of a unit by the time of its first meeting.
    private bool IsPreparedBy(EnvironmentProblem problem, CompetencyId competency, TimeBlock block)
    {
        var unit = Units.AsSpan().IndexOf(competency);
        if (unit < 0)
        {
            return false;
        }

        var meetings = problem.Blocks.Where(item => Meetings.Contains(item.Id)).Order(BlockTime.Order).ToList();
        var units = Math.Min(Units.Count, meetings.Count);
        return unit < units && BlockTime.Order.Compare(meetings[FirstMeeting(unit, units, meetings.Count)], block) <= 0;
    }
}
