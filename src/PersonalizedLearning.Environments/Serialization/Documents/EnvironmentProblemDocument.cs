using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Environments;

/// <summary>A problem as it stands in JSON. What has its default may be left out.</summary>
internal sealed record EnvironmentProblemDocument(
    string Format,
    int Version,
    ScheduleNeedDocument[]? Needs = null,
    LearnerAttendanceDocument[]? Attendance = null,
    CompetencyOfferingDocument[]? Offerings = null,
    ModalityProfileDocument[]? Modalities = null,
    StaffMemberDocument[]? Staff = null,
    LearningSpaceDocument[]? Spaces = null,
    TimeBlockDocument[]? Blocks = null,
    RelationshipDocument[]? Relationships = null,
    PinDocument[]? Pins = null,
    BlendedModelDocument[]? Models = null,
    CoMembershipDocument[]? History = null,
    ScheduleValuesDocument? Values = null)
{
    public const string FormatName = "personalized-learning/environment";
}

internal sealed record ScheduleNeedDocument(
    LearnerId Learner,
    CompetencyId Competency,
    int RemainingMinutes,
    EventId? Goal = null,
    double? Priority = null,
    LocalDate? Due = null,
    CompetencyId[]? Missing = null,
    ModalityFitDocument[]? Fit = null,
    int? MaxBlocksPerDay = null);

internal sealed record ModalityFitDocument(ModalityId Modality, double Fit);

internal sealed record LearnerAttendanceDocument(
    LearnerId Learner, BlockId[]? AbsentIn = null, BlockId[]? RemoteIn = null, bool? HasHomeAccess = null, int? WeeklyMinutes = null);

internal sealed record CompetencyOfferingDocument(CompetencyId Competency, SubjectId Subject, int Level, CourseId? Course = null, ModalityId[]? Modalities = null);

internal sealed record ModalityProfileDocument(
    ModalityId Id,
    Modality Form,
    int MaxSize,
    int? MinSize = null,
    Supervision? Supervision = null,
    bool? Online = null,
    Presence? Presence = null,
    string[]? Requires = null,
    EducatorRole[]? Roles = null,
    bool? SameCompetency = null);

internal sealed record StaffMemberDocument(
    StaffId Id,
    EducatorRole[]? Roles = null,
    SkillDocument[]? Skills = null,
    BlockId[]? UnavailableIn = null,
    int? MaxBlocksPerDay = null,
    int? MaxConsecutive = null,
    int? MinPlanningBlocks = null,
    int? Caseload = null,
    int? Zones = null);

internal sealed record SkillDocument(SubjectId Subject, int FromLevel, int ToLevel);

internal sealed record LearningSpaceDocument(
    SpaceId Id,
    int Capacity,
    string[]? Features = null,
    BlockId[]? UnavailableIn = null,
    int? MaxConcurrentGroups = null,
    SpaceKind? Kind = null,
    SpaceId? Parent = null,
    int? TravelMinutes = null);

internal sealed record TimeBlockDocument(BlockId Id, LocalDate Date, LocalTime Start, int Minutes, BlockKind? Kind = null);

internal sealed record RelationshipDocument(PersonId A, PersonId B, RelationKind Kind, double? Weight = null);

internal sealed record CoMembershipDocument(int Round, LearnerId[] Learners, StaffId? Educator = null, CompetencyId? Competency = null);

internal sealed record ScheduleValuesDocument(double? FitShare = null, double? IndependentShare = null, double? BonusShare = null);
