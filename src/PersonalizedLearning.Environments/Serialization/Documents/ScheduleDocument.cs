using System.Text.Json.Serialization;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A schedule as it stands within a proposal.</summary>
internal record ScheduleContentDocument
{
    public required SessionDocument[] Sessions { get; init; }

    public required LearnerDayDocument[] Days { get; init; }
}

/// <summary>A schedule as a file of its own.</summary>
internal sealed record ScheduleDocument : ScheduleContentDocument
{
    public const string FormatName = "personalized-learning/schedule";

    [JsonPropertyOrder(-2)]
    public required string Format { get; init; }

    [JsonPropertyOrder(-1)]
    public required int Version { get; init; }
}

internal sealed record SessionDocument(
    SessionId Id,
    BlockId Block,
    ModalityId Modality,
    LearnerId[] Learners,
    CompetencyId? Competency = null,
    CourseId? Course = null,
    StaffId? Staff = null,
    SpaceId? Space = null,
    SessionPurpose? Purpose = null,
    bool? IsRequired = null,
    string? Station = null);

internal sealed record LearnerDayDocument(LearnerId Learner, LocalDate Date, PlaylistItemDocument[] Items, int PursuedMinutes, int AvailableMinutes);

internal sealed record PlaylistItemDocument(
    BlockId Block,
    int Minutes,
    SessionId? Session = null,
    ModalityId? Modality = null,
    CompetencyId? Competency = null,
    EventId? Goal = null,
    SessionPurpose? Purpose = null);
