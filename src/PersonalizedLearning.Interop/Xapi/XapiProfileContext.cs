using System.Text.Json;
using System.Text.Json.Serialization;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>The contract of profiles, made at compile time: strict, as all formats of this library.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = LearningJson.MaxDepth,
    Converters =
    [
        typeof(StringConverter), typeof(WordConverter<XapiVerbMeaning>), typeof(WordConverter<XapiPreference>), typeof(WordConverter<XapiActivityPlace>), typeof(WordConverter<XapiNegativeScore>),
    ])]
[JsonSerializable(typeof(XapiProfileDocument))]
internal sealed partial class XapiProfileContext : JsonSerializerContext;
