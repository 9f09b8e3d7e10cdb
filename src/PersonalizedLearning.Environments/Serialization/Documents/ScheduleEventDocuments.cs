using System.Text.Json.Serialization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What happened after a schedule was made, as it stands in JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(MasteryChangedDocument), "mastery-changed")]
[JsonDerivedType(typeof(NeedAddedDocument), "need-added")]
[JsonDerivedType(typeof(LearnerAbsentDocument), "learner-absent")]
[JsonDerivedType(typeof(StaffAbsentDocument), "staff-absent")]
[JsonDerivedType(typeof(SpaceClosedDocument), "space-closed")]
[JsonDerivedType(typeof(PinnedDocument), "pinned")]
internal abstract record ScheduleEventDocument;

internal sealed record MasteryChangedDocument(LearnerId Learner, CompetencyId Competency, int RemainingMinutes) : ScheduleEventDocument;

internal sealed record NeedAddedDocument(ScheduleNeedDocument Need) : ScheduleEventDocument;

internal sealed record LearnerAbsentDocument(LearnerId Learner, BlockId[]? Blocks = null) : ScheduleEventDocument;

internal sealed record StaffAbsentDocument(StaffId Staff, BlockId[]? Blocks = null) : ScheduleEventDocument;

internal sealed record SpaceClosedDocument(SpaceId Space, BlockId[]? Blocks = null) : ScheduleEventDocument;

internal sealed record PinnedDocument(PinDocument Pin) : ScheduleEventDocument;

/// <summary>A placement that differs from the schedule known before, as it stands in JSON.</summary>
internal sealed record ScheduleChangeDocument(
    LearnerId Learner,
    BlockId Block,
    ScheduleChangeCause Cause,
    PlaylistItemDocument? Before = null,
    PlaylistItemDocument? After = null,
    ScheduleEventDocument? Event = null,
    LearnerId? InExchangeWith = null);
