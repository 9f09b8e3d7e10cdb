using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersonalizedLearning.Core.Tests.DependencyInjection;

/// <summary>The generated contracts of a vendor's own parameters.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ShareParameters))]
[JsonSerializable(typeof(RequiredParameters))]
internal sealed partial class ShareParametersContext : JsonSerializerContext;
