using System.Text.Json;
using System.Text.Json.Serialization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <summary>The contracts of the configurations of studies, made at compile time: strict, so nothing unknown is passed over.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    MaxDepth = LearningJson.MaxDepth,
    Converters =
    [
        typeof(StringConverter), typeof(NumberConverter), typeof(InstantConverter), typeof(WordConverter<PrecedesMeaning>), typeof(WordConverter<MultipleComparison>), typeof(WordConverter<ChoiceAmong>),
    ])]
[JsonSerializable(typeof(StudyDocument))]
internal sealed partial class StudyJsonContext : JsonSerializerContext;
