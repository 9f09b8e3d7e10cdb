using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The contracts of all JSON of simulation, made at compile time: strict, so nothing unknown is passed over.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    MaxDepth = LearningJson.MaxDepth,
    Converters =
    [
        typeof(CompetencyIdConverter), typeof(StringConverter), typeof(NumberConverter),
        typeof(WordConverter<CountScale>), typeof(WordConverter<DistributionKind>), typeof(WordConverter<ChoiceAmong>), typeof(WordConverter<KssVariant>),
    ])]
[JsonSerializable(typeof(LearnerModelDocument))]
[JsonSerializable(typeof(BktLearnerDocument))]
[JsonSerializable(typeof(PfaLearnerDocument))]
[JsonSerializable(typeof(IrtGrowthDocument))]
[JsonSerializable(typeof(FsrsLearnerDocument))]
[JsonSerializable(typeof(HlrLearnerDocument))]
[JsonSerializable(typeof(KssDocument))]
[JsonSerializable(typeof(TransitionMatrixDocument))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(FittedDocument))]
[JsonSerializable(typeof(MixtureDocument))]
[JsonSerializable(typeof(PerturbedDocument))]
[JsonSerializable(typeof(DistributedDocument))]
[JsonSerializable(typeof(LearnerBehaviourDocument))]
internal sealed partial class SimulationJsonContext : JsonSerializerContext;
