using System.Text.Json;
using System.Text.Json.Serialization;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <summary>The contracts of all JSON of environments, made at compile time: strict, so nothing unknown is passed over.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    MaxDepth = LearningJson.MaxDepth,
    Converters =
    [
        typeof(CompetencyIdConverter), typeof(EventIdConverter), typeof(LearnerIdConverter), typeof(PersonIdConverter),
        typeof(BlockIdConverter), typeof(CourseIdConverter), typeof(ModalityIdConverter), typeof(SessionIdConverter), typeof(SpaceIdConverter), typeof(StaffIdConverter), typeof(SubjectIdConverter),
        typeof(StringConverter), typeof(NumberConverter), typeof(LocalDateConverter), typeof(LocalTimeConverter),
        typeof(EnvironmentWordConverter<Modality>), typeof(EnvironmentWordConverter<Supervision>), typeof(EnvironmentWordConverter<Presence>), typeof(EnvironmentWordConverter<EducatorRole>),
        typeof(EnvironmentWordConverter<SpaceKind>), typeof(EnvironmentWordConverter<BlockKind>), typeof(EnvironmentWordConverter<RelationKind>), typeof(EnvironmentWordConverter<SessionPurpose>),
        typeof(EnvironmentWordConverter<UnmetReason>), typeof(EnvironmentWordConverter<RemedyKind>), typeof(EnvironmentWordConverter<PricedResource>), typeof(EnvironmentWordConverter<SolveEnd>),
        typeof(EnvironmentWordConverter<LearnerControl>), typeof(EnvironmentWordConverter<PlaylistSetter>), typeof(EnvironmentWordConverter<ScheduleChangeCause>),
    ])]
[JsonSerializable(typeof(EnvironmentProblemDocument))]
[JsonSerializable(typeof(ScheduleDocument))]
[JsonSerializable(typeof(ScheduleProposalDocument))]
internal sealed partial class EnvironmentJsonContext : JsonSerializerContext;
