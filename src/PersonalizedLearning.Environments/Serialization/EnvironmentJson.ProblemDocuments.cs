using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <content>Problems, as they are written.</content>
public static partial class EnvironmentJson
{
    private const int DefaultBlocksPerDay = 2;

    private static EnvironmentProblemDocument ToDocument(EnvironmentProblem problem) => new(
        EnvironmentProblemDocument.FormatName,
        1,
        LearningJson.ArrayOrNull(problem.Needs.Select(ToDocument)),
        LearningJson.ArrayOrNull(problem.Attendance.Select(ToDocument)),
        LearningJson.ArrayOrNull(problem.Offerings.Select(ToDocument)),
        LearningJson.ArrayOrNull(problem.Modalities.Select(ToDocument)),
        LearningJson.ArrayOrNull(problem.Staff.Select(ToDocument)),
        LearningJson.ArrayOrNull(problem.Spaces.Select(ToDocument)),
        LearningJson.ArrayOrNull(problem.Blocks.Select(ToDocument)),
        LearningJson.ArrayOrNull(problem.Relationships.Select(link => new RelationshipDocument(link.A, link.B, link.Kind, UnlessDefault(link.Weight, 1)))),
        LearningJson.ArrayOrNull(problem.Pins.Select(ToDocument)),
        LearningJson.ArrayOrNull(problem.Models.Select(BlendedModelDocument.Of)),
        LearningJson.ArrayOrNull(problem.History.Select(group => new CoMembershipDocument(group.Round, [.. group.Learners], group.Educator, group.Competency))),
        problem.Values == ScheduleValues.Default ? null : new ScheduleValuesDocument(problem.Values.FitShare, problem.Values.IndependentShare, problem.Values.BonusShare));

    private static ScheduleNeedDocument ToDocument(ScheduleNeed need) => new(
        need.Learner,
        need.Competency,
        need.RemainingMinutes,
        need.Goal,
        UnlessDefault(need.Priority, 1),
        need.Due,
        LearningJson.ArrayOrNull(need.Missing),
        LearningJson.ArrayOrNull(need.Fit.Select(fit => new ModalityFitDocument(fit.Modality, fit.Fit))),
        UnlessDefault(need.MaxBlocksPerDay, DefaultBlocksPerDay));

    private static LearnerAttendanceDocument ToDocument(LearnerAttendance attendance) => new(
        attendance.Learner,
        LearningJson.ArrayOrNull(attendance.AbsentIn),
        LearningJson.ArrayOrNull(attendance.RemoteIn),
        UnlessDefault(attendance.HasHomeAccess, true),
        attendance.WeeklyMinutes);

    private static CompetencyOfferingDocument ToDocument(CompetencyOffering offering) =>
        new(offering.Competency, offering.Subject, offering.Level, offering.Course, LearningJson.ArrayOrNull(offering.Modalities));

    private static ModalityProfileDocument ToDocument(ModalityProfile modality) => new(
        modality.Id,
        modality.Form,
        modality.MaxSize,
        UnlessDefault(modality.MinSize, 1),
        UnlessDefault(modality.Supervision, Supervision.Teach),
        UnlessDefault(modality.Online, false),
        UnlessDefault(modality.Presence, Presence.OnSite),
        LearningJson.ArrayOrNull(modality.Requires),
        LearningJson.ArrayOrNull(modality.Roles),
        UnlessDefault(modality.SameCompetency, true));

    private static StaffMemberDocument ToDocument(StaffMember member) => new(
        member.Id,
        LearningJson.ArrayOrNull(member.Roles),
        LearningJson.ArrayOrNull(member.Skills.Select(skill => new SkillDocument(skill.Subject, skill.FromLevel, skill.ToLevel))),
        LearningJson.ArrayOrNull(member.UnavailableIn),
        member.MaxBlocksPerDay,
        member.MaxConsecutive,
        UnlessDefault(member.MinPlanningBlocks, 0),
        member.Caseload,
        UnlessDefault(member.Zones, 1));

    private static LearningSpaceDocument ToDocument(LearningSpace space) => new(
        space.Id,
        space.Capacity,
        LearningJson.ArrayOrNull(space.Features),
        LearningJson.ArrayOrNull(space.UnavailableIn),
        UnlessDefault(space.MaxConcurrentGroups, 1),
        UnlessDefault(space.Kind, SpaceKind.OnCampus),
        space.Parent,
        UnlessDefault(space.TravelMinutes, 0));

    private static TimeBlockDocument ToDocument(TimeBlock block) => new(block.Id, block.Date, block.Start, block.Minutes, UnlessDefault(block.Kind, BlockKind.Instruction));
}
