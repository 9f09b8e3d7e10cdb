using System.Text.Json;
using System.Text.Json.Serialization;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <summary>The contracts of all JSON of grouping, made at compile time: strict, so nothing unknown is passed over.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    MaxDepth = LearningJson.MaxDepth,
    Converters =
    [
        typeof(CompetencyIdConverter), typeof(LearnerIdConverter), typeof(PersonIdConverter), typeof(StaffIdConverter), typeof(StringConverter), typeof(NumberConverter),
        typeof(EnvironmentWordConverter<RelationKind>), typeof(EnvironmentWordConverter<SolveEnd>),
    ])]
[JsonSerializable(typeof(GroupingDocument))]
[JsonSerializable(typeof(GroupingResultDocument))]
[JsonSerializable(typeof(CompositePolicyDocument))]
[JsonSerializable(typeof(SimilarityDocument))]
[JsonSerializable(typeof(MixedReadinessDocument))]
[JsonSerializable(typeof(InterestDocument))]
[JsonSerializable(typeof(ContinuityDocument))]
[JsonSerializable(typeof(AvoidRepeatsDocument))]
[JsonSerializable(typeof(NoIsolationDocument))]
[JsonSerializable(typeof(RandomPolicyDocument))]
[JsonSerializable(typeof(PlainPolicyDocument))]
internal sealed partial class GroupingJsonContext : JsonSerializerContext;
