using System.Text.Json;
using System.Text.Json.Serialization;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>The contract of rosters as JSON, made at compile time: strict, so nothing unknown is passed over.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = LearningJson.MaxDepth,
    Converters = [typeof(PersonIdConverter), typeof(LearnerIdConverter), typeof(StringConverter), typeof(WordConverter<PersonRole>), typeof(LocalDateConverter)])]
[JsonSerializable(typeof(RosterDocument))]
internal sealed partial class RosterJsonContext : JsonSerializerContext;
